package org.landcheck.io.curve;

/**
 * Draws the smooth curve through some points as lines: the natural cubic spline, its parameter the
 * length of the chords. The same whichever way it is run.
 */
public final class CubicSpline {
  private static final int MOST_STEPS = 1_000;

  private CubicSpline() {}

  /**
   * The curve through points.
   *
   * @param points {@code x, y} of at least two
   * @param tolerance how far the lines may be from the curve, in units of the coordinates
   * @return {@code x, y} of every vertex; the points are among them bit for bit
   */
  public static double[] through(double[] points, double tolerance) {
    int last = points.length - 2;
    boolean backwards =
        points[0] > points[last] || points[0] == points[last] && points[1] > points[last + 1];
    if (backwards) {
      return CircularArc.reversed(through(CircularArc.reversed(points), tolerance));
    }
    int spans = points.length / 2 - 1;
    double[] chords = new double[spans];
    for (int i = 0; i < spans; i++) {
      double chord =
          Math.hypot(points[2 * i + 2] - points[2 * i], points[2 * i + 3] - points[2 * i + 1]);
      // a point given twice leaves a span without length, where nothing bends
      chords[i] = Math.max(chord, Double.MIN_NORMAL);
    }
    double[] bendX = bends(points, 0, chords);
    double[] bendY = bends(points, 1, chords);
    Polyline line = new Polyline();
    for (int i = 0; i < spans; i++) {
      double bend =
          Math.max(Math.hypot(bendX[i], bendY[i]), Math.hypot(bendX[i + 1], bendY[i + 1]));
      // a chord of length h departs from the curve by at most h² bend / 8
      double steps = Math.ceil(chords[i] * Math.sqrt(bend / (8 * tolerance)));
      int count = steps < 1 || Double.isNaN(steps) ? 1 : (int) Math.min(MOST_STEPS, steps);
      for (int k = 0; k < count; k++) {
        double t = (double) k / count;
        line.add(
            at(points[2 * i], points[2 * i + 2], bendX[i], bendX[i + 1], chords[i], t),
            at(points[2 * i + 1], points[2 * i + 3], bendY[i], bendY[i + 1], chords[i], t));
      }
    }
    line.add(points[last], points[last + 1]);
    return line.xy();
  }

  private static double at(double from, double to, double bend, double next, double h, double t) {
    if (t == 0) {
      return from;
    }
    double u = 1 - t;
    return u * from + t * to + h * h / 6 * ((u * u * u - u) * bend + (t * t * t - t) * next);
  }

  /** Second derivatives at the points, from the continuity of the first ones. */
  private static double[] bends(double[] points, int ordinate, double[] chords) {
    int spans = chords.length;
    double[] bends = new double[spans + 1];
    double[] factor = new double[spans + 1];
    for (int i = 1; i < spans; i++) {
      double slope = (value(points, i, ordinate) - value(points, i - 1, ordinate)) / chords[i - 1];
      double next = (value(points, i + 1, ordinate) - value(points, i, ordinate)) / chords[i];
      double weight = 2 * (chords[i - 1] + chords[i]) - chords[i - 1] * factor[i - 1];
      factor[i] = chords[i] / weight;
      bends[i] = (6 * (next - slope) - chords[i - 1] * bends[i - 1]) / weight;
    }
    for (int i = spans - 1; i > 0; i--) {
      bends[i] -= factor[i] * bends[i + 1];
    }
    return bends;
  }

  private static double value(double[] points, int point, int ordinate) {
    return points[2 * point + ordinate];
  }
}
