package org.landcheck.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field as a pack expects it.
 *
 * @param aliases other names it is known under in delivered data
 * @param length greatest length; 0 if not limited
 * @param required whether a layer without it is at fault
 * @param codeList id of the vocabulary its values are from
 */
public record FieldSpec(
    String name,
    LocalText title,
    List<String> aliases,
    FieldType type,
    int length,
    int decimals,
    Unit unit,
    boolean required,
    Optional<String> codeList) {
  /** With values of any vocabulary. */
  public FieldSpec(
      String name,
      LocalText title,
      List<String> aliases,
      FieldType type,
      int length,
      int decimals,
      Unit unit,
      boolean required) {
    this(name, title, aliases, type, length, decimals, unit, required, Optional.empty());
  }

  public FieldSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(codeList, "codeList");
  }
}
