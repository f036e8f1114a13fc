package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.PackedXY;
import org.landcheck.io.curve.Tolerance;
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
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Decodes well-known binary straight into packed coordinates.
 *
 * <p>All simple feature types and all curves of ISO 13249-3, both byte orders, Z and M by ISO codes
 * or by the EWKB bits. Curves become lines, see {@link Curves}; surfaces in space (TIN and the
 * like) are refused: their faces lie upon each other when seen from above, so that no multi-polygon
 * says what they are. Any input ends in a geometry or an {@link UnreadableShapeException}; counts
 * are checked against the bytes that are left before anything is allocated, so no input makes it
 * allocate more than a small multiple of its own length.
 */
public final class WkbDecoder {
  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final int MULTI_POINT = 4;
  private static final int MULTI_LINE = 5;
  private static final int MULTI_POLYGON = 6;
  private static final int COLLECTION = 7;
  private static final int ARCS = 8;
  private static final int COMPOUND = 9;
  private static final int CURVE_POLYGON = 10;
  private static final int MULTI_CURVE = 11;
  private static final int MULTI_SURFACE = 12;
  private static final String[] UNSUPPORTED = {
    "CURVE", "SURFACE", "POLYHEDRALSURFACE", "TIN", "TRIANGLE"
  };
  private static final int FLAG_Z = 0x80000000;
  private static final int FLAG_M = 0x40000000;
  private static final int FLAG_SRID = 0x20000000;

  /** Byte order, type and a count: the least a part can take. */
  private static final int LEAST_PART = 9;

  private static final int MAX_DEPTH = 32;

  private final ByteBuffer buffer;
  private final Curves curves;
  private int dimension;
  private int measures;

  private WkbDecoder(ByteBuffer buffer, Curves curves) {
    this.buffer = buffer;
    this.curves = curves;
  }

  /** The same for coordinates in metres. */
  public static Geometry decode(byte[] bytes, int offset) throws UnreadableShapeException {
    return decode(bytes, offset, new Curves(Tolerance.of(Crs.UNDECLARED)));
  }

