package org.landcheck.io.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Arcs drawn as lines. */
class CircularArcTest {
  private static final double TOLERANCE = 1e-3;

  @Property(tries = 500)
  void anArcHasTheSameVerticesWhicheverWayItIsRun(
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double x0,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double y0,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double x1,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double y1,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double x2,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double y2) {
    double[] there = CircularArc.through(x0, y0, x1, y1, x2, y2, TOLERANCE);
    double[] back = CircularArc.through(x2, y2, x1, y1, x0, y0, TOLERANCE);
    if (x0 != x2 || y0 != y2) {
      assertArrayEquals(there, CircularArc.reversed(back));
    }
    assertEquals(x0, there[0]);
    assertEquals(y0, there[1]);
    assertEquals(x2, there[there.length - 2]);
    assertEquals(y2, there[there.length - 1]);
  }

  @Property(tries = 500)
  void noPointOfTheArcIsFartherFromTheLinesThanAllowed(
      @ForAll @DoubleRange(min = 0.01, max = 5e3) double radius,
      @ForAll @DoubleRange(min = 0, max = 6) double start,
      @ForAll @DoubleRange(min = 0.01, max = 6.2) double sweep) {
    double middle = start + sweep / 2;
    double end = start + sweep;
    double[] xy =
        CircularArc.through(
            radius * Math.cos(start),
            radius * Math.sin(start),
            radius * Math.cos(middle),
            radius * Math.sin(middle),
            radius * Math.cos(end),
            radius * Math.sin(end),
            TOLERANCE);
    double length = 0;
    for (int i = 2; i < xy.length; i += 2) {
      double mx = (xy[i] + xy[i - 2]) / 2;
      double my = (xy[i + 1] + xy[i - 1]) / 2;
      assertEquals(radius, Math.hypot(mx, my), 1.01 * TOLERANCE);
      length += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
    }
    assertEquals(radius * sweep, length, 0.05 * radius * sweep + 1e-6);
  }

  @Test
  void aCircleIsGivenByItsEndAndTheOppositePoint() {
    double[] xy = CircularArc.through(1, 0, -1, 0, 1, 0, TOLERANCE);
    assertTrue(xy.length > 60, "vertices " + xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      assertEquals(1, Math.hypot(xy[i], xy[i + 1]), 1e-12);
    }
  }

  @Property(tries = 500)
  void anArcAroundACentreHasTheSameVerticesWhicheverWayItIsRun(
      @ForAll @DoubleRange(min = -4, max = 4) double from,
      @ForAll @DoubleRange(min = -4, max = 4) double to,
      @ForAll boolean counterclockwise) {
    double x0 = 5 + 9 * Math.cos(from);
    double y0 = 9 * Math.sin(from);
    double x1 = 5 + 9 * Math.cos(to);
    double y1 = 9 * Math.sin(to);
    double[] there = CircularArc.around(5, 0, x0, y0, x1, y1, counterclockwise, TOLERANCE);
    double[] back = CircularArc.around(5, 0, x1, y1, x0, y0, !counterclockwise, TOLERANCE);
    assertArrayEquals(there, CircularArc.reversed(back));
    assertEquals(x1, there[there.length - 2]);
  }

  @Test
  void aQuarterAroundACentreTurnsTheWayItIsToldTo() {
    double[] quarter = CircularArc.around(0, 0, 1, 0, 0, 1, true, TOLERANCE);
    double[] rest = CircularArc.around(0, 0, 1, 0, 0, 1, false, TOLERANCE);
    assertTrue(quarter[3] > 0 && rest[3] < 0, "first steps " + quarter[3] + ", " + rest[3]);
    assertEquals(3.0, (rest.length - 2.0) / (quarter.length - 2), 0.2);
  }

  @Test
  void pointsOnOneLineStayALine() {
    double[] xy = CircularArc.through(0, 0, 1, 1, 2, 2, TOLERANCE);
    assertArrayEquals(new double[] {0, 0, 2, 2}, xy);
  }

  @Test
  void aBulgeOfOneIsAHalfCircleRunCounterclockwise() {
    double[] xy = CircularArc.bulging(0, 0, 2, 0, 1, TOLERANCE);
    double lowest = 0;
    for (int i = 1; i < xy.length; i += 2) {
      lowest = Math.min(lowest, xy[i]);
    }
    assertEquals(-1, lowest, TOLERANCE);
  }
}
