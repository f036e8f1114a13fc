package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kind of objects as the section of feature codes declares it.
 *
 * @param table its attribute table, empty if it has none
 */
record FeatureCode(String code, String name, ObjectKind kind, String table) {

  /**
   * Reads a declaration: code, name, kind, then, in files of before 2007, a colour as one number or
   * three, then the table. Two parts alone are a table without shapes.
   */
  static Optional<FeatureCode> of(List<String> parts) {
    if (parts.size() < 2 || parts.get(0).isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() == 2) {
      return Optional.of(
          new FeatureCode(parts.get(0), parts.get(1), ObjectKind.NONE, parts.get(0)));
    }
    Optional<ObjectKind> kind = ObjectKind.of(parts.get(2));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(parts.subList(3, parts.size()));
    while (rest.size() > 1 && rest.get(0).matches("-?\\d{1,10}") && !rest.get(1).isEmpty()) {
      rest.remove(0);
    }
    String table = rest.isEmpty() ? "" : rest.get(0);
    return Optional.of(new FeatureCode(parts.get(0), parts.get(1), kind.get(), table));
  }

  /** Name of the layer its objects are in: that of the table, else its own. */
  String layer() {
    return !table.isEmpty() ? table : !name.isEmpty() ? name : code;
  }
}
