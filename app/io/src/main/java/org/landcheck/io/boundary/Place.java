package org.landcheck.io.boundary;

/** What the numbers of a point look like, seen alone: parts of China in metres or degrees. */
enum Place {
  /** Easting with the number of a zone in front: eight digits. */
  PREFIXED,
  /** Easting without: six digits. */
  PLAIN,
  /** Northing in the column of eastings and the other way round. */
  SWAPPED_PREFIXED,
  SWAPPED_PLAIN,
  DEGREES,
  /** Nothing known. */
  ODD;

  private static final double MILLION = 1e6;

  static Place of(double north, double east) {
    if (isNorthing(north)) {
      return isPrefixed(east) ? PREFIXED : isPlain(east) ? PLAIN : ODD;
    }
    if (isNorthing(east)) {
      return isPrefixed(north) ? SWAPPED_PREFIXED : isPlain(north) ? SWAPPED_PLAIN : ODD;
    }
    boolean degrees = isLatitude(north) && isLongitude(east);
    return degrees || isLatitude(east) && isLongitude(north) ? DEGREES : ODD;
  }

  private static boolean isNorthing(double value) {
    return value >= 1.5 * MILLION && value < 6.5 * MILLION;
  }

  private static boolean isLatitude(double value) {
    return value > 3 && value < 54;
  }

  private static boolean isLongitude(double value) {
    return value > 73 && value < 136;
  }

  private static boolean isPrefixed(double value) {
    return value >= 13 * MILLION && value < 46 * MILLION;
  }

  private static boolean isPlain(double value) {
    return value >= MILLION / 10 && value < MILLION;
  }

  boolean isSwapped() {
    return this == SWAPPED_PREFIXED || this == SWAPPED_PLAIN;
  }

  /** Whether a zone number stands in front, in whatever column eastings are. */
  boolean hasPrefix() {
    return this == PREFIXED || this == SWAPPED_PREFIXED;
  }

  /** That number; 0 if there is none. */
  int prefix(double north, double east) {
    return hasPrefix() ? (int) ((isSwapped() ? north : east) / MILLION) : 0;
  }
}
