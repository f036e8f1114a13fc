package org.landcheck.io.esri;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.Rings;
import org.landcheck.io.shape.Shapes;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Decodes one shape as the records of a {@code .shp} file and the shape columns of a personal
 * geodatabase hold it. These also have types 50 to 54 with flags ("Extended Shapefile Record
 * Format", Esri 2012): heights, measures, curves between vertices.
 *
 * <p>Any bytes end in a shape, in {@link Layer#NO_GEOMETRY} for a null shape, or in an {@link
 * UnreadableShapeException}; counts are checked against the bytes that are there first.
 */
public final class EsriShape {
  private static final int BOX = 32;
  private static final int RANGE = 16;
  private static final double NO_DATA = -1e38;
  private static final int Z_FLAG = 0x8000_0000;
  private static final int M_FLAG = 0x4000_0000;
  private static final int CURVE_FLAG = 0x2000_0000;

  private final ByteBuffer content;
  private final boolean z;
  private final boolean m;

  /** Whether measures may follow heights without a word. */
  private final boolean mayHaveM;

  private int count;
  private double[] xy;
  private double[] zs;
  private double[] ms;
  private boolean measured;

  private EsriShape(ByteBuffer content, boolean z, boolean m, boolean mayHaveM) {
    this.content = content;
    this.z = z;
    this.m = m;
    this.mayHaveM = mayHaveM;
  }

  /**
   * A shape of a {@code .shp} file.
   *
   * @param content the record without its header; its whole length counts
   */
  public static Geometry decode(ByteBuffer content) throws UnreadableShapeException {
    return decode(content, Curves.NONE);
  }

  /**
   * @param content its whole length counts
   * @param curves draws and counts the curves of extended types
   */
  public static Geometry decode(ByteBuffer content, Curves curves) throws UnreadableShapeException {
    content.order(ByteOrder.LITTLE_ENDIAN);
    if (content.remaining() < 4) {
      throw truncated();
    }
    int type = content.getInt();
    if (type == 0) {
      return Layer.NO_GEOMETRY;
    }
    int kind = type & 0xFF;
    if (kind >= 50 && kind <= 54) {
      boolean high = (type & Z_FLAG) != 0;
      EsriShape record = new EsriShape(content, high, (type & M_FLAG) != 0, false);
      return record.extended(kind, (type & CURVE_FLAG) != 0 ? curves : Curves.NONE);
    }
    boolean z = type > 8 && type < 21;
    boolean m = type > 20 && type < 30;
    // nine, ten, nineteen and twenty have heights alone, as only geodatabases tell apart
    boolean mayHaveM = z && type > 10 && type < 19;
    EsriShape record = new EsriShape(content, z, m, mayHaveM);
    return switch (type) {
      case 1, 9, 11, 21 -> record.point();
      case 8, 18, 20, 28 -> record.multiPoint();
      case 3, 10, 13, 23 -> record.lines(Curves.NONE);
      case 5, 15, 19, 25 -> record.polygon(Curves.NONE);
      case 31, 32 -> throw multiPatch();
      default ->
          throw new UnreadableShapeException("未知的图形类型 " + type, "unknown shape type " + type);
    };
  }

  private Geometry extended(int kind, Curves curves) throws UnreadableShapeException {
    return switch (kind) {
      case 50 -> lines(curves);
      case 51 -> polygon(curves);
      case 52 -> point();
      case 53 -> multiPoint();
      default -> throw multiPatch();
    };
  }

  private static UnreadableShapeException multiPatch() {
    return new UnreadableShapeException("不支持的图形类型（三维面片）", "unsupported shape type MultiPatch");
  }

  private Geometry point() throws UnreadableShapeException {
    count = 1;
    coordinates();
    if (z) {
      zs = doubles();
    }
    if (m || mayHaveM) {
      ms = content.remaining() >= 8 ? doubles() : null;
      measured = ms != null && (m || anyMeasure());
    }
    return new Point(part(0, 1), PackedXY.FACTORY);
  }

  private Geometry multiPoint() throws UnreadableShapeException {
    skip(BOX);
    count = count(16);
    coordinates();
    depths();
    Point[] points = new Point[count];
    for (int i = 0; i < count; i++) {
      points[i] = new Point(part(i, i + 1), PackedXY.FACTORY);
    }
    return new MultiPoint(points, PackedXY.FACTORY);
  }

  private Geometry lines(Curves curves) throws UnreadableShapeException {
    int[] starts = curved(parts(), curves);
    LineString[] lines = new LineString[starts.length - 1];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Shapes.line(part(starts[i], starts[i + 1]));
    }
    return lines.length == 1 ? lines[0] : new MultiLineString(lines, PackedXY.FACTORY);
  }

  private Geometry polygon(Curves curves) throws UnreadableShapeException {
    int[] starts = curved(parts(), curves);
    List<LinearRing> rings = new ArrayList<>(starts.length);
    for (int i = 0; i + 1 < starts.length; i++) {
      rings.add(Shapes.ring(part(starts[i], starts[i + 1])));
    }
    if (rings.isEmpty()) {
      return PackedXY.FACTORY.createPolygon();
    }
    return Rings.assemble(rings);
  }

  /** Draws the curves that follow the coordinates; gives where each part then begins. */
  private int[] curved(int[] starts, Curves curves) throws UnreadableShapeException {
    if (curves == Curves.NONE) {
      return starts;
    }
    CurveSegment[] segments = curves.read(content, count);
    if (segments == null) {
      return starts;
    }
    DrawnParts drawn = new DrawnParts(xy, zs, ms);
    int[] moved;
    try {
      moved = drawn.draw(starts, segments, curves.tolerance());
    } finally {
      curves.drawn(drawn.count());
    }
    xy = drawn.xy();
    zs = drawn.zs();
    ms = drawn.ms();
    return moved;
  }

  /** Reads the table of parts and all coordinates; gives where each part begins, and the end. */
  private int[] parts() throws UnreadableShapeException {
    skip(BOX);
    int parts = count(4);
    if (content.remaining() < 4) {
      throw truncated();
    }
    count = content.getInt();
    int room = content.remaining() - 4 * parts;
    if (room < 0 || count < 0 || count > room / 16) {
      throw truncated();
    }
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) {
      starts[i] = content.getInt();
    }
    starts[parts] = count;
    for (int i = 0; i < parts; i++) {
      if (starts[i] < 0 || starts[i] > starts[i + 1] || i == 0 && starts[0] != 0) {
        throw new UnreadableShapeException("部分的起点序号无效", "invalid start of a part");
      }
    }
    coordinates();
    depths();
    return starts;
  }

  private void coordinates() throws UnreadableShapeException {
    if (content.remaining() < 16 * count) {
      throw truncated();
    }
    xy = new double[2 * count];
    content.asDoubleBuffer().get(xy);
    content.position(content.position() + 16 * count);
  }

  /** Z, and M where the record is long enough to have it: for types with Z it is optional. */
  private void depths() throws UnreadableShapeException {
    if (z) {
      skip(RANGE);
      zs = doubles();
    }
    if ((mayHaveM || m) && content.remaining() >= RANGE + 8L * count) {
      skip(RANGE);
      ms = doubles();
      measured = m || anyMeasure();
    }
  }

  private double[] doubles() throws UnreadableShapeException {
    if (content.remaining() < 8L * count) {
      throw truncated();
    }
    double[] values = new double[count];
    content.asDoubleBuffer().get(values);
    content.position(content.position() + 8 * count);
    return values;
  }

  private CoordinateSequence part(int from, int to) {
    if (zs == null && !measured) {
      return new PackedXY(Arrays.copyOfRange(xy, 2 * from, 2 * to));
    }
    int dimension = 2 + (zs == null ? 0 : 1) + (measured ? 1 : 0);
    double[] ordinates = new double[(to - from) * dimension];
    int at = 0;
    for (int i = from; i < to; i++) {
      ordinates[at++] = xy[2 * i];
      ordinates[at++] = xy[2 * i + 1];
      if (zs != null) {
        ordinates[at++] = zs[i];
      }
      if (measured) {
        ordinates[at++] = ms[i] < NO_DATA ? Double.NaN : ms[i];
      }
    }
    return new PackedCoordinateSequence.Double(ordinates, dimension, measured ? 1 : 0);
  }

  private boolean anyMeasure() {
    for (double measure : ms) {
      if (measure >= NO_DATA) {
        return true;
      }
    }
    return false;
  }

  private int count(int size) throws UnreadableShapeException {
    if (content.remaining() < 4) {
      throw truncated();
    }
    int read = content.getInt();
    if (read < 0 || read > content.remaining() / size) {
      throw truncated();
    }
    return read;
  }

  private void skip(int bytes) throws UnreadableShapeException {
    if (content.remaining() < bytes) {
      throw truncated();
    }
    content.position(content.position() + bytes);
  }

  private static UnreadableShapeException truncated() {
    return new UnreadableShapeException("图形数据不完整", "truncated");
  }
}
