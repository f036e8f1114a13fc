package org.landcheck.io.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Bézier curves drawn as lines. */
class CubicBezierTest {
  private static final double TOLERANCE = 1e-3;

  @Property(tries = 500)
  void aCurveHasTheSameVerticesWhicheverWayItIsRun(@ForAll long seed) {
    double[] p = controls(seed);
    double[] there = CubicBezier.of(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], TOLERANCE);
    double[] back = CubicBezier.of(p[6], p[7], p[4], p[5], p[2], p[3], p[0], p[1], TOLERANCE);
    assertArrayEquals(there, CircularArc.reversed(back));
    assertEquals(p[0], there[0]);
    assertEquals(p[7], there[there.length - 1]);
  }

  @Property(tries = 200)
  void theLinesStayWithinTheToleranceOfTheCurve(@ForAll long seed) {
    double[] p = controls(seed);
    double[] xy = CubicBezier.of(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], TOLERANCE);
    int steps = xy.length / 2 - 1;
    for (int i = 0; i < steps; i++) {
      double[] onCurve = point(p, (i + 0.5) / steps);
      double mx = (xy[2 * i] + xy[2 * i + 2]) / 2;
      double my = (xy[2 * i + 1] + xy[2 * i + 3]) / 2;
      assertEquals(0, Math.hypot(mx - onCurve[0], my - onCurve[1]), 1.01 * TOLERANCE);
    }
  }

  @Test
  void aStraightCurveIsALine() {
    double[] xy = CubicBezier.of(0, 0, 1, 1, 2, 2, 3, 3, TOLERANCE);
    assertArrayEquals(new double[] {0, 0, 3, 3}, xy);
  }

  @Test
  void aLoopIsTheSameWhicheverWayItIsRun() {
    double[] there = CubicBezier.of(0, 0, 5, 1, 1, 5, 0, 0, TOLERANCE);
    double[] back = CubicBezier.of(0, 0, 1, 5, 5, 1, 0, 0, TOLERANCE);
    assertArrayEquals(there, CircularArc.reversed(back));
  }

  private static double[] controls(long seed) {
    return new Random(seed).doubles(8, -100, 100).toArray();
  }

  /** By de Casteljau's construction. */
  private static double[] point(double[] controls, double t) {
    double[] p = controls.clone();
    for (int left = 6; left > 0; left -= 2) {
      for (int i = 0; i < left; i++) {
        p[i] += t * (p[i + 2] - p[i]);
      }
    }
    return new double[] {p[0], p[1]};
  }
}
