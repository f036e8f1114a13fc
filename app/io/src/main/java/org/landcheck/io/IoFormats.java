package org.landcheck.io;

import java.util.List;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.shapefile.ShapefileFormat;

/** The catalogue of files that can be read. */
public final class IoFormats {
  private IoFormats() {}

  /** Every format, in the order in which content is to be recognised. */
  public static List<DatasetFormat> all() {
    return List.of(new GeoPackageFormat(), new ShapefileFormat());
  }

  /** Endings that files to be opened usually have, for dialogs; content decides in the end. */
  public static List<String> endings() {
    return List.of(
        "gpkg",
        "shp",
        "zip",
        "mdb",
        "accdb",
        "vct",
        "txt",
        "geojson",
        "geojsonl",
        "json",
        "csv",
        "xlsx",
        "dxf",
        "dbf");
  }
}
