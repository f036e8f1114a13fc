package org.landcheck.delivery;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells shapes that can be written from those that hold NaN or infinity, which neither JSON nor a
 * picture can say.
 */
public final class Finite {
  private Finite() {}

  /** Whether every coordinate is a number. */
  public static boolean isFinite(Geometry geometry) {
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (!isFinite(geometry.getGeometryN(i))) {
          return false;
        }
      }
      return true;
    }
    if (geometry instanceof Polygon polygon) {
      boolean finite = isFinite(polygon.getExteriorRing());
      for (int i = 0; finite && i < polygon.getNumInteriorRing(); i++) {
        finite = isFinite(polygon.getInteriorRingN(i));
      }
      return finite;
    }
    return geometry instanceof Point point
        ? isFinite(point.getCoordinateSequence())
        : isFinite(((LineString) geometry).getCoordinateSequence());
  }

  public static boolean isFinite(Coordinate place) {
    return Double.isFinite(place.getX()) && Double.isFinite(place.getY());
  }

  private static boolean isFinite(CoordinateSequence sequence) {
    for (int i = 0; i < sequence.size(); i++) {
      if (!Double.isFinite(sequence.getX(i)) || !Double.isFinite(sequence.getY(i))) {
        return false;
      }
    }
    return true;
  }
}
