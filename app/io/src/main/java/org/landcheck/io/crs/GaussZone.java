package org.landcheck.io.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Gauss-Kruger zone as EPSG numbers them: by datum, width, and whether the zone number stands
 * before the easting.
 *
 * @param width degrees: 3 or 6
 * @param zone 25–45 of 3 degrees, 13–23 of 6
 * @param prefixed whether eastings begin with the zone number
 */
record GaussZone(Datum datum, int width, int zone, boolean prefixed) {
  private static final int MIDDLE = 500_000;
  private static final int PREFIX = 1_000_000;

  private record Family(Datum datum, int width, boolean prefixed, int firstCode) {
    int firstZone() {
      return width == 3 ? 25 : 13;
    }

    int lastZone() {
      return width == 3 ? 45 : 23;
    }
  }

  // Three degrees first: where both widths describe one system, that is the usual name for it.
  private static final List<Family> FAMILIES =
      List.of(
          new Family(Datum.CGCS2000, 3, true, 4513),
          new Family(Datum.CGCS2000, 3, false, 4534),
          new Family(Datum.CGCS2000, 6, true, 4491),
          new Family(Datum.CGCS2000, 6, false, 4502),
          new Family(Datum.XIAN_1980, 3, true, 2349),
          new Family(Datum.XIAN_1980, 3, false, 2370),
          new Family(Datum.XIAN_1980, 6, true, 2327),
          new Family(Datum.XIAN_1980, 6, false, 2338),
          new Family(Datum.BEIJING_1954, 3, true, 2401),
          new Family(Datum.BEIJING_1954, 3, false, 2422),
          new Family(Datum.BEIJING_1954, 6, true, 21413),
          new Family(Datum.BEIJING_1954, 6, false, 21453));

  /** The zone with an EPSG code. */
  static Optional<GaussZone> ofCode(int code) {
    for (Family family : FAMILIES) {
      int zone = code - family.firstCode + family.firstZone();
      if (zone >= family.firstZone() && zone <= family.lastZone()) {
        return Optional.of(new GaussZone(family.datum, family.width, zone, family.prefixed));
      }
    }
    return Optional.empty();
  }

  /** Every zone with these parameters, the usual name first. */
  static List<GaussZone> matching(Datum datum, double meridian, double easting) {
    List<GaussZone> found = new ArrayList<>();
    for (Family family : FAMILIES) {
      for (int zone = family.firstZone(); zone <= family.lastZone(); zone++) {
        GaussZone candidate = new GaussZone(family.datum, family.width, zone, family.prefixed);
        if (datum == family.datum
            && candidate.centralMeridian() == meridian
            && candidate.falseEasting() == easting) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** The width that has a zone of this number in China, 0 if none has: the numbers do not meet. */
  static int widthOf(int zone) {
    return isChinese(3, zone) ? 3 : isChinese(6, zone) ? 6 : 0;
  }

  static boolean isChinese(int width, int zone) {
    return width == 3 && zone >= 25 && zone <= 45 || width == 6 && zone >= 13 && zone <= 23;
  }

  /** Degrees east. */
  static int meridian(int width, int zone) {
    return width == 3 ? 3 * zone : 6 * zone - 3;
  }

  /** The number of the zone on a meridian; 0 if it is none of China's. */
  static int zoneAt(int width, double meridian) {
    double zone = width == 3 ? meridian / 3 : (meridian + 3) / 6;
    return zone == Math.rint(zone) && isChinese(width, (int) zone) ? (int) zone : 0;
  }

  /** False easting in metres. */
  static int easting(int zone, boolean prefixed) {
    return prefixed ? zone * PREFIX + MIDDLE : MIDDLE;
  }

  int code() {
    for (Family family : FAMILIES) {
      if (family.datum == datum && family.width == width && family.prefixed == prefixed) {
        return family.firstCode + zone - family.firstZone();
      }
    }
    throw new IllegalStateException("no family for " + this);
  }

  int centralMeridian() {
    return meridian(width, zone);
  }

  int falseEasting() {
    return easting(zone, prefixed);
  }

  /** The name EPSG gives it. */
  String name() {
    return datum.id()
        + " / "
        + (width == 3 ? "3-degree Gauss-Kruger " : "Gauss-Kruger ")
        + (prefixed ? "zone " + zone : "CM " + centralMeridian() + "E");
  }

  /** The name ArcGIS knows it by. */
  String esriName() {
    return datum.id().replace(' ', '_')
        + (width == 3 ? "_3_Degree_GK_" : "_GK_")
        + (prefixed ? "Zone_" + zone : "CM_" + centralMeridian() + "E");
  }
}
