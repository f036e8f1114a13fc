package org.landcheck.checks.coverage;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * A polygon of so many vertices that it is worth an index: many small faults may lie along it, and
 * to run through all its vertices for each would never end.
 */
final class LargeShape {
  /** Vertices from which an index pays. */
  static final int VERTICES = 512;

  private final Geometry shape;
  private final IndexedPointInAreaLocator locator;
  private IndexedFacetDistance distance;

  LargeShape(Geometry shape) {
    this.shape = shape;
    this.locator = new IndexedPointInAreaLocator(shape);
  }

  Geometry shape() {
    return shape;
  }

  /** Where a point lies, as a {@link org.locationtech.jts.geom.Location}. */
  int locate(Coordinate point) {
    return locator.locate(point);
  }

  /** Whether the border comes as near as that to a polygon. */
  boolean isWithinDistance(Geometry polygon, double least) {
    return distance().isWithinDistance(polygon, least);
  }

  private synchronized IndexedFacetDistance distance() {
    if (distance == null) {
      distance = new IndexedFacetDistance(shape);
    }
    return distance;
  }
}
