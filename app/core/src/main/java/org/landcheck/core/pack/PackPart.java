package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which part of a pack is meant: the pack itself, or what stands in one of its lists under a name.
 *
 * @param steps the way from the pack to the part; none for the pack itself
 */
public record PackPart(List<Step> steps) {
  /** The pack itself. */
  public static final PackPart PACK = new PackPart(List.of());

  /** The table that turns findings into marks. */
  public static final PackPart SCORING = PACK.in("scoring", "", "");

  private static final String LAYERS = "layers";
  private static final String CODE_LISTS = "codeLists";

  /**
   * From a part to one inside it.
   *
   * @param list the member that holds it
   * @param key what of an item is its name; blank if the member is the part and no list
   * @param name the name it has; blank if the member is no list
   */
  public record Step(String list, String key, String name) {
    public Step {
      Objects.requireNonNull(list, "list");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(name, "name");
    }
  }

  public PackPart {
    steps = List.copyOf(steps);
  }

  public static PackPart rule(String id) {
    return PACK.in("rules", "id", id);
  }

  public static PackPart layer(String name) {
    return PACK.in(LAYERS, "name", name);
  }

  public static PackPart field(String layer, String name) {
    return layer(layer).in("fields", "name", name);
  }

  public static PackPart codeList(String id) {
    return PACK.in(CODE_LISTS, "id", id);
  }

  public static PackPart code(String list, String code) {
    return codeList(list).in("codes", "code", code);
  }

  private PackPart in(String list, String key, String name) {
    List<Step> all = new ArrayList<>(steps);
    all.add(new Step(list, key, name));
    return new PackPart(all);
  }

  /** The last step. */
  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** What it is in. */
  PackPart holder() {
    return new PackPart(steps.subList(0, steps.size() - 1));
  }

  /** The same place under another name. */
  public PackPart named(String name) {
    return holder().in(last().list(), last().key(), name);
  }

  /** Where this part is once a part has another name: itself, or one this may be in. */
  public PackPart after(PackPart part, String name) {
    int depth = part.steps.size();
    if (depth == 0 || steps.size() < depth || !steps.subList(0, depth).equals(part.steps)) {
      return this;
    }
    List<Step> all = new ArrayList<>(part.named(name).steps);
    all.addAll(steps.subList(depth, steps.size()));
    return new PackPart(all);
  }

  /** What it is called among its like; blank for what there is once. */
  public String name() {
    return steps.isEmpty() ? "" : last().name();
  }

  /** The member that is its name; blank for what there is once. */
  public String key() {
    return steps.isEmpty() ? "" : last().key();
  }

  /** The list it stands in; blank for the pack itself. */
  public String list() {
    return steps.isEmpty() ? "" : last().list();
  }

  /** The name of what it stands in. */
  public String within() {
    return holder().name();
  }

  public boolean isRule() {
    return list().equals("rules");
  }
}
