package org.landcheck.desktop.material;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;

/** What is set beside the data while a person changes it; nothing is read before they are done. */
public final class MaterialForm {
  private final Materials start;
  private final MaterialUse use;
  private final Map<Role, ObservableList<Path>> places = new EnumMap<>(Role.class);
  private final Map<Role, ObservableList<Path>> readable = new EnumMap<>(Role.class);

  public MaterialForm(Materials start, MaterialUse use) {
    this.start = start;
    this.use = use;
    for (Role role : Role.values()) {
      ObservableList<Path> own = FXCollections.observableArrayList(start.places(role));
      places.put(role, own);
      readable.put(role, FXCollections.unmodifiableObservableList(own));
    }
  }

  /** The files and folders in a role. */
  public ObservableList<Path> places(Role role) {
    return readable.get(role);
  }

  /**
   * Puts files or folders into a role; where one alone can be, the last takes the others' place.
   *
   * @return whether all of them can be that
   */
  public boolean add(Role role, List<Path> added) {
    List<Path> fitting = added.stream().filter(each -> fits(role, each)).toList();
    List<Path> next = new ArrayList<>(places.get(role));
    for (Path each : fitting) {
      Path place = each.toAbsolutePath().normalize();
      if (!role.several()) {
        next.clear();
      }
      if (!next.contains(place)) {
        next.add(place);
      }
    }
    places.get(role).setAll(next);
    return fitting.size() == added.size();
  }

  private static boolean fits(Role role, Path place) {
    return Files.isDirectory(place) ? role.folders() : role.files();
  }

  public void remove(Role role, Path place) {
    places.get(role).remove(place);
  }

  /** Whether something is given that no rule of the pack looks at. */
  public boolean unused(Role role) {
    return !places.get(role).isEmpty() && !use.looksAt(role);
  }

  /** Whether a place that was chosen earlier is gone. */
  public boolean gone(Path place) {
    return !Files.exists(place);
  }

  /** The folder to begin to look in for a role: where its last one lies, else beside the data. */
  public Optional<Path> near(Role role) {
    List<Path> own = places.get(role);
    List<Path> known = own.isEmpty() ? start.data() : own;
    return known.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(known.get(known.size() - 1).toAbsolutePath().getParent())
            .filter(Files::isDirectory);
  }

  /** What the person wants. */
  public Materials result() {
    Materials result = start;
    for (Role role : Role.values()) {
      result = result.with(role, List.copyOf(places.get(role)));
    }
    return result;
  }
}
