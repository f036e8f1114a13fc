package org.landcheck.io.curve;

/**
 * Draws cubic Bézier curves as lines, the same whichever way they run. The ends are kept bit for
 * bit.
 *
 * <p>With n equal steps of its parameter the lines are at most {@code 6 d / 8 n²} away from the
 * curve, where d is the greater length of {@code p0 - 2 p1 + p2} and {@code p1 - 2 p2 + p3}.
 */
public final class CubicBezier {
  private static final int MOST_STEPS = 10_000;

  private CubicBezier() {}

  /**
   * @param tolerance how far the lines may be from the curve, in units of the coordinates
   * @return {@code x, y} of every vertex, both ends included
   */
  public static double[] of(
      double x0,
      double y0,
      double x1,
      double y1,
      double x2,
      double y2,
      double x3,
      double y3,
      double tolerance) {
    if (isAfter(x0, y0, x3, y3) || x0 == x3 && y0 == y3 && isAfter(x1, y1, x2, y2)) {
      return CircularArc.reversed(of(x3, y3, x2, y2, x1, y1, x0, y0, tolerance));
    }
    double bend =
        Math.max(
            Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
            Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
    double wanted = Math.ceil(Math.sqrt(0.75 * bend / tolerance));
    int count = Math.max(1, (int) Math.min(MOST_STEPS, wanted));
    double[] xy = new double[2 * count + 2];
    xy[0] = x0;
    xy[1] = y0;
    for (int i = 1; i < count; i++) {
      double t = (double) i / count;
      double s = 1 - t;
      double a = s * s * s;
      double b = 3 * s * s * t;
      double c = 3 * s * t * t;
      double d = t * t * t;
      xy[2 * i] = a * x0 + b * x1 + c * x2 + d * x3;
      xy[2 * i + 1] = a * y0 + b * y1 + c * y2 + d * y3;
    }
    xy[2 * count] = x3;
    xy[2 * count + 1] = y3;
    return xy;
  }

  private static boolean isAfter(double ax, double ay, double bx, double by) {
    return ax > bx || ax == bx && ay > by;
  }
}
