package org.landcheck.checks.geometry;

/**
 * A vertex with the one before and the one after.
 *
 * @param xy the three in their order, six numbers
 */
record Corner(double[] xy) {
  /** What counts as no distance at all: the resolution of coordinates, metres. */
  static final double RESOLUTION = 0.0001;

  double x() {
    return xy[2];
  }

  double y() {
    return xy[3];
  }

  private double dot() {
    return (xy[0] - xy[2]) * (xy[4] - xy[2]) + (xy[1] - xy[3]) * (xy[5] - xy[3]);
  }

  private double cross() {
    return (xy[0] - xy[2]) * (xy[5] - xy[3]) - (xy[1] - xy[3]) * (xy[4] - xy[2]);
  }

  /** The angle between both ways, 0 to 180 degrees. */
  double degrees() {
    // StrictMath gives the same bits on every machine
    return StrictMath.toDegrees(StrictMath.atan2(Math.abs(cross()), dot()));
  }

  /** Length of the shorter way. */
  double length() {
    return Math.min(before(), after());
  }

  /** Whether the shorter way lies on the longer one. */
  boolean cutBack() {
    return dot() > 0 && Math.abs(cross()) < RESOLUTION * Math.max(before(), after());
  }

  private double before() {
    return Math.sqrt((xy[0] - xy[2]) * (xy[0] - xy[2]) + (xy[1] - xy[3]) * (xy[1] - xy[3]));
  }

  private double after() {
    return Math.sqrt((xy[4] - xy[2]) * (xy[4] - xy[2]) + (xy[5] - xy[3]) * (xy[5] - xy[3]));
  }
}
