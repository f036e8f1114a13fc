package org.landcheck.io.filegdb;

import java.nio.ByteBuffer;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.io.esri.CurveSegment;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;

/**
 * Packs the shapes of rows one after the other. They are stored as differences of whole numbers, in
 * groups of seven bits; polygons of one ring, nearly all there is, take no object. For one thread.
 */
final class ShapeReader {
  private static final long Z_FLAG = 0x8000_0000L;
  private static final long M_FLAG = 0x4000_0000L;
  private static final long CURVE_FLAG = 0x2000_0000L;

  /** Stands where measures would begin, if there are none. */
  private static final int NO_MEASURES = 0x42;

  private static final int LEAST_RING = 3;

  private final PackedShapesBuilder builder;
  private final ShapeGrid grid;
  private final double tolerance;
  private double[] xy = new double[512];
  private byte[] bytes;
  private int at;
  private int end;
  private int curved;
  private long drawn;

  /**
   * @param tolerance how far lines may be from the curves they stand for
   */
  ShapeReader(PackedShapesBuilder builder, ShapeGrid grid, double tolerance) {
    this.builder = builder;
    this.grid = grid;
    this.tolerance = tolerance;
  }

  /** How many shapes had curves that were drawn as lines. */
  int curved() {
    return curved;
  }

  /** How many points shapes with curves were drawn with since this was last asked. */
  long takeDrawn() {
    long taken = drawn;
    drawn = 0;
    return taken;
  }

  /** The next row has no shape. */
  void skip() {
    builder.add(Layer.NO_GEOMETRY);
  }

  /**
   * Takes the next row's shape.
   *
   * @param from where it begins; the array goes on for {@link RowWindow#SLACK} bytes after its end
   * @throws UnreadableShapeException if it cannot be decoded; the row is then not taken
   */
  void read(byte[] row, int from, int to) throws UnreadableShapeException {
    bytes = row;
    at = from;
    end = to;
    if (from == to) {
      skip();
      return;
    }
    long type = unsigned();
    int kind = (int) (type & 0xFF);
    boolean z = (type & Z_FLAG) != 0;
    boolean m = (type & M_FLAG) != 0;
    switch (kind) {
      case 0 -> skip();
      case 1, 9, 11, 21, 52 ->
          builder.add(point(z || kind == 9 || kind == 11, m || kind == 11 || kind == 21));
      case 8, 18, 20, 28, 53 ->
          builder.add(multiPoint(z || kind == 18 || kind == 20, m || kind == 18 || kind == 28));
      case 3, 10, 13, 23, 50 -> {
        ShapeParts lines =
            parts(type, z || kind == 10 || kind == 13, m || kind == 13 || kind == 23);
        builder.add(lines.lines());
      }
      case 5, 15, 19, 25, 51 ->
          polygon(type, z || kind == 15 || kind == 19, m || kind == 15 || kind == 25);
      case 31, 32, 54 ->
          throw new UnreadableShapeException("不支持的图形类型（三维面片）", "unsupported shape type MultiPatch");
      default ->
          throw new UnreadableShapeException("未知的图形类型 " + kind, "unknown shape type " + kind);
    }
  }

  private Geometry point(boolean z, boolean m) throws UnreadableShapeException {
    long x = unsigned();
    long y = unsigned();
    long height = z ? unsigned() : 0;
    long measure = m ? unsigned() : 0;
    if (x == 0 || y == 0) {
      return ShapeParts.emptyPoint();
    }
    double[] place = {
      (x - 1) / grid.scale() + grid.x0(), (y - 1) / grid.scale() + grid.y0(),
    };
    double[] zs = z ? new double[] {numbered(height, grid.zScale(), grid.z0())} : null;
    double[] ms = m ? new double[] {numbered(measure, grid.mScale(), grid.m0())} : null;
    return new ShapeParts(new int[] {1}, place, zs, ms).point();
  }

  private static double numbered(long value, double scale, double origin) {
    return value == 0 ? Double.NaN : (value - 1) / scale + origin;
  }

  private Geometry multiPoint(boolean z, boolean m) throws UnreadableShapeException {
    int count = count(2);
    if (count > 0) {
      box();
    }
    double[] places = new double[2 * count];
    vertices(count, places);
    return new ShapeParts(new int[] {count}, places, heights(count, z), measures(count, m))
        .points();
  }

  private void polygon(long type, boolean z, boolean m) throws UnreadableShapeException {
    int start = at;
    if (!z && !m && (type & CURVE_FLAG) == 0) {
      int count = count(2);
      if (count >= LEAST_RING && PackedShapesBuilder.fits(count) && unsigned() == 1) {
        box();
        if (xy.length < 2 * count) {
          xy = new double[Math.max(2 * count, 2 * xy.length)];
        }
        vertices(count, xy);
        // Not closed if a number is NaN, which equals nothing.
        if (xy[0] == xy[2 * count - 2] && xy[1] == xy[2 * count - 1]) {
          builder.ring(xy, count, false);
          builder.polygon();
          return;
        }
      }
    }
    at = start;
    builder.add(parts(type, z, m).polygon());
  }

