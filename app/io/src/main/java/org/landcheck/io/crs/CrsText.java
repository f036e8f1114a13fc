package org.landcheck.io.crs;

import java.math.BigDecimal;
import java.util.Optional;
import org.landcheck.api.Crs;

/** Writes declarations of the Chinese systems from their parameters; needs no database. */
final class CrsText {
  private static final String DEGREE = "0.0174532925199433";

  private CrsText() {}

  /** OGC's first edition, as GeoPackage asks for. */
  static String ogc(GaussZone zone) {
    return ogc(
        zone.datum(),
        zone.name(),
        zone.centralMeridian(),
        zone.falseEasting(),
        authority(zone.code()));
  }

  /** A Gauss-Kruger projection that no code stands for. */
  static String ogc(Datum datum, String name, double meridian, double easting) {
    return ogc(datum, name.replace("\"", ""), meridian, easting, "");
  }

  private static String ogc(
      Datum datum, String name, double meridian, double easting, String authority) {
    return "PROJCS[\""
        + name
        + "\","
        + ogc(datum, false)
        + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0]"
        + ",PARAMETER[\"central_meridian\","
        + plain(meridian)
        + "],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\","
        + plain(easting)
        + "],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1"
        + authority(9001)
        + "],AXIS[\"Northing\",NORTH],AXIS[\"Easting\",EAST]"
        + authority
        + "]";
  }

  /** A number without exponent, and without point where it is whole. */
  static String plain(double number) {
    BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
    return decimal.toPlainString();
  }

  /** A geographic system in OGC's first edition. */
  static String ogc(Datum datum) {
    return ogc(datum, true);
  }

  private static String ogc(Datum datum, boolean axes) {
    Datum.Names names = datum.epsg();
    return "GEOGCS[\""
        + names.system()
        + "\",DATUM[\""
        + names.datum()
        + "\",SPHEROID[\""
        + names.ellipsoid()
        + "\","
        + datum.semiMajor()
        + ","
        + datum.inverseFlattening()
        + authority(names.ellipsoidCode())
        + "]"
        + authority(names.datumCode())
        + "],PRIMEM[\"Greenwich\",0"
        + authority(8901)
        + "],UNIT[\"degree\","
        + DEGREE
        + authority(9122)
        + "]"
        + (axes ? ",AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]" : "")
        + authority(datum.geographicCode())
        + "]";
  }

  /**
   * Esri's dialect, as a {@code .prj} file holds it; the declaration itself where it is foreign.
   */
  static String esri(Crs crs) {
    Optional<GaussZone> zone =
        crs.epsg().isPresent() ? GaussZone.ofCode(crs.epsg().getAsInt()) : Optional.empty();
    if (zone.isPresent()) {
      return esri(zone.get());
    }
    Optional<Datum> datum =
        crs.kind() == Crs.Kind.GEOGRAPHIC ? Datum.ofId(crs.datum()) : Optional.empty();
    return datum.map(CrsText::esri).orElse(crs.wkt());
  }

  private static String esri(GaussZone zone) {
    return "PROJCS[\""
        + zone.esriName()
        + "\","
        + esri(zone.datum())
        + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + zone.falseEasting()
        + ".0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
        + zone.centralMeridian()
        + ".0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0]"
        + ",UNIT[\"Meter\",1.0]]";
  }

  private static String esri(Datum datum) {
    Datum.Names names = datum.esri();
    return "GEOGCS[\""
        + names.system()
        + "\",DATUM[\""
        + names.datum()
        + "\",SPHEROID[\""
        + names.ellipsoid()
        + "\","
        + datum.semiMajor()
        + ".0,"
        + datum.inverseFlattening()
        + "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\","
        + DEGREE
        + "]]";
  }

  private static String authority(int code) {
    return ",AUTHORITY[\"EPSG\",\"" + code + "\"]";
  }
}
