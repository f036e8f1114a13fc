package org.landcheck.checks.geometry;

/**
 * Which corners are spikes.
 *
 * @param minAngle smallest angle that is none, degrees
 * @param fromAngle corners below it are left to another rule, degrees
 */
record Sharpness(double minAngle, double fromAngle) {
  /** Square of a way so short that what cuts back on it may not look sharp. */
  private static final double TINY = 0.01 * 0.01;

  boolean isSpike(Corner corner) {
    boolean cutBack = corner.cutBack();
    double angle = corner.degrees();
    return fromAngle == 0
        ? cutBack || angle < minAngle
        : !cutBack && angle >= fromAngle && angle < minAngle;
  }

  /**
   * Whether rings may have a spike.
   *
   * @param leastTangent at most that of any corner's angle, among those of less than 90 degrees
   * @param leastSquare at most that of any way from a vertex to the next
   */
  boolean suspects(double leastTangent, double leastSquare) {
    // a little more than rounding may have added to a tangent
    return leastTangent <= tangent() * (1 + 1e-9) || leastSquare < TINY;
  }

  /** A quick look that passes over most paths: false only if there is surely no spike. */
  boolean suspects(double[] xy, boolean ring) {
    int n = xy.length / 2;
    if (n < 3) {
      return false;
    }
    double tangent = tangent();
    int first = ring ? 0 : 1;
    double bx = ring ? xy[0] - xy[2 * n - 4] : xy[2] - xy[0];
    double by = ring ? xy[1] - xy[2 * n - 3] : xy[3] - xy[1];
    for (int i = first; i < n - 1; i++) {
      double ax = xy[2 * i + 2] - xy[2 * i];
      double ay = xy[2 * i + 3] - xy[2 * i + 1];
      double dot = -(bx * ax + by * ay);
      double cross = Math.abs(bx * ay - by * ax);
      if (dot > 0 && cross <= tangent * dot || ax * ax + ay * ay < TINY) {
        return true;
      }
      bx = ax;
      by = ay;
    }
    return false;
  }

  private double tangent() {
    // never below 1 degree, so that every cut-back longer than 0.006 m is met; shorter ones are
    // met by the test for short ways. The fraction is a little more than the tangent
    double radians = Math.toRadians(Math.max(1, minAngle));
    return radians / (1 - radians * radians / 2.4);
  }
}
