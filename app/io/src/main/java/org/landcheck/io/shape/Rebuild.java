package org.landcheck.io.shape;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes a shape of the same build with other coordinates: same types, parts, rings and order. */
public final class Rebuild {
  private final UnaryOperator<CoordinateSequence> change;

  /**
   * @param change gives new points for those of one part; must not alter what it is given
   */
  public Rebuild(UnaryOperator<CoordinateSequence> change) {
    this.change = change;
  }

  /**
   * @throws UnreadableShapeException if the new coordinates make no such shape, a ring not closed
   */
  public Geometry of(Geometry geometry) throws UnreadableShapeException {
    if (geometry instanceof Point point) {
      return new Point(change.apply(point.getCoordinateSequence()), PackedXY.FACTORY);
    }
    if (geometry instanceof LinearRing ring) {
      return ring(ring);
    }
    if (geometry instanceof LineString line) {
      return Shapes.line(change.apply(line.getCoordinateSequence()));
    }
    if (geometry instanceof Polygon polygon) {
      return polygon(polygon);
    }
    if (geometry instanceof MultiPolygon) {
      return new MultiPolygon(parts(geometry, new Polygon[0]), PackedXY.FACTORY);
    }
    if (geometry instanceof MultiLineString) {
      return new MultiLineString(parts(geometry, new LineString[0]), PackedXY.FACTORY);
    }
    if (geometry instanceof MultiPoint) {
      return new MultiPoint(parts(geometry, new Point[0]), PackedXY.FACTORY);
    }
    return new GeometryCollection(parts(geometry, new Geometry[0]), PackedXY.FACTORY);
  }

  private LinearRing ring(LinearRing ring) throws UnreadableShapeException {
    return Shapes.ring(change.apply(ring.getCoordinateSequence()));
  }

  private Polygon polygon(Polygon polygon) throws UnreadableShapeException {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(polygon.getInteriorRingN(i));
    }
    return Shapes.polygon(ring(polygon.getExteriorRing()), holes);
  }

  @SuppressWarnings("unchecked")
  private <T extends Geometry> T[] parts(Geometry geometry, T[] type)
      throws UnreadableShapeException {
    T[] parts = Arrays.copyOf(type, geometry.getNumGeometries());
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (T) of(geometry.getGeometryN(i));
    }
    return parts;
  }
}
