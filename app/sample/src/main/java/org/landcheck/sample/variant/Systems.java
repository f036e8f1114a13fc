package org.landcheck.sample.variant;

import java.util.OptionalInt;
import org.landcheck.api.Crs;

/** Coordinate systems that are declared in the wrong place. */
final class Systems {
  private static final String CGCS2000 =
      "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137,298.257222101]],";
  private static final String XIAN_1980 =
      "GEOGCS[\"Xian 1980\",DATUM[\"Xian_1980\"," + "SPHEROID[\"IAG 1975\",6378140,298.257]],";

  private Systems() {}

  /** The sample's zone 38 on the datum in use before: EPSG:2362. */
  static Crs xian() {
    String name = "Xian 1980 / 3-degree Gauss-Kruger zone 38";
    return system(name, 2362, "Xian 1980", XIAN_1980, 114, 38_500_000);
  }

  /** The system of a 3-degree zone without number in front, called a 6-degree one: EPSG:4508. */
  static Crs sixDegree() {
    return system("CGCS2000 / Gauss-Kruger CM 111E", 4508, "CGCS2000", CGCS2000, 111, 500_000);
  }

  private static Crs system(
      String name, int epsg, String datum, String base, int meridian, long falseEasting) {
    String wkt =
        "PROJCS[\""
            + name
            + "\","
            + base
            + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
            + "PARAMETER[\"central_meridian\","
            + meridian
            + "],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\","
            + falseEasting
            + "],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\""
            + epsg
            + "\"]]";
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        name,
        OptionalInt.of(epsg),
        datum,
        meridian,
        falseEasting,
        0,
        1,
        wkt);
  }
}
