package org.landcheck.api;

import java.util.List;
import java.util.Objects;

/**
 * A field as a pack expects it.
 *
 * @param aliases other names it is known under in delivered data
 * @param length greatest length; 0 if not limited
 * @param required whether a layer without it is at fault
 */
public record FieldSpec(
    String name,
    LocalText title,
    List<String> aliases,
    FieldType type,
    int length,
    int decimals,
    Unit unit,
    boolean required) {
  public FieldSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
  }
}
