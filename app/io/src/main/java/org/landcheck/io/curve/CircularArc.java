package org.landcheck.io.curve;

/**
 * Draws circular arcs as lines.
 *
 * <p>The vertices depend on the circle and the two ends only, not on the direction the arc is run
 * through: two neighbours that share an arc get the same border. The ends are kept bit for bit.
 */
public final class CircularArc {
  private static final int MOST_STEPS = 10_000;

  private CircularArc() {}

  /**
   * The arc from one point through a second to a third; the whole circle if the first and the third
   * are the same and the second lies opposite; a straight line if all lie on one.
   *
   * @param tolerance how far the lines may be from the arc, in units of the coordinates
   * @return {@code x, y} of every vertex, both ends included
   */
  public static double[] through(
      double x0, double y0, double x1, double y1, double x2, double y2, double tolerance) {
    if (x0 == x2 && y0 == y2) {
      double cx = (x0 + x1) / 2;
      double cy = (y0 + y1) / 2;
      return steps(cx, cy, x0, y0, x2, y2, 2 * Math.PI, tolerance);
    }
    if (x0 > x2 || x0 == x2 && y0 > y2) {
      return reversed(through(x2, y2, x1, y1, x0, y0, tolerance));
    }
    double ax = x1 - x0;
    double ay = y1 - y0;
    double bx = x2 - x0;
    double by = y2 - y0;
    double cross = ax * by - ay * bx;
    double a2 = ax * ax + ay * ay;
    double b2 = bx * bx + by * by;
    double cx = x0 + (by * a2 - ay * b2) / (2 * cross);
    double cy = y0 + (ax * b2 - bx * a2) / (2 * cross);
    double radius = Math.hypot(x0 - cx, y0 - cy);
    if (!(radius < 1e12) || !Double.isFinite(cx) || !Double.isFinite(cy)) {
      return new double[] {x0, y0, x2, y2};
    }
    double start = Math.atan2(y0 - cy, x0 - cx);
    double sweep = sweep(Math.atan2(y2 - cy, x2 - cx) - start, cross > 0);
    return steps(cx, cy, x0, y0, x2, y2, sweep, tolerance);
  }

  /**
   * The arc around a centre; the whole circle if both ends are the same.
   *
   * @param counterclockwise which way it runs from the first end to the last
   * @param tolerance how far the lines may be from the arc
   * @return {@code x, y} of every vertex, both ends included
   */
  public static double[] around(
      double cx,
      double cy,
      double x0,
      double y0,
      double x1,
      double y1,
      boolean counterclockwise,
      double tolerance) {
    boolean whole = x0 == x1 && y0 == y1;
    if (x0 > x1 || x0 == x1 && y0 > y1 || whole && !counterclockwise) {
      return reversed(around(cx, cy, x1, y1, x0, y0, !counterclockwise, tolerance));
    }
    double start = Math.atan2(y0 - cy, x0 - cx);
    double sweep = sweep(Math.atan2(y1 - cy, x1 - cx) - start, counterclockwise);
    return steps(cx, cy, x0, y0, x1, y1, sweep, tolerance);
  }

  /** The same turn as a difference of two angles, run in the direction that is asked for. */
  static double sweep(double difference, boolean counterclockwise) {
    if (counterclockwise) {
      return difference <= 0 ? difference + 2 * Math.PI : difference;
    }
    return difference >= 0 ? difference - 2 * Math.PI : difference;
  }

  /**
   * The arc between two points that a CAD polyline gives by its bulge: the tangent of a quarter of
   * the angle it spans, positive for counterclockwise.
   *
   * @param tolerance how far the lines may be from the arc
   * @return {@code x, y} of every vertex, both ends included
   */
  public static double[] bulging(
      double x0, double y0, double x1, double y1, double bulge, double tolerance) {
    if (bulge == 0 || !Double.isFinite(bulge)) {
      return new double[] {x0, y0, x1, y1};
    }
    double mx = (x0 + x1) / 2 + bulge * (y1 - y0) / 2;
    double my = (y0 + y1) / 2 - bulge * (x1 - x0) / 2;
    return through(x0, y0, mx, my, x1, y1, tolerance);
  }

  private static double[] steps(
      double cx,
      double cy,
      double x0,
      double y0,
      double x1,
      double y1,
      double sweep,
      double tolerance) {
    double first = Math.hypot(x0 - cx, y0 - cy);
    double last = Math.hypot(x1 - cx, y1 - cy);
    double radius = Math.max(first, last);
    double sagitta = Math.min(tolerance, radius / 2);
    double step = radius > 0 ? 2 * Math.acos(1 - sagitta / radius) : 2 * Math.PI;
    // below a ten-thousandth of a circle the cosine has no digits left to tell
    int count = Math.max(1, (int) Math.min(MOST_STEPS, Math.ceil(Math.abs(sweep) / step)));
    double start = Math.atan2(y0 - cy, x0 - cx);
    double[] xy = new double[2 * count + 2];
    xy[0] = x0;
    xy[1] = y0;
    for (int i = 1; i < count; i++) {
      double angle = start + sweep * i / count;
      // A centre that was rounded is not quite as far from one end as from the other.
      double distance = first + (last - first) * i / count;
      xy[2 * i] = cx + distance * Math.cos(angle);
      xy[2 * i + 1] = cy + distance * Math.sin(angle);
    }
    xy[2 * count] = x1;
    xy[2 * count + 1] = y1;
    return xy;
  }

  static double[] reversed(double[] xy) {
    double[] turned = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      turned[i] = xy[xy.length - 2 - i];
      turned[i + 1] = xy[xy.length - 1 - i];
    }
    return turned;
  }
}
