package org.landcheck.checks.coverage;

import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Where a point lies in regard to a polygon: exact, ring by ring, without an index. */
final class PointInShape {
  private PointInShape() {}

  /** A {@link Location}. */
  static int locate(Geometry shape, Coordinate point) {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon part) {
        int location = locate(part, point);
        if (location != Location.EXTERIOR) {
          return location;
        }
      }
    }
    return Location.EXTERIOR;
  }

  private static int locate(Polygon part, Coordinate point) {
    int shell = locate(part.getExteriorRing(), point);
    if (shell != Location.INTERIOR) {
      return shell;
    }
    for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
      int inHole = locate(part.getInteriorRingN(hole), point);
      if (inHole != Location.EXTERIOR) {
        return inHole == Location.BOUNDARY ? Location.BOUNDARY : Location.EXTERIOR;
      }
    }
    return Location.INTERIOR;
  }

  private static int locate(LinearRing ring, Coordinate point) {
    return ring.getEnvelopeInternal().intersects(point)
        ? RayCrossingCounter.locatePointInRing(point, ring.getCoordinateSequence())
        : Location.EXTERIOR;
  }
}
