package org.landcheck.io.dxf;

import java.util.Arrays;
import org.landcheck.io.curve.BSpline;
import org.landcheck.io.curve.CircularArc;
import org.landcheck.io.curve.CubicSpline;
import org.landcheck.io.curve.EllipticArc;
import org.landcheck.io.shape.UnreadableShapeException;

/** A line that is drawn piece by piece, curves as short lines. One object for many lines. */
final class Path {
  /** Ends that are calculated from angles need not meet to the last digit. */
  static final double MEETING = 1e-6;

  private final Budget budget;
  private final double tolerance;
  private double[] xy = new double[256];
  private int size;

  /**
   * @param tolerance how far lines may be from curves
   */
  Path(Budget budget, double tolerance) {
    this.budget = budget;
    this.tolerance = tolerance;
  }

  void clear() {
    size = 0;
  }

  /** Number of vertices. */
  int count() {
    return size / 2;
  }

  double lastX() {
    return xy[size - 2];
  }

  double lastY() {
    return xy[size - 1];
  }

  boolean isClosed() {
    return size >= 2 && xy[0] == xy[size - 2] && xy[1] == xy[size - 1];
  }

  void add(double x, double y) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = x;
    xy[size++] = y;
  }

  /** A line or an arc from the last vertex. */
  void bulge(double bulge, double x, double y, double scale) throws UnreadableShapeException {
    if (bulge == 0) {
      add(x, y);
    } else {
      budget.requireRoom();
      addAll(CircularArc.bulging(lastX(), lastY(), x, y, bulge, tolerance / scale));
    }
  }

  /**
   * An arc of a circle, counterclockwise; where the path has begun it is gone on with.
   *
   * @param from degrees
   * @param to degrees; a whole circle if it is the same angle
   */
  void arc(
      double cx, double cy, double radius, double from, double to, boolean clockwise, double scale)
      throws UnreadableShapeException {
    if (!(radius > 0)) {
      throw new UnreadableShapeException("半径不是正数", "its radius is not positive");
    }
    budget.requireRoom();
    double sweep = (to - from) % 360;
    sweep = sweep <= 0 ? sweep + 360 : sweep;
    double start = Math.toRadians(from);
    double end = Math.toRadians(from + sweep);
    boolean whole = sweep == 360;
    double x = whole ? cx + radius : cx + radius * Math.cos(start);
    double y = whole ? cy : cy + radius * Math.sin(start);
    double toX = whole ? x : cx + radius * Math.cos(end);
    double toY = whole ? y : cy + radius * Math.sin(end);
    double[] drawn = CircularArc.around(cx, cy, x, y, toX, toY, true, tolerance / scale);
    if (clockwise) {
      turn(drawn);
    }
    addAll(drawn);
  }

  /**
   * A part of an ellipse.
   *
   * @param mx end of the long half axis, from the middle
   * @param ratio of the short half axis to the long one, negative where it is run clockwise
   * @param from angle on the circle that it was flattened from, in the direction it is run
   */
  void ellipse(
      double cx,
      double cy,
      double mx,
      double my,
      double ratio,
      double from,
      double to,
      double scale)
      throws UnreadableShapeException {
    if (!(Math.abs(to - from) <= 4 * Math.PI) || mx == 0 && my == 0) {
      throw new UnreadableShapeException("椭圆的参数不合理", "its ellipse makes no sense");
    }
    budget.requireRoom();
    addAll(EllipticArc.around(cx, cy, mx, my, ratio, from, to, tolerance / scale));
  }

  private static void turn(double[] drawn) {
    int last = drawn.length - 2;
    for (int i = 0; i < last - i; i += 2) {
      for (int k = 0; k < 2; k++) {
        double kept = drawn[i + k];
        drawn[i + k] = drawn[last - i + k];
        drawn[last - i + k] = kept;
      }
    }
  }

  /** A B-spline. */
  void spline(double[] points, double[] weights, double[] knots, int degree, double scale)
      throws UnreadableShapeException {
    budget.requireRoom();
    try {
      addAll(BSpline.of(points, weights, knots, degree, tolerance / scale));
    } catch (IllegalArgumentException e) {
      throw new UnreadableShapeException(
          "样条曲线的阶数、节点与控制点不符", "degree, knots and points of its spline do not fit");
    }
  }

  /** The smooth curve through points. */
  void smooth(double[] points, double scale) throws UnreadableShapeException {
    budget.requireRoom();
    addAll(CubicSpline.through(points, tolerance / scale));
  }

  /** Vertices that follow; the first is not taken again where the path is there already. */
  void addAll(double[] drawn) throws UnreadableShapeException {
    budget.take(drawn.length);
    boolean there = size >= 2 && Math.hypot(lastX() - drawn[0], lastY() - drawn[1]) <= MEETING;
    for (int i = there ? 2 : 0; i < drawn.length; i += 2) {
      add(drawn[i], drawn[i + 1]);
    }
  }

  /** Goes back to the first vertex, with an arc or straight. */
  void close(double bulge, double scale) throws UnreadableShapeException {
    bulge(bulge, xy[0], xy[1], scale);
  }

  /** Goes back to the first vertex; a last one that is hardly elsewhere becomes that. */
  void closeStraight() {
    if (size > 2 && Math.hypot(lastX() - xy[0], lastY() - xy[1]) <= MEETING) {
      size -= 2;
    }
    add(xy[0], xy[1]);
  }

  /** Goes to where the next piece begins, unless the path is there already. */
  void go(double x, double y) {
    if (size == 0 || Math.hypot(lastX() - x, lastY() - y) > MEETING) {
      add(x, y);
    }
  }

  /** All vertices in the world. */
  double[] drawn(Affine world) throws UnreadableShapeException {
    double[] drawn = Arrays.copyOf(xy, size);
    for (int i = 0; i < drawn.length; i += 2) {
      if (!world.isIdentity()) {
        drawn[i] = world.x(xy[i], xy[i + 1]);
        drawn[i + 1] = world.y(xy[i], xy[i + 1]);
      }
      if (!Double.isFinite(drawn[i]) || !Double.isFinite(drawn[i + 1])) {
        throw new UnreadableShapeException("坐标超出数值范围", "a coordinate is beyond all numbers");
      }
    }
    return drawn;
  }
}
