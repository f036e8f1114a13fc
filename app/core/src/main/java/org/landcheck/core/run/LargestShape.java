package org.landcheck.core.run;

import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;

/** Finds the feature that memory may have run out because of. */
final class LargestShape {
  /** Share of all vertices of its layer from which one is worth naming. */
  private static final double NOTABLE = 0.1;

  private LargestShape() {}

  /** The feature with most vertices, if it has many of those of its layer. */
  static Optional<FeatureRef> of(Layer layer) {
    long all = 0;
    long most = 0;
    int largest = -1;
    for (int row = 0; row < layer.size(); row++) {
      long vertices = layer.geometry(row).getNumPoints();
      all += vertices;
      if (vertices > most) {
        most = vertices;
        largest = row;
      }
    }
    return largest >= 0 && most >= NOTABLE * all
        ? Optional.of(layer.ref(largest))
        : Optional.empty();
  }
}
