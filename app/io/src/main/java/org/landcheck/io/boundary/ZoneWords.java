package org.landcheck.io.boundary;

import java.util.Optional;
import org.landcheck.api.Crs;

/**
 * How the header of a boundary point file says a Gauss-Krüger system.
 *
 * @param system the words of 坐标系
 * @param width 3 or 6
 */
record ZoneWords(String system, int width, int zone) {
  private static final double MILLION = 1e6;
  private static final double MIDDLE = 500_000;

  /** The words for a system; empty if it is no Gauss-Krüger zone. */
  static Optional<ZoneWords> of(Crs crs) {
    boolean gauss =
        crs.kind() == Crs.Kind.TRANSVERSE_MERCATOR && crs.scale() == 1 && crs.falseNorthing() == 0;
    double meridian = crs.centralMeridian();
    double prefix = (crs.falseEasting() - MIDDLE) / MILLION;
    if (!gauss || meridian % 3 != 0) {
      return Optional.empty();
    }
    int three = (int) meridian / 3;
    int six = meridian % 6 == 3 ? ((int) meridian + 3) / 6 : 0;
    boolean wide = six > 0 && (prefix == six || prefix == 0 && isNamedWide(crs));
    if (!wide && prefix != 0 && prefix != three) {
      return Optional.empty();
    }
    return Optional.of(new ZoneWords(words(crs.datum()), wide ? 6 : 3, wide ? six : three));
  }

  /** Three and six degrees give one system where both have a zone; only its name tells. */
  private static boolean isNamedWide(Crs crs) {
    String name = crs.name().replace('_', ' ').replace('-', ' ');
    return name.contains("6 degree")
        || name.contains("Gauss Kruger CM") && !name.contains("3 degree");
  }

  private static String words(String datum) {
    return switch (datum) {
      case "CGCS2000" -> "2000国家大地坐标系";
      case "Xian 1980" -> "1980西安坐标系";
      case "Beijing 1954" -> "1954北京坐标系";
      case "WGS 84" -> "WGS84坐标系";
      default -> datum;
    };
  }
}
