package org.landcheck.core.pack;

import java.util.Optional;
import java.util.OptionalInt;
import org.landcheck.api.Crs;

/**
 * The coordinate systems examples may be in: CGCS2000 in degrees or in a 3-degree zone, or none.
 * Parameters as in the EPSG registry: 4513 to 4533 are zones 25 to 45 with the number before the
 * easting, 4534 to 4554 the same meridians without.
 */
final class ExampleCrs {
  private static final int FIRST_ZONE = 25;
  private static final int LAST_ZONE = 45;
  private static final int WITH_NUMBER = 4513 - FIRST_ZONE;
  private static final int WITHOUT_NUMBER = 4534 - FIRST_ZONE;

  /** Zone 38, which most of Hunan lies in. */
  static final Crs USUAL = zone(38, true);

  private ExampleCrs() {}

  static Optional<Crs> of(String text) {
    if (text.equals("none")) {
      return Optional.of(Crs.UNDECLARED);
    }
    if (!text.matches("EPSG:\\d{4}")) {
      return Optional.empty();
    }
    int code = Integer.parseInt(text.substring(5));
    if (code == 4490) {
      double none = Double.NaN;
      return Optional.of(
          new Crs(
              Crs.Kind.GEOGRAPHIC,
              "China Geodetic Coordinate System 2000",
              OptionalInt.of(code),
              "CGCS2000",
              none,
              none,
              none,
              none,
              ""));
    }
    boolean number = code < WITHOUT_NUMBER + FIRST_ZONE;
    int zone = code - (number ? WITH_NUMBER : WITHOUT_NUMBER);
    return zone < FIRST_ZONE || zone > LAST_ZONE
        ? Optional.empty()
        : Optional.of(zone(zone, number));
  }

  private static Crs zone(int zone, boolean number) {
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        "CGCS2000 / 3-degree Gauss-Kruger " + (number ? "zone " + zone : "CM " + 3 * zone + "E"),
        OptionalInt.of((number ? WITH_NUMBER : WITHOUT_NUMBER) + zone),
        "CGCS2000",
        3 * zone,
        number ? zone * 1_000_000 + 500_000 : 500_000,
        0,
        1,
        "");
  }
}
