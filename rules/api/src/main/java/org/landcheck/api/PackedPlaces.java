package org.landcheck.api;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;

/**
 * Shapes that are nothing but a few places, as {@code x0, y0, x1, y1 …}: a sixth of the room they
 * take as points.
 */
final class PackedPlaces {
  static final double[] NONE = {};

  private PackedPlaces() {}

  /** The places of a shape; {@link #NONE} if it is not made of places, or holds more than them. */
  static double[] of(Geometry geometry) {
    if (!(geometry instanceof MultiPoint) || !isPlain(geometry)) {
      return NONE;
    }
    double[] places = new double[2 * geometry.getNumGeometries()];
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Point point = (Point) geometry.getGeometryN(i);
      if (!isPlain(point)
          || !(point.getCoordinateSequence() instanceof PackedXY packed)
          || packed.size() != 1) {
        return NONE;
      }
      places[2 * i] = packed.getX(0);
      places[2 * i + 1] = packed.getY(0);
    }
    return places;
  }

  private static boolean isPlain(Geometry geometry) {
    return geometry.getFactory() == PackedXY.FACTORY
        && geometry.getSRID() == 0
        && geometry.getUserData() == null;
  }

  /** The shape made of places. */
  static Geometry shape(double[] places) {
    Point[] points = new Point[places.length / 2];
    for (int i = 0; i < points.length; i++) {
      CoordinateSequence place = new PackedXY(new double[] {places[2 * i], places[2 * i + 1]});
      points[i] = PackedXY.FACTORY.createPoint(place);
    }
    return PackedXY.FACTORY.createMultiPoint(points);
  }
}
