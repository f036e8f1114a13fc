package org.landcheck.io.geojson;

import java.util.Arrays;
import org.landcheck.api.GeometryType;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.Shapes;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Makes shapes of coordinates once their type is known. */
final class ShapeMaker {
  private static final int LEAST_RING = 3;

  private double[] ring = new double[256];

  /** What kind of shape a type stands for; {@code ANY} if it is none or several. */
  static GeometryType kind(String type) {
    return switch (type) {
      case "Point", "MultiPoint" -> GeometryType.POINT;
      case "LineString", "MultiLineString" -> GeometryType.LINE;
      case "Polygon", "MultiPolygon" -> GeometryType.POLYGON;
      default -> GeometryType.ANY;
    };
  }

  /** Whether a text names a type of geometry. */
  static boolean isType(String type) {
    return kind(type) != GeometryType.ANY || type.equals("GeometryCollection");
  }

  /**
   * Packs polygons of plain coordinates ring by ring, making no object.
   *
   * @return false if this is no such shape; the rings given must then be taken back
   */
  boolean pack(String type, Coordinates from, PackedShapesBuilder builder) {
    if (from.isHigh()) {
      return false;
    }
    if (type.equals("Polygon") && from.level() == 3 && from.third.size() == 0) {
      if (!rings(from, from.second, 0, from.second.size(), builder)) {
        return false;
      }
      builder.polygon();
      return true;
    }
    if (type.equals("MultiPolygon") && from.level() == 4) {
      for (int part = 0; part < from.second.size(); part++) {
        int first = from.thirdsOfSecond.before(part);
        if (!rings(from, from.third, first, from.thirdsOfSecond.get(part), builder)) {
          return false;
        }
      }
      builder.multiPolygon();
      return true;
    }
    return false;
  }

  private boolean rings(
      Coordinates from, Ends ends, int first, int end, PackedShapesBuilder builder) {
    for (int i = first; i < end; i++) {
      int start = ends.before(i);
      int size = ends.get(i) - start;
      if (size < LEAST_RING || !PackedShapesBuilder.fits(size)) {
        return false;
      }
      if (ring.length < 2 * size) {
        ring = new double[Math.max(2 * size, 2 * ring.length)];
      }
      System.arraycopy(from.xy(), 2 * start, ring, 0, 2 * size);
      if (ring[0] != ring[2 * size - 2] || ring[1] != ring[2 * size - 1]) {
        return false;
      }
      builder.ring(ring, size, i > first);
    }
    return end > first;
  }

  /**
   * @throws UnreadableShapeException if the coordinates do not make a shape of the type
   */
  Geometry make(String type, Coordinates from) throws UnreadableShapeException {
    int level =
        switch (type) {
          case "Point" -> 1;
          case "MultiPoint", "LineString" -> 2;
          case "MultiLineString", "Polygon" -> 3;
          case "MultiPolygon" -> 4;
          default -> throw unknown(type);
        };
    boolean deeper = level < 3 && from.second.size() > 0 || level < 4 && from.third.size() > 0;
    if (deeper || from.level() != 0 && from.level() != level) {
      throw new UnreadableShapeException(
          "坐标的层次与类型 " + type + " 不符", "coordinates are not those of a " + type);
    }
    return switch (type) {
      case "Point" -> new Point(part(from, 0, from.count()), PackedXY.FACTORY);
      case "MultiPoint" -> points(from);
      case "LineString" -> Shapes.line(part(from, 0, from.count()));
      case "MultiLineString" -> lines(from);
      case "Polygon" -> polygon(from, from.second, 0, from.second.size());
      default -> polygons(from);
    };
  }

  private static UnreadableShapeException unknown(String type) {
    String shown = type.length() > 40 ? type.substring(0, 40) : type;
    return type.isEmpty()
        ? new UnreadableShapeException("图形没有类型", "a geometry without a type")
        : new UnreadableShapeException("未知的图形类型 " + shown, "unknown geometry type " + shown);
  }

  private static Geometry points(Coordinates from) {
    Point[] points = new Point[from.count()];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(part(from, i, i + 1), PackedXY.FACTORY);
    }
    return new MultiPoint(points, PackedXY.FACTORY);
  }

  private static Geometry lines(Coordinates from) throws UnreadableShapeException {
    LineString[] lines = new LineString[from.second.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Shapes.line(part(from, from.second.before(i), from.second.get(i)));
    }
    return new MultiLineString(lines, PackedXY.FACTORY);
  }

  private static Polygon polygon(Coordinates from, Ends ends, int first, int end)
      throws UnreadableShapeException {
    if (first == end) {
      return PackedXY.FACTORY.createPolygon();
    }
    LinearRing shell = Shapes.ring(part(from, ends.before(first), ends.get(first)));
    LinearRing[] holes = new LinearRing[end - first - 1];
    for (int i = 0; i < holes.length; i++) {
      int at = first + 1 + i;
      holes[i] = Shapes.ring(part(from, ends.before(at), ends.get(at)));
    }
    return Shapes.polygon(shell, holes);
  }

  private static Geometry polygons(Coordinates from) throws UnreadableShapeException {
    Polygon[] parts = new Polygon[from.second.size()];
    for (int i = 0; i < parts.length; i++) {
      int first = from.thirdsOfSecond.before(i);
      parts[i] = polygon(from, from.third, first, from.thirdsOfSecond.get(i));
    }
    return new MultiPolygon(parts, PackedXY.FACTORY);
  }

  private static CoordinateSequence part(Coordinates from, int start, int end) {
    if (!from.isHigh()) {
      return new PackedXY(Arrays.copyOfRange(from.xy(), 2 * start, 2 * end));
    }
    double[] xyz = new double[3 * (end - start)];
    for (int i = start; i < end; i++) {
      int at = 3 * (i - start);
      xyz[at] = from.xy()[2 * i];
      xyz[at + 1] = from.xy()[2 * i + 1];
      xyz[at + 2] = from.heights()[i];
    }
    return new PackedCoordinateSequence.Double(xyz, 3, 0);
  }
}
