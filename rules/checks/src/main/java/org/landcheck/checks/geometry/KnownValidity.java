package org.landcheck.checks.geometry;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Geometry;

/**
 * What has been found of the rows of a layer as it was read, and of the shapes that edits have put
 * in their place. Two threads that ask for the same at once may both look: they find the same.
 */
final class KnownValidity {
  private static final byte UNKNOWN = 0;
  private static final byte VALID = 1;
  private static final byte INVALID = 2;

  /** Shapes of edits remembered; a power of two. */
  private static final int SHAPES = 4096;

  private record Known(WeakReference<Geometry> shape, boolean valid) {}

  private final Layer layer;
  private final byte[] rows;
  private final AtomicReferenceArray<Known> shapes = new AtomicReferenceArray<>(SHAPES);

  /**
   * @param layer without edits
   */
  KnownValidity(Layer layer) {
    this.layer = layer;
    this.rows = new byte[layer.size()];
  }

  /** Whether a row is valid. */
  boolean isValid(int row) {
    byte found = rows[row];
    if (found == UNKNOWN) {
      found = Validity.test(layer, row) ? VALID : INVALID;
      rows[row] = found;
    }
    return found == VALID;
  }

  /** Whether a shape is valid; the same object is not looked at twice, as long as it lives. */
  boolean isValid(Geometry shape) {
    int place = System.identityHashCode(shape) & (SHAPES - 1);
    Known known = shapes.get(place);
    if (known == null || !known.shape.refersTo(shape)) {
      known = new Known(new WeakReference<>(shape), Validity.isValid(shape));
      shapes.set(place, known);
    }
    return known.valid;
  }
}
