package org.landcheck.io.curve;

/**
 * Draws arcs of ellipses as lines, the same whichever way they run. The ends are kept bit for bit.
 *
 * <p>A point of the ellipse is {@code centre + a cos t u + b sin t v} with the unit vectors of its
 * two axes; lines between points {@code dt} apart are at most {@code a dt² / 8} away from it.
 */
public final class EllipticArc {
  private static final int MOST_STEPS = 10_000;
  private static final double TURN = 2 * Math.PI;

  private final double cx;
  private final double cy;
  private final double major;
  private final double minor;
  private final double cos;
  private final double sin;

  /**
   * @param major half of the longer axis, more than 0
   * @param minor half of the shorter axis, more than 0
   * @param rotation of the longer axis from the first coordinate axis, counterclockwise in radians
   */
  public EllipticArc(double cx, double cy, double major, double minor, double rotation) {
    this.cx = cx;
    this.cy = cy;
    this.major = major;
    this.minor = minor;
    this.cos = Math.cos(rotation);
    this.sin = Math.sin(rotation);
  }

  /**
   * The arc between two points near the ellipse; all of it if they are the same.
   *
   * @param counterclockwise which way it runs from the first end to the last
   * @param tolerance how far the lines may be from the arc
   * @return {@code x, y} of every vertex, both ends included
   */
  public double[] between(
      double x0, double y0, double x1, double y1, boolean counterclockwise, double tolerance) {
    boolean whole = x0 == x1 && y0 == y1;
    if (x0 > x1 || x0 == x1 && y0 > y1 || whole && !counterclockwise) {
      return CircularArc.reversed(between(x1, y1, x0, y0, !counterclockwise, tolerance));
    }
    double start = angle(x0, y0);
    double sweep = CircularArc.sweep(angle(x1, y1) - start, counterclockwise);
    double step = Math.sqrt(8 * tolerance / major);
    double wanted = Math.ceil(Math.abs(sweep) / step);
    int count = Math.max(1, (int) Math.min(MOST_STEPS, wanted));
    double[] xy = new double[2 * count + 2];
    xy[0] = x0;
    xy[1] = y0;
    for (int i = 1; i < count; i++) {
      double t = start + sweep * i / count;
      double along = major * Math.cos(t);
      double across = minor * Math.sin(t);
      xy[2 * i] = cx + along * cos - across * sin;
      xy[2 * i + 1] = cy + along * sin + across * cos;
    }
    xy[2 * count] = x1;
    xy[2 * count + 1] = y1;
    return xy;
  }

  private double angle(double x, double y) {
    double dx = x - cx;
    double dy = y - cy;
    return Math.atan2((dy * cos - dx * sin) / minor, (dx * cos + dy * sin) / major);
  }

  /**
   * The arc of an ellipse run counterclockwise from one angle to another; the whole ellipse, closed
   * bit for bit, if they are the same or a turn apart.
   *
   * @param ax half of the major axis as a vector from the middle
   * @param ratio of the minor axis to the major one; 1 is a circle
   * @param start radians from the major axis, measured on the circle around the ellipse
   * @param end likewise
   * @param tolerance how far the lines may be from the arc, in units of the coordinates
   * @return {@code x, y} of every vertex
   */
  public static double[] around(
      double cx,
      double cy,
      double ax,
      double ay,
      double ratio,
      double start,
      double end,
      double tolerance) {
    double radius = Math.hypot(ax, ay);
    double sweep = (end - start) % TURN;
    sweep = sweep <= 0 ? sweep + TURN : sweep;
    double sagitta = Math.min(tolerance, radius / 2);
    double step = radius > 0 ? 2 * Math.acos(1 - sagitta / radius) : TURN;
    int least = sweep == TURN ? 3 : 1;
    int count = (int) Math.min(MOST_STEPS, Math.max(least, Math.ceil(sweep / step)));
    double[] xy = new double[2 * count + 2];
    for (int i = 0; i <= count; i++) {
      double angle = start + sweep * i / count;
      double along = Math.cos(angle);
      double across = ratio * Math.sin(angle);
      xy[2 * i] = cx + along * ax - across * ay;
      xy[2 * i + 1] = cy + along * ay + across * ax;
    }
    if (sweep == TURN) {
      xy[2 * count] = xy[0];
      xy[2 * count + 1] = xy[1];
    }
    return xy;
  }
}
