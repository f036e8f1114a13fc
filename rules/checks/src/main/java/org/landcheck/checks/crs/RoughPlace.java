package org.landcheck.checks.crs;

import java.util.Optional;
import org.landcheck.api.Crs;

/**
 * About where on earth coordinates are, to some ten metres: enough to say what an offset there
 * looks like, and for nothing else.
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
record RoughPlace(double longitude, double latitude) {
  private static final double AXIS = 6_378_137;
  private static final double ECCENTRICITY = 0.00669438;
  private static final double MERIDIAN_RADIUS = 6_367_449.1458;

  /** Metres from the meridian beyond which a zone is not meant. */
  private static final double REACH = 600_000;

  /** Nothing if the system is neither Gauss-Krüger nor in degrees, or the numbers do not fit it. */
  static Optional<RoughPlace> of(Crs crs, double x, double y) {
    if (crs.kind() == Crs.Kind.GEOGRAPHIC) {
      boolean fits = Math.abs(x) <= 180 && Math.abs(y) < 90;
      return fits ? Optional.of(new RoughPlace(x, y)) : Optional.empty();
    }
    double east = x - crs.falseEasting();
    double north = y - crs.falseNorthing();
    if (crs.kind() != Crs.Kind.TRANSVERSE_MERCATOR
        || !(Math.abs(east) < REACH && Math.abs(north) < 8_000_000)) {
      return Optional.empty();
    }
    double along = north / MERIDIAN_RADIUS;
    double foot =
        along + 0.002518826 * StrictMath.sin(2 * along) + 3.7e-6 * StrictMath.sin(4 * along);
    double sine = StrictMath.sin(foot);
    double tangent = StrictMath.tan(foot);
    double across = AXIS / Math.sqrt(1 - ECCENTRICITY * sine * sine);
    double up = across * (1 - ECCENTRICITY) / (1 - ECCENTRICITY * sine * sine);
    double part = east / across;
    double latitude = foot - tangent * east * part / (2 * up);
    double longitude =
        part / StrictMath.cos(foot) * (1 - part * part / 6 * (1 + 2 * tangent * tangent));
    return Optional.of(
        new RoughPlace(
            crs.centralMeridian() + StrictMath.toDegrees(longitude),
            StrictMath.toDegrees(latitude)));
  }

  /** Metres of a degree of longitude here. */
  double metresEast() {
    return 111_320 * StrictMath.cos(StrictMath.toRadians(latitude));
  }

  /** Metres of a degree of latitude in China. */
  static double metresNorth() {
    return 110_900;
  }
}