  /**
   * @param bytes holds the geometry from {@code offset} on; what follows it is ignored
   * @param curves draws the curves among them
   * @throws UnreadableShapeException if they are not well-known binary of a supported type
   */
  public static Geometry decode(byte[] bytes, int offset, Curves curves)
      throws UnreadableShapeException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.position(offset);
    curves.begin();
    Geometry geometry = new WkbDecoder(buffer, curves).geometry(0);
    curves.end();
    return geometry;
  }

  private Geometry geometry(int depth) throws UnreadableShapeException {
    int code = header();
    return switch (code) {
      case POINT -> point();
      case LINE, ARCS, COMPOUND -> Shapes.line(curve(code));
      case POLYGON -> polygon();
      case CURVE_POLYGON -> curvePolygon();
      case MULTI_POINT -> new MultiPoint(parts(new Point[parts()], code), PackedXY.FACTORY);
      case MULTI_LINE, MULTI_CURVE ->
          new MultiLineString(parts(new LineString[parts()], code), PackedXY.FACTORY);
      case MULTI_POLYGON, MULTI_SURFACE ->
          new MultiPolygon(parts(new Polygon[parts()], code), PackedXY.FACTORY);
      case COLLECTION -> collection(depth);
      default -> throw unsupported(code);
    };
  }

  /** Reads byte order and type; sets the dimension of what follows. */
  private int header() throws UnreadableShapeException {
    need(5);
    int order = buffer.get();
    if (order != 0 && order != 1) {
      throw new UnreadableShapeException(
          "不是 WKB 图形（字节序标记为 " + order + "）", "not WKB (byte order mark " + order + ")");
    }
    buffer.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int type = buffer.getInt();
    int base = type & ~(FLAG_Z | FLAG_M | FLAG_SRID);
    int iso = base / 1000;
    if (iso > 3) {
      throw unsupported(base);
    }
    boolean z = (type & FLAG_Z) != 0 || iso == 1 || iso == 3;
    boolean m = (type & FLAG_M) != 0 || iso == 2 || iso == 3;
    dimension = 2 + (z ? 1 : 0) + (m ? 1 : 0);
    measures = m ? 1 : 0;
    if ((type & FLAG_SRID) != 0) {
      need(4);
      buffer.getInt();
    }
    return base % 1000;
  }

  private Point point() throws UnreadableShapeException {
    need(8 * dimension);
    CoordinateSequence position = sequence(1);
    // WKB has no other way to say "empty point".
    boolean empty = Double.isNaN(position.getX(0)) && Double.isNaN(position.getY(0));
    return new Point(empty ? emptySequence() : position, PackedXY.FACTORY);
  }

  private Polygon polygon() throws UnreadableShapeException {
    int rings = count(4);
    if (rings == 0) {
      return new Polygon(Shapes.ring(emptySequence()), null, PackedXY.FACTORY);
    }
    LinearRing shell = Shapes.ring(sequence(count(8 * dimension)));
    LinearRing[] holes = new LinearRing[rings - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = Shapes.ring(sequence(count(8 * dimension)));
    }
    return Shapes.polygon(shell, holes);
  }

  /** A polygon whose rings are curves of any kind, each with a header of its own. */
  private Polygon curvePolygon() throws UnreadableShapeException {
    int rings = count(LEAST_PART);
    if (rings == 0) {
      return new Polygon(Shapes.ring(emptySequence()), null, PackedXY.FACTORY);
    }
    LinearRing shell = Shapes.ring(curve(header()));
    LinearRing[] holes = new LinearRing[rings - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = Shapes.ring(curve(header()));
    }
    return Shapes.polygon(shell, holes);
  }

  /** The points of a line, a string of arcs, or several of them that follow each other. */
  private CoordinateSequence curve(int code) throws UnreadableShapeException {
    if (code != COMPOUND) {
      return segment(code);
    }
    int wanted = dimension;
    int wantedMeasures = measures;
    int size = parts();
    List<CoordinateSequence> segments = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      segments.add(segment(header()));
    }
    return curves.joined(segments, wanted, wantedMeasures);
  }

  private CoordinateSequence segment(int code) throws UnreadableShapeException {
    if (code != LINE && code != ARCS) {
      throw new UnreadableShapeException(
          "曲线中有不是线的部分（" + code + "）", "a curve has a part that is no line (" + code + ")");
    }
    CoordinateSequence points = sequence(count(8 * dimension));
    return code == LINE ? points : curves.string(points);
  }

  private int parts() throws UnreadableShapeException {
    return count(LEAST_PART);
  }

  /**
   * @param whole type of what they are parts of
   */
  @SuppressWarnings("unchecked")
  private <T extends Geometry> T[] parts(T[] parts, int whole) throws UnreadableShapeException {
    for (int i = 0; i < parts.length; i++) {
      int code = header();
      if (!isPart(code, whole)) {
        throw new UnreadableShapeException(
            "第 " + (i + 1) + " 个部分的类型不符（" + code + "）",
            "part " + (i + 1) + " is of another type (" + code + ")");
      }
      Geometry part =
          switch (code) {
            case POINT -> point();
            case LINE, ARCS, COMPOUND -> Shapes.line(curve(code));
            case CURVE_POLYGON -> curvePolygon();
            default -> polygon();
          };
      parts[i] = (T) part;
    }
    return parts;
  }

  private static boolean isPart(int code, int whole) {
    return switch (whole) {
      case MULTI_POINT -> code == POINT;
      case MULTI_LINE -> code == LINE;
      case MULTI_POLYGON -> code == POLYGON;
      case MULTI_CURVE -> code == LINE || code == ARCS || code == COMPOUND;
      default -> code == POLYGON || code == CURVE_POLYGON;
    };
  }

  private Geometry collection(int depth) throws UnreadableShapeException {
    if (depth >= MAX_DEPTH) {
      throw new UnreadableShapeException("集合嵌套过深", "collections nested too deeply");
    }
    Geometry[] members = new Geometry[parts()];
    for (int i = 0; i < members.length; i++) {
      members[i] = geometry(depth + 1);
    }
    return new GeometryCollection(members, PackedXY.FACTORY);
  }

  private CoordinateSequence emptySequence() {
    return PackedXY.FACTORY.getCoordinateSequenceFactory().create(0, dimension, measures);
  }

  /** Reads points that {@link #count} or {@link #need} has shown to be there. */
  private CoordinateSequence sequence(int size) {
    double[] ordinates = new double[size * dimension];
    buffer.asDoubleBuffer().get(ordinates);
    buffer.position(buffer.position() + 8 * ordinates.length);
    return dimension == 2
        ? new PackedXY(ordinates)
        : new PackedCoordinateSequence.Double(ordinates, dimension, measures);
  }

  /** Reads a count of things that take at least {@code size} bytes each. */
  private int count(int size) throws UnreadableShapeException {
    need(4);
    int count = buffer.getInt();
    if (count < 0 || count > buffer.remaining() / size) {
      String shown = Integer.toUnsignedString(count);
      throw new UnreadableShapeException(
          "图形数据不完整（应有 " + shown + " 个点或部分）", "truncated: " + shown + " points or parts announced");
    }
    return count;
  }

  private void need(int bytes) throws UnreadableShapeException {
    if (buffer.remaining() < bytes) {
      throw new UnreadableShapeException("图形数据不完整", "truncated");
    }
  }

  private static UnreadableShapeException unsupported(int code) {
    int known = code % 1000 - MULTI_SURFACE - 1;
    String name = known >= 0 && known < UNSUPPORTED.length ? UNSUPPORTED[known] : "" + code;
    return new UnreadableShapeException("不支持的图形类型 " + name, "unsupported shape type " + name);
  }
}
