package org.landcheck.sample.permit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.locationtech.jts.geom.Geometry;

/** One row while it is being made; faults are planted by changing it. Mutable. */
final class DraftRow {
  private final FeatureRef ref;
  private final Map<String, Object> values = new HashMap<>();
  private Optional<Geometry> shape = Optional.empty();

  DraftRow(FeatureRef ref) {
    this.ref = ref;
  }

  FeatureRef ref() {
    return ref;
  }

  Object get(String field) {
    return values.get(field);
  }

  /**
   * @param value NULL if {@code null}
   */
  DraftRow set(String field, Object value) {
    values.put(field, value);
    return this;
  }

  /** With the values of another row. */
  DraftRow like(DraftRow other) {
    values.putAll(other.values);
    return this;
  }

  Optional<Geometry> shape() {
    return shape;
  }

  DraftRow shaped(Geometry polygon) {
    shape = Optional.of(polygon);
    return this;
  }

  DraftRow withoutShape() {
    shape = Optional.empty();
    return this;
  }

  /**
   * @throws IllegalStateException if a value is set for a field that the table does not have
   */
  void requireKnown(List<Field> fields) {
    for (String name : values.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        throw new IllegalStateException(ref.layer() + " has no field " + name);
      }
    }
  }
}
