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
}
