package org.landcheck.io.vct;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of the earth that Chinese land data rest on, as heads of files name them. */
enum Spheroid {
  CGCS2000(
      "CGCS2000",
      6378137.0,
      298.257222101,
      "GCS_China_Geodetic_Coordinate_System_2000",
      "D_China_2000",
      List.of("cgcs2000", "china2000", "国家2000", "2000国家", "chinageodetic")),
  XIAN_1980(
      "Xian 1980",
      6378140.0,
      298.257,
      "GCS_Xian_1980",
      "D_Xian_1980",
      List.of("西安", "xian", "iag75", "iag1975", "1975国际", "1975年国际", "gb1980")),
  BEIJING_1954(
      "Beijing 1954",
      6378245.0,
      298.3,
      "GCS_Beijing_1954",
      "D_Beijing_1954",
      List.of("北京", "beijing", "克拉索夫斯基", "krasov", "krassov")),
  WGS_84(
      "WGS 84",
      6378137.0,
      298.257223563,
      "GCS_WGS_1984",
      "D_WGS_1984",
      List.of("wgs84", "wgs1984"));

  private final String datum;
  private final double semiMajor;
  private final double inverseFlattening;
  private final String system;
  private final String esriDatum;
  private final List<String> spellings;

  Spheroid(
      String datum,
      double semiMajor,
      double inverseFlattening,
      String system,
      String esriDatum,
      List<String> spellings) {
    this.datum = datum;
    this.semiMajor = semiMajor;
    this.inverseFlattening = inverseFlattening;
    this.system = system;
    this.esriDatum = esriDatum;
    this.spellings = spellings;
  }

  /** The one a name means, however it is spelt. */
  static Optional<Spheroid> named(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-()（）.]", "");
    for (Spheroid spheroid : values()) {
      if (spheroid.spellings.stream().anyMatch(letters::contains)) {
        return Optional.of(spheroid);
      }
    }
    return Optional.empty();
  }

  /** The one of a datum, as {@link org.landcheck.api.Crs#datum()} names it. */
  static Optional<Spheroid> ofDatum(String datum) {
    for (Spheroid spheroid : values()) {
      if (spheroid.datum.equals(datum)) {
        return Optional.of(spheroid);
      }
    }
    return Optional.empty();
  }

  /** The one of these numbers. */
  static Optional<Spheroid> of(double semiMajor, double inverseFlattening) {
    for (Spheroid spheroid : values()) {
      if (spheroid.isNear(semiMajor, inverseFlattening, 5e-7)) {
        return Optional.of(spheroid);
      }
    }
    return Optional.empty();
  }

  /** Whether numbers are its own, the flattening perhaps with fewer digits. */
  boolean isNear(double otherMajor, double otherInverse, double tolerance) {
    return Math.abs(otherMajor - semiMajor) < 0.01
        && Math.abs(otherInverse - inverseFlattening) < tolerance;
  }

  /** How a head names it. */
  String spelling() {
    return switch (this) {
      case CGCS2000 -> "CGCS2000";
      case XIAN_1980 -> "西安(1980)";
      case BEIJING_1954 -> "克拉索夫斯基(1940)";
      case WGS_84 -> "WGS84";
    };
  }

  double semiMajor() {
    return semiMajor;
  }

  double inverseFlattening() {
    return inverseFlattening;
  }

  /** Name of the geographic system in Esri's texts. */
  String system() {
    return system;
  }

  /** Name of the datum in Esri's texts. */
  String esriDatum() {
    return esriDatum;
  }
}
