package org.landcheck.checks.geometry;

/**
 * Which corners are spikes.
 *
 * @param minAngle smallest angle that is none, degrees
 * @param fromAngle corners below it are left to another rule, degrees
 */
record Sharpness(double minAngle, double fromAngle) {
  boolean isSpike(Corner corner) {
    boolean cutBack = corner.cutBack();
    double angle = corner.degrees();
    return fromAngle == 0
        ? cutBack || angle < minAngle
        : !cutBack && angle >= fromAngle && angle < minAngle;
  }

  /** A quick look that passes over most paths: false only if there is surely no spike. */
  boolean suspects(double[] xy, boolean ring) {
    int n = xy.length / 2;
    if (n < 3) {
      return false;
    }
    // never below 1 degree, so that every cut-back longer than 0.006 m is met; shorter ones are
    // met by the test for short ways. The fraction is a little more than the tangent
    double radians = Math.toRadians(Math.max(1, minAngle));
    double tangent = radians / (1 - radians * radians / 2.4);
    double tiny = 0.01 * 0.01;
    int first = ring ? 0 : 1;
    double bx = ring ? xy[0] - xy[2 * n - 4] : xy[2] - xy[0];
    double by = ring ? xy[1] - xy[2 * n - 3] : xy[3] - xy[1];
    for (int i = first; i < n - 1; i++) {
      double ax = xy[2 * i + 2] - xy[2 * i];
      double ay = xy[2 * i + 3] - xy[2 * i + 1];
      double dot = -(bx * ax + by * ay);
      double cross = Math.abs(bx * ay - by * ax);
      if (dot > 0 && cross <= tangent * dot || ax * ax + ay * ay < tiny) {
        return true;
      }
      bx = ax;
      by = ay;
    }
    return false;
  }
}
