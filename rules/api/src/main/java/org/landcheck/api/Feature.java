package org.landcheck.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as a value, for edits and for showing; checks read rows of a {@link Layer} instead.
 *
 * @param geometry the shape, empty if the source has none; never modified
 * @param values in the order of {@link LayerSchema#fields()}; {@code null} is SQL NULL
 */
public record Feature(FeatureRef ref, Optional<Geometry> geometry, List<Object> values) {
  public Feature {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(geometry, "geometry");
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public Feature withGeometry(Geometry changed) {
    return new Feature(ref, Optional.of(changed), values);
  }

  /** The same feature with the value at one position replaced. */
  public Feature withValue(int index, Object value) {
    List<Object> changed = new ArrayList<>(values);
    changed.set(index, value);
    return new Feature(ref, geometry, changed);
  }
}
