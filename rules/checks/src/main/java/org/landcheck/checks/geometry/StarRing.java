package org.landcheck.checks.geometry;

/**
 * A proof, in two passes over a ring, that it is simple: it goes round its centroid once, always in
 * the same sense.
 *
 * <p>Why that is a proof. Let c be a fixed point, whatever it is. If every edge a-b has the
 * triangle c, a, b surely on the same side, say left, then seen from c each edge turns left by more
 * than 0 and less than 180 degrees, so on the way round the ring the direction from c only ever
 * grows, by k full turns in all. Each turn steps over the direction of the positive x-axis once, on
 * an edge from below c ({@code y < c.y}) to not below it; and an edge that goes so steps over it.
 * So k is the number of edges that go so, which comparisons count exactly. If k is 1, every ray
 * from c meets the ring in exactly one point: the ring nowhere meets itself. For right, mirror all.
 *
 * <p>The centroid, which is computed with rounding, only serves to choose c.
 */
final class StarRing {
  private StarRing() {}

  /**
   * Whether a ring is surely simple.
   *
   * @param xy begins with its vertices, the first one again at the end; repeated ones may follow
   *     each other
   * @param count number of vertices
   */
  static boolean proves(double[] xy, int count) {
    int size = 2 * count;
    if (count < 4 || xy[0] != xy[size - 2] || xy[1] != xy[size - 1]) {
      return false;
    }
    double x0 = xy[0];
    double y0 = xy[1];
    double ax = xy[2] - x0;
    double ay = xy[3] - y0;
    double area = 0;
    double momentX = 0;
    double momentY = 0;
    for (int i = 4; i < size; i += 2) {
      double bx = xy[i] - x0;
      double by = xy[i + 1] - y0;
      double cross = ax * by - ay * bx;
      area += cross;
      momentX += cross * (ax + bx);
      momentY += cross * (ay + by);
      ax = bx;
      ay = by;
    }
    return turnsOnce(xy, size, x0 + momentX / (3 * area), y0 + momentY / (3 * area), area > 0);
  }

  private static boolean turnsOnce(double[] xy, int size, double cx, double cy, boolean left) {
    double sense = left ? 1 : -1;
    double ax = xy[0] - cx;
    double ay = xy[1] - cy;
    int turns = 0;
    for (int i = 2; i < size; i += 2) {
      double bx = xy[i] - cx;
      double by = xy[i + 1] - cy;
      double one = ax * by;
      double other = ay * bx;
      double error = SureSide.ROUNDING * (Math.abs(one) + Math.abs(other)) + SureSide.UNDERFLOW;
      // also false for what is no number
      if (!(sense * (one - other) > error) && (xy[i] != xy[i - 2] || xy[i + 1] != xy[i - 1])) {
        return false;
      }
      if (xy[i - 1] < cy != xy[i + 1] < cy) {
        turns++;
      }
      ax = bx;
      ay = by;
    }
    return turns == 2;
  }
}
