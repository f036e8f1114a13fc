package org.landcheck.io.curve;

import java.util.Arrays;

/** Draws B-spline and Bézier curves as lines. */
public final class BSpline {
  /** Degrees above this are not drawn: the numbers would have no digits left. */
  public static final int HIGHEST_DEGREE = 15;

  private static final int MOST_STEPS = 1 << 10;

  private final double[] points;
  private final double[] knots;
  private final int degree;

  private BSpline(double[] points, double[] knots, int degree) {
    this.points = points;
    this.knots = knots;
    this.degree = degree;
  }

  /**
   * The curve of a control polygon.
   *
   * @param points {@code x, y} of the control points, more than the degree
   * @param knots ascending, as many as control points and the degree and one more
   * @param degree 1 to {@link #HIGHEST_DEGREE}
   * @param tolerance how far the lines may be from the curve, in units of the coordinates
   * @return {@code x, y} of every vertex
   * @throws IllegalArgumentException if the numbers do not fit together
   */
  public static double[] of(double[] points, double[] knots, int degree, double tolerance) {
    int count = points.length / 2;
    if (degree < 1
        || degree > HIGHEST_DEGREE
        || count <= degree
        || knots.length != count + degree + 1
        || !isAscending(knots)) {
      throw new IllegalArgumentException("no B-spline");
    }
    BSpline curve = new BSpline(points, knots, degree);
    Polyline line = new Polyline();
    double[] at = curve.at(degree, knots[degree]);
    line.add(at[0], at[1]);
    for (int span = degree; span < count; span++) {
      if (knots[span] < knots[span + 1]) {
        curve.draw(span, tolerance, line);
      }
    }
    return line.xy();
  }

  /**
   * The curve of a control polygon that begins at its first point and ends at its last.
   *
   * @param points {@code x, y} of two to {@link #HIGHEST_DEGREE} and one more
   */
  public static double[] bezier(double[] points, double tolerance) {
    int degree = points.length / 2 - 1;
    double[] knots = new double[2 * degree + 2];
    Arrays.fill(knots, degree + 1, knots.length, 1);
    return of(points, knots, degree, tolerance);
  }

  private static boolean isAscending(double[] knots) {
    for (int i = 1; i < knots.length; i++) {
      // the right way round also for what is no number
      if (!(knots[i] >= knots[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /** Draws one span in so many steps that the middle of each is near enough to the curve. */
  private void draw(int span, double tolerance, Polyline line) {
    int steps = degree == 1 ? 1 : 2;
    while (steps < MOST_STEPS && !isNear(span, steps, tolerance)) {
      steps *= 2;
    }
    for (int i = 1; i <= steps; i++) {
      double[] at = at(span, parameter(span, i, steps));
      line.add(at[0], at[1]);
    }
  }

  private boolean isNear(int span, int steps, double tolerance) {
    double[] from = at(span, parameter(span, 0, steps));
    for (int i = 0; i < steps; i++) {
      double[] middle = at(span, parameter(span, 2 * i + 1, 2 * steps));
      double[] to = at(span, parameter(span, i + 1, steps));
      double off = Math.hypot(middle[0] - (from[0] + to[0]) / 2, middle[1] - (from[1] + to[1]) / 2);
      if (off > tolerance) {
        return false;
      }
      from = to;
    }
    return true;
  }

  private double parameter(int span, int step, int steps) {
    return knots[span] + (knots[span + 1] - knots[span]) * step / steps;
  }

  /** De Boor's corner cutting. */
  private double[] at(int span, double t) {
    double[] corners = Arrays.copyOfRange(points, 2 * (span - degree), 2 * (span + 1));
    for (int level = 1; level <= degree; level++) {
      for (int i = degree; i >= level; i--) {
        double low = knots[span - degree + i];
        double width = knots[span + 1 + i - level] - low;
        double share = width > 0 ? (t - low) / width : 0;
        corners[2 * i] = (1 - share) * corners[2 * i - 2] + share * corners[2 * i];
        corners[2 * i + 1] = (1 - share) * corners[2 * i - 1] + share * corners[2 * i + 1];
      }
    }
    return new double[] {corners[2 * degree], corners[2 * degree + 1]};
  }
}
