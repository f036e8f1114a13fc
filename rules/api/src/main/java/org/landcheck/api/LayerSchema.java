package org.landcheck.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Structure of a layer.
 *
 * @param name the layer's name in its source
 * @param fields attributes in source order; the geometry and the feature id are not among them
 * @param keyField name of the field that holds the business key people know a feature by
 */
public record LayerSchema(
    String name, GeometryType geometryType, List<Field> fields, Optional<String> keyField) {
  public LayerSchema {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(geometryType, "geometryType");
    fields = List.copyOf(fields);
    Objects.requireNonNull(keyField, "keyField");
  }

  public LayerSchema(String name, GeometryType geometryType, List<Field> fields) {
    this(name, geometryType, fields, Optional.empty());
  }

  /** Position of a field by the name rules use, or -1. */
  public int indexOf(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }
}