  /** Reads lines or rings with all they have, curves drawn. */
  private ShapeParts parts(long type, boolean z, boolean m) throws UnreadableShapeException {
    int count = count(2);
    int parts = count == 0 ? 0 : count(1);
    if (parts == 0) {
      return new ShapeParts(new int[0], new double[0], z ? new double[0] : null, null);
    }
    int curves = (type & CURVE_FLAG) == 0 ? 0 : count(1);
    box();
    int[] counts = new int[parts];
    int left = count;
    for (int i = 0; i + 1 < parts; i++) {
      long size = unsigned();
      if (size < 0 || size > left) {
        throw cutOff();
      }
      counts[i] = (int) size;
      left -= counts[i];
    }
    counts[parts - 1] = left;
    double[] places = new double[2 * count];
    vertices(count, places);
    ShapeParts straight = new ShapeParts(counts, places, heights(count, z), measures(count, m));
    if (curves == 0) {
      return straight;
    }
    curved++;
    ShapeParts lines = straight.drawn(segments(count, curves), tolerance);
    drawn += lines.size();
    return lines;
  }

  private CurveSegment[] segments(int count, int curves) throws UnreadableShapeException {
    CurveSegment[] segments = new CurveSegment[count];
    long before = -1;
    for (int i = 0; i < curves; i++) {
      long start = unsigned();
      if (start <= before || start >= count) {
        throw new UnreadableShapeException("曲线段的起点序号无效", "invalid start of a curve");
      }
      before = start;
      int kind = (int) Math.min(unsigned(), Integer.MAX_VALUE);
      ByteBuffer description = ByteBuffer.wrap(bytes, at, end - at);
      segments[(int) start] = CurveSegment.read(kind, description);
      at = description.position();
    }
    return segments;
  }

  private double[] heights(int count, boolean present) throws UnreadableShapeException {
    return present ? numbers(count, grid.zScale(), grid.z0()) : null;
  }

  private double[] measures(int count, boolean present) throws UnreadableShapeException {
    if (!present || at >= end) {
      return null;
    }
    // The first measure counts from the origin, so it never has the sign that this has.
    if (bytes[at] == NO_MEASURES) {
      at++;
      return null;
    }
    return numbers(count, grid.mScale(), grid.m0());
  }

  private double[] numbers(int count, double scale, double origin) throws UnreadableShapeException {
    double[] numbers = new double[count];
    long value = 0;
    for (int i = 0; i < count; i++) {
      value += signed();
      numbers[i] = value / scale + origin;
    }
    return numbers;
  }

  /** Reads places one after the other, each as a difference to that before it. */
  private void vertices(int count, double[] into) throws UnreadableShapeException {
    byte[] from = bytes;
    double scale = grid.scale();
    double x0 = grid.x0();
    double y0 = grid.y0();
    int p = at;
    long x = 0;
    long y = 0;
    for (int i = 0; i < 2 * count; i += 2) {
      if (p >= end) {
        throw cutOff();
      }
      int b = from[p++];
      long value = b & 0x3F;
      boolean negative = (b & 0x40) != 0;
      for (int shift = 6; b < 0; shift += 7) {
        b = shift < Long.SIZE ? from[p++] : 0;
        value |= (b & 0x7FL) << shift;
      }
      x += negative ? -value : value;
      b = from[p++];
      value = b & 0x3F;
      negative = (b & 0x40) != 0;
      for (int shift = 6; b < 0; shift += 7) {
        b = shift < Long.SIZE ? from[p++] : 0;
        value |= (b & 0x7FL) << shift;
      }
      y += negative ? -value : value;
      into[i] = x / scale + x0;
      into[i + 1] = y / scale + y0;
    }
    if (p > end) {
      throw cutOff();
    }
    at = p;
  }

  private long signed() throws UnreadableShapeException {
    int b = next();
    long value = b & 0x3F;
    boolean negative = (b & 0x40) != 0;
    for (int shift = 6; b < 0; shift += 7) {
      b = shift < Long.SIZE ? next() : 0;
      value |= (b & 0x7FL) << shift;
    }
    return negative ? -value : value;
  }

  private long unsigned() throws UnreadableShapeException {
    int b = next();
    long value = b & 0x7F;
    for (int shift = 7; b < 0; shift += 7) {
      b = shift < Long.SIZE ? next() : 0;
      value |= (b & 0x7FL) << shift;
    }
    return value;
  }

  /** A count of things that take at least some bytes each. */
  private int count(int least) throws UnreadableShapeException {
    long count = unsigned();
    if (count < 0 || count > (end - at) / least) {
      throw cutOff();
    }
    return (int) count;
  }

  /** Steps over the box around a shape. */
  private void box() throws UnreadableShapeException {
    for (int i = 0; i < 4; i++) {
      unsigned();
    }
  }

  private byte next() throws UnreadableShapeException {
    if (at >= end) {
      throw cutOff();
    }
    return bytes[at++];
  }

  private static UnreadableShapeException cutOff() {
    return new UnreadableShapeException("图形数据不完整", "truncated");
  }
}
