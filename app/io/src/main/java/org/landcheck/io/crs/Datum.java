package org.landcheck.io.crs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The datums of Chinese land data, with their names in EPSG and Esri texts. */
enum Datum {
  CGCS2000(
      "CGCS2000",
      4490,
      new Names("China Geodetic Coordinate System 2000", "China_2000", 1043, "CGCS2000", 1024),
      new Names("GCS_China_Geodetic_Coordinate_System_2000", "D_China_2000", 0, "CGCS2000", 0),
      "6378137",
      "298.257222101",
      List.of("china2000", "cgcs2000", "chinageodeticcoordinatesystem2000", "2000国家大地坐标系"),
      "cgcs2000|china2000|coordinatesystem2000|2000(?:中国|国家)|(?:国家|大地|中国|大地坐标系)2000|2000大地|^2000坐标系"),
  XIAN_1980(
      "Xian 1980",
      4610,
      new Names("Xian 1980", "Xian_1980", 6610, "IAG 1975", 7049),
      new Names("GCS_Xian_1980", "D_Xian_1980", 0, "Xian_1980", 0),
      "6378140",
      "298.257",
      List.of("xian1980", "xian80", "1980西安坐标系", "西安80"),
      "xian(?:19)?80|80西安|西安(?:坐标系)?(?:19)?80|80国家大地|ia[gu]g?g?(?:19)?75"),
  BEIJING_1954(
      "Beijing 1954",
      4214,
      new Names("Beijing 1954", "Beijing_1954", 6214, "Krassowsky 1940", 7024),
      new Names("GCS_Beijing_1954", "D_Beijing_1954", 0, "Krasovsky_1940", 0),
      "6378245",
      "298.3",
      List.of("beijing1954", "beijing54", "1954北京坐标系", "北京54"),
      "(?<!new)beijing(?:19)?54|(?<!新)(?<!新19)54北京|(?<!新)北京(?:坐标系)?(?:19)?54(?!新)|krass?ov?w?sk[iy]|克拉索夫斯基"),
  WGS_84(
      "WGS 84",
      4326,
      new Names("WGS 84", "WGS_1984", 6326, "WGS 84", 7030),
      new Names("GCS_WGS_1984", "D_WGS_1984", 0, "WGS_1984", 0),
      "6378137",
      "298.257223563",
      List.of("wgs1984", "wgs84", "worldgeodeticsystem1984", "worldgeodeticsystem1984ensemble"),
      "wgs(?:19)?84|worldgeodeticsystem1984");

  /** Names of the geographic system, the datum and its ellipsoid, with EPSG codes if any. */
  record Names(String system, String datum, int datumCode, String ellipsoid, int ellipsoidCode) {}

  private final String id;
  private final int geographicCode;
  private final Names epsg;
  private final Names esri;
  private final String semiMajor;
  private final String inverseFlattening;
  private final List<String> spellings;
  private final Pattern spoken;

  Datum(
      String id,
      int geographicCode,
      Names epsg,
      Names esri,
      String semiMajor,
      String inverseFlattening,
      List<String> spellings,
      String spoken) {
    this.id = id;
    this.geographicCode = geographicCode;
    this.epsg = epsg;
    this.esri = esri;
    this.semiMajor = semiMajor;
    this.inverseFlattening = inverseFlattening;
    this.spellings = spellings;
    this.spoken = Pattern.compile(spoken);
  }

  /** The datum a name means, however it is spelt. */
  static Optional<Datum> named(String name) {
    String letters =
        name.toLowerCase(Locale.ROOT).replaceFirst("^(d|gcs)_", "").replaceAll("[\\s_\\-()/]", "");
    for (Datum datum : values()) {
      if (datum.spellings.contains(letters)) {
        return Optional.of(datum);
      }
    }
    return Optional.empty();
  }

  /**
   * The one datum that words of a file speak of, or whose ellipsoid they name; none if they speak
   * of two. More lenient than {@link #named}, which a well-known text asks, that has an ellipsoid
   * beside it.
   */
  static Optional<Datum> spoken(String words) {
    String letters = words.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-()（）/年'’]", "");
    Datum found = null;
    for (Datum datum : values()) {
      if (datum.spoken.matcher(letters).find()) {
        if (found != null) {
          return Optional.empty();
        }
        found = datum;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The datum with the geographic system of an EPSG code. */
  static Optional<Datum> ofCode(int geographicCode) {
    for (Datum datum : values()) {
      if (datum.geographicCode == geographicCode) {
        return Optional.of(datum);
      }
    }
    return Optional.empty();
  }

  /** The datum with the system of an EPSG code that has heights beside longitude and latitude. */
  static Optional<Datum> ofCodeWithHeights(int code) {
    return switch (code) {
      case 4480 -> Optional.of(CGCS2000);
      case 4979 -> Optional.of(WGS_84);
      default -> Optional.empty();
    };
  }

  /** The datum that {@link org.landcheck.api.Crs#datum()} names. */
  static Optional<Datum> ofId(String id) {
    for (Datum datum : values()) {
      if (datum.id.equals(id)) {
        return Optional.of(datum);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether an ellipsoid is this datum's, to a tenth of a millimetre on the ground: some programs
   * write six decimals of the flattening. CGCS2000 and WGS 84 are further apart than that.
   */
  boolean isOn(double semiMajorAxis, double flatteningInverse) {
    return Math.abs(semiMajorAxis - Double.parseDouble(semiMajor)) < 1e-4
        && Math.abs(flatteningInverse - Double.parseDouble(inverseFlattening)) < 6e-7;
  }

  /** The name that {@link org.landcheck.api.Crs#datum()} has. */
  String id() {
    return id;
  }

  int geographicCode() {
    return geographicCode;
  }

  Names epsg() {
    return epsg;
  }

  Names esri() {
    return esri;
  }

  String semiMajor() {
    return semiMajor;
  }

  String inverseFlattening() {
    return inverseFlattening;
  }
}
