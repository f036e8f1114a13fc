package org.landcheck.io.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Arcs of ellipses drawn as lines. */
class EllipticArcTest {
  private static final double TOLERANCE = 1e-3;

  @Property(tries = 500)
  void anArcHasTheSameVerticesWhicheverWayItIsRun(
      @ForAll @DoubleRange(min = 1, max = 1e3) double major,
      @ForAll @DoubleRange(min = 0.1, max = 1) double ratio,
      @ForAll @DoubleRange(min = -4, max = 4) double rotation,
      @ForAll @DoubleRange(min = -4, max = 4) double from,
      @ForAll @DoubleRange(min = -4, max = 4) double to,
      @ForAll boolean counterclockwise) {
    EllipticArc ellipse = new EllipticArc(3, -7, major, major * ratio, rotation);
    double[] a = point(major, ratio, rotation, from);
    double[] b = point(major, ratio, rotation, to);
    double[] there = ellipse.between(a[0], a[1], b[0], b[1], counterclockwise, TOLERANCE);
    double[] back = ellipse.between(b[0], b[1], a[0], a[1], !counterclockwise, TOLERANCE);
    assertArrayEquals(there, CircularArc.reversed(back));
    assertEquals(a[0], there[0]);
    assertEquals(b[1], there[there.length - 1]);
  }

  @Property(tries = 500)
  void theLinesStayWithinTheToleranceOfTheEllipse(
      @ForAll @DoubleRange(min = 1, max = 1e3) double major,
      @ForAll @DoubleRange(min = 0.1, max = 1) double ratio,
      @ForAll @DoubleRange(min = -4, max = 4) double rotation,
      @ForAll @DoubleRange(min = -3, max = 3) double from,
      @ForAll @DoubleRange(min = 0.01, max = 6) double sweep) {
    double[] a = point(major, ratio, rotation, from);
    double[] b = point(major, ratio, rotation, from + sweep);
    double[] xy =
        new EllipticArc(3, -7, major, major * ratio, rotation)
            .between(a[0], a[1], b[0], b[1], true, TOLERANCE);
    int steps = xy.length / 2 - 1;
    for (int i = 0; i < steps; i++) {
      // the middle of a line is nearest to the ellipse's point halfway in the parameter
      double[] middle = point(major, ratio, rotation, from + sweep * (i + 0.5) / steps);
      double mx = (xy[2 * i] + xy[2 * i + 2]) / 2;
      double my = (xy[2 * i + 1] + xy[2 * i + 3]) / 2;
      assertEquals(0, Math.hypot(mx - middle[0], my - middle[1]), 1.01 * TOLERANCE);
    }
  }

  @Test
  void equalEndsMeanAllOfIt() {
    EllipticArc ellipse = new EllipticArc(0, 0, 2, 1, 0);
    double[] xy = ellipse.between(2, 0, 2, 0, true, TOLERANCE);
    assertTrue(xy.length > 60, "vertices " + xy.length / 2);
    assertTrue(xy[3] > 0, "counterclockwise goes up first");
    assertTrue(ellipse.between(2, 0, 2, 0, false, TOLERANCE)[3] < 0, "clockwise goes down first");
  }

  private static double[] point(double major, double ratio, double rotation, double t) {
    double along = major * Math.cos(t);
    double across = major * ratio * Math.sin(t);
    return new double[] {
      3 + along * Math.cos(rotation) - across * Math.sin(rotation),
      -7 + along * Math.sin(rotation) + across * Math.cos(rotation)
    };
  }
}
