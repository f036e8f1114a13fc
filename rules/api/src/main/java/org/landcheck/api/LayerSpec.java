package org.landcheck.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A layer as a pack expects it.
 *
 * @param aliases other names it is known under in delivered data
 * @param key field that holds the business key
 * @param county where the code of the county stands, if not at the front of the key
 * @param required whether data without the layer are at fault
 */
public record LayerSpec(
    String name,
    LocalText title,
    List<String> aliases,
    GeometryType geometryType,
    Optional<String> key,
    Optional<CountyPlace> county,
    boolean required,
    List<FieldSpec> fields) {
  /** With the county at the front of the key, if anywhere. */
  public LayerSpec(
      String name,
      LocalText title,
      List<String> aliases,
      GeometryType geometryType,
      Optional<String> key,
      boolean required,
      List<FieldSpec> fields) {
    this(name, title, aliases, geometryType, key, Optional.empty(), required, fields);
  }

  public LayerSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(geometryType, "geometryType");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(county, "county");
    fields = List.copyOf(fields);
  }
}
