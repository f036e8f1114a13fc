package org.landcheck.io.esri;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.landcheck.io.curve.CircularArc;
import org.landcheck.io.curve.CubicBezier;
import org.landcheck.io.curve.EllipticArc;
import org.landcheck.io.shape.UnreadableShapeException;

/**
 * A segment between two vertices that is not straight, as Esri's extended shapes describe it
 * ("Extended Shapefile Record Format", Esri 2012): two or more numbers and flags, by kind.
 */
@FunctionalInterface
public interface CurveSegment {
  /**
   * Draws the segment as lines.
   *
   * @param tolerance how far the lines may be from the curve, in units of the coordinates
   * @return {@code x, y} of every vertex, the two that it joins included
   */
  double[] draw(double x0, double y0, double x1, double y1, double tolerance);

  /** The ends joined by a line. */
  CurveSegment STRAIGHT = (x0, y0, x1, y1, tolerance) -> new double[] {x0, y0, x1, y1};

  /**
   * Reads what describes a segment.
   *
   * @param kind 1 circular arc, 4 Bézier curve, 5 elliptic arc
   * @param content is read from its position on, and no further than the description goes
   */
  static CurveSegment read(int kind, ByteBuffer content) throws UnreadableShapeException {
    content.order(ByteOrder.LITTLE_ENDIAN);
    return switch (kind) {
      case 1 -> {
        double[] at = numbers(content, 2, true);
        yield arc(at[0], at[1], content.getInt());
      }
      case 4 -> {
        double[] at = numbers(content, 4, false);
        requireFinite(at);
        yield (x0, y0, x1, y1, tolerance) ->
            CubicBezier.of(x0, y0, at[0], at[1], at[2], at[3], x1, y1, tolerance);
      }
      case 5 -> {
        double[] of = numbers(content, 5, true);
        yield ellipse(of, content.getInt());
      }
      default ->
          throw new UnreadableShapeException(
              "不支持的曲线段（类型 " + kind + "）", "unsupported curve " + kind);
    };
  }

  private static double[] numbers(ByteBuffer content, int count, boolean flags)
      throws UnreadableShapeException {
    if (content.remaining() < 8 * count + (flags ? 4 : 0)) {
      throw new UnreadableShapeException("曲线数据不完整", "curve cut off");
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = content.getDouble();
    }
    return numbers;
  }

  private static CurveSegment arc(double x, double y, int flags) throws UnreadableShapeException {
    boolean empty = (flags & 0x1) != 0;
    boolean counterclockwise = (flags & 0x8) != 0;
    boolean line = (flags & 0x20) != 0;
    boolean point = (flags & 0x40) != 0;
    boolean interior = (flags & 0x80) != 0;
    if (line || empty || point && !interior) {
      return STRAIGHT;
    }
    requireFinite(x, y);
    if (!interior) {
      return (x0, y0, x1, y1, tolerance) ->
          CircularArc.around(x, y, x0, y0, x1, y1, counterclockwise, tolerance);
    }
    return (x0, y0, x1, y1, tolerance) ->
        x0 == x1 && y0 == y1
            ? CircularArc.around(
                (x0 + x) / 2, (y0 + y) / 2, x0, y0, x1, y1, counterclockwise, tolerance)
            : CircularArc.through(x0, y0, x, y, x1, y1, tolerance);
  }

  /**
   * @param of centre, rotation, half of the longer axis, the shorter one as a part of it
   */
  private static CurveSegment ellipse(double[] of, int flags) throws UnreadableShapeException {
    boolean empty = (flags & 0x1) != 0;
    boolean line = (flags & 0x40) != 0;
    boolean point = (flags & 0x80) != 0;
    boolean centreIsEnd = (flags & 0x600) != 0;
    boolean counterclockwise = (flags & 0x800) != 0;
    if (empty || line || point) {
      return STRAIGHT;
    }
    requireFinite(of);
    if (centreIsEnd || !(of[3] > 0) || !(of[4] > 0)) {
      throw new UnreadableShapeException("不支持的椭圆弧", "unsupported elliptic arc");
    }
    EllipticArc ellipse = new EllipticArc(of[0], of[1], of[3], of[3] * of[4], of[2]);
    return (x0, y0, x1, y1, tolerance) ->
        ellipse.between(x0, y0, x1, y1, counterclockwise, tolerance);
  }

  private static void requireFinite(double... numbers) throws UnreadableShapeException {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new UnreadableShapeException("曲线参数无效", "curve of numbers that are none");
      }
    }
  }
}
