package org.landcheck.io.curve;

/** Draws ellipses, circles and their arcs, given by their middle, as lines. */
public final class EllipticArc {
  private static final int MOST_STEPS = 10_000;
  private static final double TURN = 2 * Math.PI;

  private EllipticArc() {}

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
