package org.landcheck.io.crs;

/** Moves points from one coordinate system to another. Safe for any number of threads. */
interface PointMove {
  /**
   * Moves points where they stand. A point that the target cannot express becomes NaN.
   *
   * @param xy {@code x0, y0, x1, y1 …}, easting before northing, longitude before latitude
   * @param count number of points, which need not fill the array
   */
  void move(double[] xy, int count);

  /** This move and then another. */
  default PointMove then(PointMove next) {
    return (xy, count) -> {
      move(xy, count);
      next.move(xy, count);
    };
  }

  /** Adds the same to all. */
  static PointMove shift(double east, double north) {
    return (xy, count) -> {
      for (int i = 0; i < 2 * count; i += 2) {
        xy[i] += east;
        xy[i + 1] += north;
      }
    };
  }
}
