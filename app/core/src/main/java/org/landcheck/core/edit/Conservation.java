package org.landcheck.core.edit;

import java.util.Optional;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;

/**
 * What an edit leaves of the features it touches: proof that nothing got lost.
 *
 * @param areaBefore in square units of the coordinate system, square metres where it is projected
 */
public record Conservation(
    long featuresBefore,
    long featuresAfter,
    double areaBefore,
    double areaAfter,
    long verticesBefore,
    long verticesAfter) {
  public static Conservation of(Edit edit) {
    Conservation sum = new Conservation(0, 0, 0, 0, 0, 0);
    for (FeatureChange change : edit.changes()) {
      sum = sum.with(change);
    }
    return sum;
  }

  private Conservation with(FeatureChange change) {
    return new Conservation(
        featuresBefore + (change.before().isPresent() ? 1 : 0),
        featuresAfter + (change.after().isPresent() ? 1 : 0),
        areaBefore + area(change.before()),
        areaAfter + area(change.after()),
        verticesBefore + vertices(change.before()),
        verticesAfter + vertices(change.after()));
  }

  /** Area lost; negative if gained. */
  public double areaLost() {
    return areaBefore - areaAfter;
  }

  private static double area(Optional<Feature> feature) {
    return feature.flatMap(Feature::geometry).map(shape -> shape.getArea()).orElse(0.0);
  }

  private static long vertices(Optional<Feature> feature) {
    return feature.flatMap(Feature::geometry).map(shape -> shape.getNumPoints()).orElse(0);
  }
}
