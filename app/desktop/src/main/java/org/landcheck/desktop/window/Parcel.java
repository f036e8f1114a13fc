package org.landcheck.desktop.window;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.landcheck.core.material.Role;

/**
 * What goes into a bundle beside the data, while a person decides what of it to leave out.
 *
 * <p>Everything comes along at first. Papers that the data list and nobody attached cannot: that
 * they are handed in another way the person has to say, since the receiver will ask for them.
 */
public final class Parcel {
  private final List<Item> items;
  private final int papersNotAttached;
  private final Map<Role, BooleanProperty> comesAlong = new EnumMap<>(Role.class);
  private final BooleanProperty papersElsewhere = new SimpleBooleanProperty();

  /**
   * Files of one kind.
   *
   * @param names how they are called
   * @param bytes their size; 0 if it is not known before the bundle is made
   */
  public record Item(Role role, List<String> names, long bytes) {
    public Item {
      names = List.copyOf(names);
    }
  }

  /**
   * @param papersNotAttached how many papers the data list while no archive lies beside them
   */
  Parcel(List<Item> items, int papersNotAttached) {
    this.items = List.copyOf(items);
    this.papersNotAttached = papersNotAttached;
    items.forEach(item -> comesAlong.put(item.role(), new SimpleBooleanProperty(true)));
  }

  /** What can come along. */
  public List<Item> items() {
    return items;
  }

  /** Whether the files of a role come along; a person may change it. */
  public BooleanProperty comesAlong(Item item) {
    return comesAlong.get(item.role());
  }

  public int papersNotAttached() {
    return papersNotAttached;
  }

  /** Whether the person says that these papers are handed in another way. */
  public BooleanProperty papersElsewhere() {
    return papersElsewhere;
  }

  /** Whether nothing stands in the way of the bundle. */
  public BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        () -> papersNotAttached == 0 || papersElsewhere.get(), papersElsewhere);
  }

  /** What does not come along. */
  public Set<Role> leftOut() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    comesAlong.forEach(
        (role, along) -> {
          if (!along.get()) {
            roles.add(role);
          }
        });
    if (papersElsewhere.get()) {
      roles.add(Role.ARCHIVE);
    }
    return roles;
  }
}
