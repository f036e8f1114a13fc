package org.landcheck.api.example;

import java.util.Optional;
import java.util.OptionalInt;
import org.landcheck.api.Crs;

/**
 * The coordinate systems examples may be in: CGCS2000 in degrees, in a 3-degree or a 6-degree zone,
 * or none. Parameters as in the EPSG registry: 4513 to 4533 are zones 25 to 45 with the number
 * before the easting, 4534 to 4554 the same meridians without; 4502 to 4512 are the 6-degree zones
 * without.
 */
public final class ExampleCrs {
  private static final int FIRST_ZONE = 25;
  private static final int LAST_ZONE = 45;
  private static final int WITH_NUMBER = 4513 - FIRST_ZONE;
  private static final int WITHOUT_NUMBER = 4534 - FIRST_ZONE;
  private static final int FIRST_SIX_DEGREES = 4502;

  /** Zone 38, which most of Hunan lies in. */
  public static final Crs USUAL = zone(38, true);

  private ExampleCrs() {}

  /** A system by its name in examples: {@code none}, {@code EPSG:4490} … */
  public static Optional<Crs> of(String text) {
    if (text.equals("none")) {
      return Optional.of(Crs.UNDECLARED);
    }
    if (!text.matches("EPSG:\\d{4}")) {
      return Optional.empty();
    }
    int code = Integer.parseInt(text.substring(5));
    if (code == 4490) {
      return Optional.of(degrees());
    }
    boolean number = code < WITHOUT_NUMBER + FIRST_ZONE;
    int zone = code - (number ? WITH_NUMBER : WITHOUT_NUMBER);
    return zone < FIRST_ZONE || zone > LAST_ZONE
        ? Optional.empty()
        : Optional.of(zone(zone, number));
  }

  /** Degrees on CGCS2000 (EPSG:4490). */
  public static Crs degrees() {
    return new Crs(
        Crs.Kind.GEOGRAPHIC,
        "China Geodetic Coordinate System 2000",
        OptionalInt.of(4490),
        "CGCS2000",
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        "");
  }

  /** A 3-degree zone, with its number before the easting or without. */
  public static Crs zone(int zone, boolean number) {
    return system(
        "CGCS2000 / 3-degree Gauss-Kruger " + (number ? "zone " + zone : "CM " + 3 * zone + "E"),
        (number ? WITH_NUMBER : WITHOUT_NUMBER) + zone,
        3 * zone,
        number ? zone * 1_000_000 + 500_000 : 500_000);
  }

  /** A 6-degree zone without its number: EPSG:4502 … 4512. */
  public static Crs sixDegree(int epsg) {
    int meridian = 75 + 6 * (epsg - FIRST_SIX_DEGREES);
    return system("CGCS2000 / Gauss-Kruger CM " + meridian + "E", epsg, meridian, 500_000);
  }

  private static Crs system(String name, int epsg, double meridian, double falseEasting) {
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        name,
        OptionalInt.of(epsg),
        "CGCS2000",
        meridian,
        falseEasting,
        0,
        1,
        "");
  }
}
