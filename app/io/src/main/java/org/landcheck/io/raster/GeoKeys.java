package org.landcheck.io.raster;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoKeyEntry;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;

/**
 * The coordinate system that the keys of a GeoTIFF declare (OGC GeoTIFF 1.1, annex B): by code, or
 * by the parameters of a Transverse Mercator.
 */
final class GeoKeys {
  private static final int RASTER_TYPE = 1025;
  private static final int POINT = 2;
  private static final int CITATION = 1026;
  private static final int GEOGRAPHIC = 2048;
  private static final int GEOGRAPHIC_CITATION = 2049;
  private static final int SEMI_MAJOR = 2057;
  private static final int INVERSE_FLATTENING = 2059;
  private static final int PROJECTED = 3072;
  private static final int PROJECTED_CITATION = 3073;
  private static final int METHOD = 3075;
  private static final int TRANSVERSE_MERCATOR = 1;
  private static final int ORIGIN_LONGITUDE = 3080;
  private static final int FALSE_EASTING = 3082;
  private static final int FALSE_NORTHING = 3083;
  private static final int SCALE = 3092;
  private static final int USER_DEFINED = 32767;

  private final GeoTiffIIOMetadataDecoder tags;

  GeoKeys(GeoTiffIIOMetadataDecoder tags) {
    this.tags = tags;
  }

  /** Whether coordinates are those of the middle of a pixel rather than of its corner. */
  boolean pixelIsPoint() {
    return number(RASTER_TYPE).orElse(0) == POINT;
  }

  /**
   * @param lineage takes notes about what was decided
   */
  Crs crs(Consumer<LocalText> lineage) {
    OptionalInt projected = number(PROJECTED);
    OptionalInt geographic = number(GEOGRAPHIC);
    if (projected.isPresent() && projected.getAsInt() != USER_DEFINED) {
      return CrsReader.read("", projected.getAsInt(), text(PROJECTED_CITATION), lineage);
    }
    if (projected.isPresent() && number(METHOD).orElse(0) == TRANSVERSE_MERCATOR) {
      return CrsReader.ofWkt(transverseMercator(), lineage);
    }
    if (projected.isEmpty() && geographic.isPresent() && geographic.getAsInt() != USER_DEFINED) {
      return CrsReader.read("", geographic.getAsInt(), text(GEOGRAPHIC_CITATION), lineage);
    }
    return CrsReader.read("", 0, text(CITATION), lineage);
  }

  private String transverseMercator() {
    String datum =
        text(GEOGRAPHIC_CITATION).split("[|,]")[0].replaceFirst("(?i)^GCS Name *= *", "");
    return "PROJCS[\""
        + text(PROJECTED_CITATION).replace("\"", "")
        + "\",GEOGCS[\""
        + datum.replace("\"", "")
        + "\",DATUM[\""
        + datum.replace("\"", "")
        + "\",SPHEROID[\"\","
        + decimal(SEMI_MAJOR, 6378137)
        + ","
        + decimal(INVERSE_FLATTENING, 298.257222101)
        + "]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
        + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0]"
        + ",PARAMETER[\"central_meridian\","
        + decimal(ORIGIN_LONGITUDE, 0)
        + "],PARAMETER[\"scale_factor\","
        + decimal(SCALE, 1)
        + "],PARAMETER[\"false_easting\","
        + decimal(FALSE_EASTING, 0)
        + "],PARAMETER[\"false_northing\","
        + decimal(FALSE_NORTHING, 0)
        + "],UNIT[\"metre\",1]]";
  }

  private double decimal(int key, double otherwise) {
    try {
      return Double.parseDouble(text(key));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private OptionalInt number(int key) {
    GeoKeyEntry entry = tags.getGeoKeyRecord(key);
    return entry == null || entry.getTiffTagLocation() != 0
        ? OptionalInt.empty()
        : OptionalInt.of(entry.getValueOffset());
  }

  private String text(int key) {
    String value = tags.getGeoKey(key);
    return value == null ? "" : value.strip();
  }
}
