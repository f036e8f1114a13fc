package org.landcheck.checks.crs;

/**
 * By how much the maps of the Chinese internet (GCJ-02) are off at a place, by the formula that is
 * public since 2013 and known to be good to some metres.
 *
 * @param east metres
 * @param north metres
 */
record MapOffset(double east, double north) {
  static MapOffset at(RoughPlace place) {
    double x = place.longitude() - 105;
    double y = place.latitude() - 35;
    double root = Math.sqrt(Math.abs(x));
    double shared = (20 * sin(6 * x) + 20 * sin(2 * x)) * 2 / 3;
    double north =
        -100
            + 2 * x
            + 3 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * root
            + shared
            + (20 * sin(y) + 40 * sin(y / 3)) * 2 / 3
            + (160 * sin(y / 12) + 320 * sin(y / 30)) * 2 / 3;
    double east =
        300
            + x
            + 2 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * root
            + shared
            + (20 * sin(x) + 40 * sin(x / 3)) * 2 / 3
            + (150 * sin(x / 12) + 300 * sin(x / 30)) * 2 / 3;
    return new MapOffset(east, north);
  }

  private static double sin(double halfTurns) {
    return StrictMath.sin(halfTurns * Math.PI);
  }

  /** Metres from another offset. */
  double from(double otherEast, double otherNorth) {
    return Math.hypot(east - otherEast, north - otherNorth);
  }
}
