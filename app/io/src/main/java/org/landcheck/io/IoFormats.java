package org.landcheck.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.io.access.AccessFormat;
import org.landcheck.io.boundary.BoundaryPointFormat;
import org.landcheck.io.csv.CsvFormat;
import org.landcheck.io.dxf.DxfFormat;
import org.landcheck.io.filegdb.FileGdbFormat;
import org.landcheck.io.geojson.GeoJsonFormat;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageProjectFormat;
import org.landcheck.io.shapefile.ShapefileFormat;
import org.landcheck.io.vct.VctFormat;
import org.landcheck.io.xlsx.XlsxFormat;
import org.landcheck.io.zip.FolderFormat;
import org.landcheck.io.zip.ZipFormat;

/** The catalogue of files that can be read. */
public final class IoFormats {
  private IoFormats() {}

  /** Every format, in the order in which content is to be recognised. */
  public static List<DatasetFormat> all() {
    List<DatasetFormat> plain = plain();
    Predicate<Path> ours = new GeoPackageProjectFormat()::recognises;
    ZipFormat zips = new ZipFormat(new FolderFormat(plain, ours));
    List<DatasetFormat> packed = new ArrayList<>(plain);
    packed.add(zips);
    List<DatasetFormat> all = new ArrayList<>();
    all.add(new FolderFormat(packed, ours));
    all.addAll(packed);
    return all;
  }

  /** Formats that hold data themselves. */
  private static List<DatasetFormat> plain() {
    return List.of(
        new XlsxFormat(),
        new GeoPackageFormat(),
        // before shapefiles, which are looked for in any folder
        new FileGdbFormat(),
        new ShapefileFormat(),
        new AccessFormat(),
        new VctFormat(),
        new BoundaryPointFormat(),
        new DxfFormat(),
        new GeoJsonFormat(),
        new CsvFormat());
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
        "tsv",
        "xlsx",
        "xlsm",
        "dxf",
        "dbf");
  }
}
