package org.landcheck.sample;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;

/** Names, fields and coordinate system of the sample's two layers. */
final class SampleLayers {
  static final String ZONES = "DJQ";
  static final String VILLAGES = "DJZQ";
  static final String ZONE_YSDM = "1002000000";
  static final String VILLAGE_YSDM = "1003000000";

  private SampleLayers() {}

  /** CGCS2000 / 3-degree Gauss-Kruger, easting with zone prefix. */
  static Crs zone(int zone) {
    String name = "CGCS2000 / 3-degree Gauss-Kruger zone " + zone;
    int epsg = 4488 + zone;
    double falseEasting = zone * 1e6 + 500_000;
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        name,
        OptionalInt.of(epsg),
        "CGCS2000",
        3.0 * zone,
        falseEasting,
        0,
        1,
        wkt(name, epsg, 3 * zone, (long) falseEasting));
  }

  private static String wkt(String name, int epsg, int meridian, long falseEasting) {
    return "PROJCS[\""
        + name
        + "\",GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
        + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],"
        + "AUTHORITY[\"EPSG\",\"1043\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
        + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
        + "AUTHORITY[\"EPSG\",\"4490\"]],PROJECTION[\"Transverse_Mercator\"],"
        + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\","
        + meridian
        + "],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\","
        + falseEasting
        + "],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
        + "AUTHORITY[\"EPSG\",\""
        + epsg
        + "\"]]";
  }

  static Dataset dataset(List<Draft> zones, List<Draft> villages, Crs crs) {
    return ArrayDataset.of(layer(ZONES, zones, crs), layer(VILLAGES, villages, crs));
  }

  private static ArrayLayer layer(String name, List<Draft> drafts, Crs crs) {
    int codeLength = name.equals(ZONES) ? 9 : 12;
    List<Field> fields =
        List.of(
            Field.of("BSM", FieldType.INTEGER, 10, 0),
            Field.of("YSDM", FieldType.TEXT, 10, 0),
            Field.of(name + "DM", FieldType.TEXT, codeLength, 0),
            Field.of(name + "MC", FieldType.TEXT, 100, 0),
            Field.of("MJ", FieldType.REAL, 15, 2));
    LayerSchema schema =
        new LayerSchema(name, GeometryType.POLYGON, fields, Optional.of(name + "DM"));
    return ArrayLayer.of(schema, crs, drafts.stream().map(Draft::feature).toList());
  }
}
