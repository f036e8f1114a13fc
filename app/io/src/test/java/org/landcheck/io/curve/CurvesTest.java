package org.landcheck.io.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Ellipses and splines drawn as lines. */
class CurvesTest {
  private static final double TOLERANCE = 1e-3;

  @Property(tries = 300)
  void noPointOfAnEllipseIsFartherFromTheLinesThanAllowed(
      @ForAll @DoubleRange(min = 0.1, max = 2e3) double radius,
      @ForAll @DoubleRange(min = 0.1, max = 1) double ratio,
      @ForAll @DoubleRange(min = 0, max = 6) double start,
      @ForAll @DoubleRange(min = 0.01, max = 6.2) double sweep) {
    double[] xy = EllipticArc.around(5, 7, radius, 0, ratio, start, start + sweep, TOLERANCE);
    int steps = xy.length / 2 - 1;
    for (int i = 0; i < steps; i++) {
      double angle = start + sweep * (i + 0.5) / steps;
      double mx = (xy[2 * i] + xy[2 * i + 2]) / 2;
      double my = (xy[2 * i + 1] + xy[2 * i + 3]) / 2;
      double off =
          Math.hypot(5 + radius * Math.cos(angle) - mx, 7 + ratio * radius * Math.sin(angle) - my);
      assertEquals(0, off, 1.01 * TOLERANCE);
    }
  }

  @Test
  void anArcRunsCounterclockwiseFromItsStart() {
    double[] xy = EllipticArc.around(0, 0, 0, 2, 0.5, 0, Math.PI / 2, TOLERANCE);
    int last = xy.length - 2;
    assertEquals(0, xy[0], 1e-12);
    assertEquals(2, xy[1], 1e-12);
    assertEquals(-1, xy[last], 1e-12);
    assertEquals(0, xy[last + 1], 1e-12);
  }

  @Test
  void aWholeEllipseIsClosedBitForBit() {
    double[] xy = EllipticArc.around(0.1, 0.2, 3, 1, 0.4, 1, 1, TOLERANCE);
    assertEquals(xy[0], xy[xy.length - 2]);
    assertEquals(xy[1], xy[xy.length - 1]);
    assertTrue(xy.length > 60);
  }

  @Property(tries = 300)
  void aSplineGoesThroughItsPointsAndIsTheSameWhicheverWayItIsRun(
      @ForAll @Size(min = 4, max = 20) double @DoubleRange(min = -1e3, max = 1e3) [] numbers) {
    double[] points = java.util.Arrays.copyOf(numbers, numbers.length / 2 * 2);
    double[] there = CubicSpline.through(points, TOLERANCE);
    int found = 0;
    for (int i = 0; i < there.length && found < points.length; i += 2) {
      if (there[i] == points[found] && there[i + 1] == points[found + 1]) {
        found += 2;
      }
    }
    assertEquals(points.length, found);
    if (points[0] != points[points.length - 2]) {
      double[] back = CubicSpline.through(CircularArc.reversed(points), TOLERANCE);
      assertArrayEquals(there, CircularArc.reversed(back));
    }
  }

  @Test
  void aSplineThroughPointsOfACircleStaysNearIt() {
    double[] points = new double[42];
    for (int i = 0; i <= 20; i++) {
      points[2 * i] = 100 * Math.cos(i * Math.PI / 20);
      points[2 * i + 1] = 100 * Math.sin(i * Math.PI / 20);
    }
    double[] xy = CubicSpline.through(points, TOLERANCE);
    assertTrue(xy.length > 4 * points.length, "vertices " + xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      // at its ends a natural spline is straight, a circle is not
      double allowed = Math.abs(xy[i]) > 80 ? 0.2 : 0.01;
      assertEquals(100, Math.hypot(xy[i], xy[i + 1]), allowed);
    }
  }

