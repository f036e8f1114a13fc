package org.landcheck.io.curve;

import java.util.Arrays;

/**
 * Draws B-spline and Bézier curves as lines, with or without weights, by de Boor's recursion (Piegl
 * and Tiller, The NURBS Book, 1997, A3.1 and A4.1).
 *
 * <p>A span is drawn in so many equal steps of its parameter as its control polygon bends: a Bézier
 * curve of degree p is at most {@code p (p - 1) d / 8 n²} from n chords, where d is the greatest
 * second difference of its points; spans of other curves bend less than their polygon does.
 */
public final class BSpline {
  /** Degrees above this are not drawn: the numbers would have no digits left. */
  public static final int HIGHEST_DEGREE = 15;

  private static final int MOST_STEPS = 1 << 10;

  /** Steps of a whole curve; more mean numbers that are none of a map. */
  private static final long MOST_VERTICES = 100_000;

  private final double[] points;
  private final double[] weights;
  private final double[] knots;
  private final int degree;

  /** Corners that are cut: weighted x, weighted y, weight. */
  private final double[] corners;

  private BSpline(double[] points, double[] weights, double[] knots, int degree) {
    this.points = points;
    this.weights = weights;
    this.knots = knots;
    this.degree = degree;
    this.corners = new double[3 * (degree + 1)];
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
    double[] even = new double[points.length / 2];
    Arrays.fill(even, 1);
    return of(points, even, knots, degree, tolerance);
  }

  /**
   * The curve of a control polygon whose points have weights.
   *
   * @param weights of the control points; some curves have negative ones
   * @throws IllegalArgumentException if the numbers do not fit together
   */
  public static double[] of(
      double[] points, double[] weights, double[] knots, int degree, double tolerance) {
    int count = points.length / 2;
    if (degree < 1
        || degree > HIGHEST_DEGREE
        || count <= degree
        || weights.length != count
        || knots.length != count + degree + 1
        || !isAscending(knots)) {
      throw new IllegalArgumentException("no B-spline");
    }
    BSpline curve = new BSpline(points, weights, knots, degree);
    long all = 0;
    for (int span = degree; span < count; span++) {
      all += curve.steps(span, tolerance);
    }
    double share = Math.min(1, (double) MOST_VERTICES / all);
    Polyline line = new Polyline();
    curve.add(degree, knots[degree], line);
    for (int span = degree; span < count; span++) {
      if (knots[span] < knots[span + 1]) {
        int steps = (int) Math.max(1, share * curve.steps(span, tolerance));
        for (int i = 1; i <= steps; i++) {
          curve.add(span, curve.parameter(span, i, steps), line);
        }
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

  private int steps(int span, double tolerance) {
    double bend = 0;
    for (int i = span - degree + 1; i < span; i++) {
      double dx = points[2 * i - 2] - 2 * points[2 * i] + points[2 * i + 2];
      double dy = points[2 * i - 1] - 2 * points[2 * i + 1] + points[2 * i + 3];
      bend = Math.max(bend, Math.hypot(dx, dy));
    }
    double wanted = Math.ceil(Math.sqrt(degree * (degree - 1) / 8.0 * bend / tolerance));
    // the other way round for what is no number
    return wanted > 1 ? (int) Math.min(MOST_STEPS, wanted) : 1;
  }

  private double parameter(int span, int step, int steps) {
    return knots[span] + (knots[span + 1] - knots[span]) * step / steps;
  }

  /** Adds the point of a span at a parameter. */
  private void add(int span, double t, Polyline line) {
    for (int i = 0; i <= degree; i++) {
      int point = span - degree + i;
      corners[3 * i] = points[2 * point] * weights[point];
      corners[3 * i + 1] = points[2 * point + 1] * weights[point];
      corners[3 * i + 2] = weights[point];
    }
    for (int level = 1; level <= degree; level++) {
      for (int i = degree; i >= level; i--) {
        double low = knots[span - degree + i];
        double width = knots[span + 1 + i - level] - low;
        double share = width > 0 ? (t - low) / width : 0;
        for (int k = 3 * i; k < 3 * i + 3; k++) {
          corners[k] = (1 - share) * corners[k - 3] + share * corners[k];
        }
      }
    }
    int end = 3 * degree;
    line.add(corners[end] / corners[end + 2], corners[end + 1] / corners[end + 2]);
  }
}
