package org.landcheck.checks.geometry;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;

/**
 * A row whose shape lies in a layer's large arrays, and so is a polygon with vertices, in one part
 * or several: much can be told of it without making a geometry.
 */
record PackedPolygon(PackedShapes shapes, int row) {
  /** The row's polygon; empty if its shape is kept as an object, or there is none. */
  static Optional<PackedPolygon> of(Layer layer, int row) {
    return layer
        .shapes()
        .map(shapes -> new PackedPolygon(shapes, row))
        .filter(polygon -> polygon.firstRing() < polygon.endOfRings());
  }

  int firstRing() {
    return shapes.firstRing(row);
  }

  int endOfRings() {
    return shapes.firstRing(row + 1);
  }

  /** Whether there is more than one shell. */
  boolean isMultipart() {
    for (int ring = firstRing() + 1; ring < endOfRings(); ring++) {
      if (!shapes.isHole(ring)) {
        return true;
      }
    }
    return false;
  }
}
