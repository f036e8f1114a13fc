package org.landcheck.api;

import java.util.Objects;

/**
 * An attribute of a layer.
 *
 * @param name the name rules use
 * @param sourceName the name in the source, which differs where a pack matched a synonym
 * @param length greatest number of characters (TEXT) or digits (numbers), 0 if not limited
 * @param decimals digits behind the point, 0 if none or unknown
 */
public record Field(String name, String sourceName, FieldType type, int length, int decimals) {
  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sourceName, "sourceName");
    Objects.requireNonNull(type, "type");
  }

  public static Field of(String name, FieldType type) {
    return new Field(name, name, type, 0, 0);
  }

  public static Field of(String name, FieldType type, int length, int decimals) {
    return new Field(name, name, type, length, decimals);
  }

  /** The same field under the name a pack gives it. */
  public Field renamed(String canonical) {
    return new Field(canonical, sourceName, type, length, decimals);
  }
}
