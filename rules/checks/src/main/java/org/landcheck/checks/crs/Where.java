package org.landcheck.checks.crs;

/** Where coordinates lie, seen from the system that is declared for them. */
enum Where {
  /** Nothing can be said: no shape, no numbers, or a system that has no window. */
  UNKNOWN(""),
  INSIDE(""),
  OUTSIDE("outside"),
  /** Degrees, though the system is in metres. */
  DEGREES("degrees"),
  /** Metres, though the system is in degrees. */
  METRES("metres"),
  /** Inside if northing and easting change places. */
  SWAPPED("swapped"),
  /** Inside but for a zone number in front that the system does not have. */
  PREFIX_UNEXPECTED("prefix-unexpected"),
  /** Inside but for the zone number in front that the system has. */
  PREFIX_MISSING("prefix-missing"),
  /** The zone number in front is another one than the system's. */
  PREFIX_DIFFERS("prefix-differs");

  private final String kind;

  Where(String kind) {
    this.kind = kind;
  }

  /** As in the messages. */
  String kind() {
    return kind;
  }
}
