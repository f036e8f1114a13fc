package org.landcheck.api;

import java.util.Objects;

/**
 * An attribute of a layer.
 *
 * @param name the name rules use
 * @param sourceName the name in the source, which differs where a pack matched a synonym
 * @param length greatest number of characters (TEXT) or digits (numbers), 0 if not limited
 * @param decimals digits behind the point, 0 if none or unknown
 * @param alias what the source calls it for people, empty if that is no other than its name or the
 *     format has no room for it
 */
public record Field(
    String name, String sourceName, FieldType type, int length, int decimals, String alias) {
  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sourceName, "sourceName");
    Objects.requireNonNull(type, "type");
    alias = alias.strip().equalsIgnoreCase(sourceName) ? "" : alias.strip();
  }

  /** Without an alias. */
  public Field(String name, String sourceName, FieldType type, int length, int decimals) {
    this(name, sourceName, type, length, decimals, "");
  }

  public static Field of(String name, FieldType type) {
    return of(name, type, 0, 0);
  }

  public static Field of(String name, FieldType type, int length, int decimals) {
    return new Field(name, name, type, length, decimals);
  }

  /** The same field under the name a pack gives it. */
  public Field renamed(String canonical) {
    return new Field(canonical, sourceName, type, length, decimals, alias);
  }

  /** The same field with values of another type. */
  public Field typed(FieldType other) {
    return new Field(name, sourceName, other, length, decimals, alias);
  }

  /** The same field under another name for people. */
  public Field aliased(String other) {
    return new Field(name, sourceName, type, length, decimals, other);
  }
}