  @Test
  void pointsGivenTwiceDoNoHarm() {
    double[] xy = CubicSpline.through(new double[] {0, 0, 1, 1, 1, 1, 2, 0}, TOLERANCE);
    for (double ordinate : xy) {
      assertTrue(Double.isFinite(ordinate));
    }
  }

  @Property(tries = 200)
  void aBezierCurveIsThatOfBernstein(
      @ForAll @IntRange(min = 2, max = 6) int count, @ForAll @IntRange(min = 1) int seed) {
    double[] points = new java.util.Random(seed).doubles(2 * count, -100, 100).toArray();
    double[] xy = BSpline.bezier(points, TOLERANCE);
    int steps = xy.length / 2 - 1;
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double x = 0;
      double y = 0;
      double factor = 1;
      for (int k = 0; k < count; k++) {
        double weight = factor * Math.pow(t, k) * Math.pow(1 - t, count - 1 - k);
        x += weight * points[2 * k];
        y += weight * points[2 * k + 1];
        factor = factor * (count - 1 - k) / (k + 1);
      }
      assertEquals(x, xy[2 * i], 1e-9);
      assertEquals(y, xy[2 * i + 1], 1e-9);
    }
  }

  @Test
  void aBSplineOfSeveralSpansBeginsAndEndsAtItsEnds() {
    double[] points = {0, 0, 1, 2, 3, 2, 4, 0, 6, 1};
    double[] xy = BSpline.of(points, new double[] {0, 0, 0, 1, 2, 3, 3, 3}, 2, TOLERANCE);
    assertEquals(0, xy[0]);
    assertEquals(0, xy[1]);
    assertEquals(6, xy[xy.length - 2], 1e-12);
    assertEquals(1, xy[xy.length - 1], 1e-12);
    // at an inner knot a curve of degree two touches the middle of a leg
    boolean touches = false;
    for (int i = 0; i < xy.length; i += 2) {
      touches |= Math.hypot(xy[i] - 2, xy[i + 1] - 2) < 1e-12;
    }
    assertTrue(touches);
  }

  @Test
  void aQuarterOfACircleIsACurveWithWeights() {
    double[] points = {10, 0, 10, 10, 0, 10};
    double[] weights = {1, Math.sqrt(0.5), 1};
    double[] xy = BSpline.of(points, weights, new double[] {0, 0, 0, 1, 1, 1}, 2, TOLERANCE);
    assertTrue(xy.length > 20);
    for (int i = 0; i < xy.length; i += 2) {
      assertEquals(10, Math.hypot(xy[i], xy[i + 1]), 1e-12);
    }
    for (int i = 2; i < xy.length; i += 2) {
      double middle = Math.hypot((xy[i] + xy[i - 2]) / 2, (xy[i + 1] + xy[i - 1]) / 2);
      assertEquals(10, middle, TOLERANCE);
    }
  }

  @Test
  void aCurveBeyondAllMapsHasABoundedNumberOfVertices() {
    double[] points = new double[2_000];
    double[] knots = new double[1_004];
    for (int i = 0; i < points.length; i++) {
      points[i] = i % 3 * 1e12;
    }
    for (int i = 0; i < knots.length; i++) {
      knots[i] = i;
    }
    assertTrue(BSpline.of(points, knots, 3, TOLERANCE).length < 210_000);
  }

  @Test
  void knotsThatDoNotFitAreRefused() {
    double[] points = {0, 0, 1, 1, 2, 0};
    assertRefused(points, new double[] {0, 0, 0, 1, 1}, 2);
    assertRefused(points, new double[] {0, 0, 1, 0, 1, 1}, 2);
    assertRefused(points, new double[] {0, 0, 0, Double.NaN, 1, 1}, 2);
    assertRefused(points, new double[] {0, 0, 0, 0, 1, 1, 1}, 3);
  }

  private static void assertRefused(double[] points, double[] knots, int degree) {
    assertThrows(
        IllegalArgumentException.class, () -> BSpline.of(points, knots, degree, TOLERANCE));
  }
}
