package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Decodes well-known binary straight into packed coordinates.
 *
 * <p>All simple feature types, both byte orders, Z and M by ISO codes or by the EWKB bits. Any
 * input ends in a geometry or an {@link UnreadableShapeException}; counts are checked against the
 * bytes that are left before anything is allocated, so no input makes it allocate more than a small
 * multiple of its own length.
 */
public final class WkbDecoder {
  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final int MULTI_POINT = 4;
  private static final int MULTI_LINE = 5;
  private static final int MULTI_POLYGON = 6;
  private static final int COLLECTION = 7;
  private static final String[] UNSUPPORTED = {
    "CIRCULARSTRING",
    "COMPOUNDCURVE",
    "CURVEPOLYGON",
    "MULTICURVE",
    "MULTISURFACE",
    "CURVE",
    "SURFACE",
    "POLYHEDRALSURFACE",
    "TIN",
    "TRIANGLE"
  };
  private static final int FLAG_Z = 0x80000000;
  private static final int FLAG_M = 0x40000000;
  private static final int FLAG_SRID = 0x20000000;

  /** Byte order, type and a count: the least a part can take. */
  private static final int LEAST_PART = 9;

  private static final int MAX_DEPTH = 32;

  private final ByteBuffer buffer;
  private int dimension;
  private int measures;

  private WkbDecoder(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * @param bytes holds the geometry from {@code offset} on; what follows it is ignored
   * @throws UnreadableShapeException if they are not well-known binary of a supported type
   */
  public static Geometry decode(byte[] bytes, int offset) throws UnreadableShapeException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.position(offset);
    return new WkbDecoder(buffer).geometry(0);
  }

  private Geometry geometry(int depth) throws UnreadableShapeException {
    int code = header();
    return switch (code) {
      case POINT -> point();
      case LINE -> Shapes.line(sequence(count(8 * dimension)));
      case POLYGON -> polygon();
      case MULTI_POINT -> new MultiPoint(parts(new Point[parts()], POINT), PackedXY.FACTORY);
      case MULTI_LINE ->
          new MultiLineString(parts(new LineString[parts()], LINE), PackedXY.FACTORY);
      case MULTI_POLYGON ->
          new MultiPolygon(parts(new Polygon[parts()], POLYGON), PackedXY.FACTORY);
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

  private int parts() throws UnreadableShapeException {
    return count(LEAST_PART);
  }

  @SuppressWarnings("unchecked")
  private <T extends Geometry> T[] parts(T[] parts, int expected) throws UnreadableShapeException {
    for (int i = 0; i < parts.length; i++) {
      int code = header();
      if (code != expected) {
        throw new UnreadableShapeException(
            "第 " + (i + 1) + " 个部分的类型不符（" + code + "）",
            "part " + (i + 1) + " is of another type (" + code + ")");
      }
      Geometry part =
          switch (code) {
            case POINT -> point();
            case LINE -> Shapes.line(sequence(count(8 * dimension)));
            default -> polygon();
          };
      parts[i] = (T) part;
    }
    return parts;
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
    int curve = code % 1000 - 8;
    String name = curve >= 0 && curve < UNSUPPORTED.length ? UNSUPPORTED[curve] : "" + code;
    return new UnreadableShapeException("不支持的图形类型 " + name, "unsupported shape type " + name);
  }
}
