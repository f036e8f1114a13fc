package org.landcheck.io.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.IoFormats;
import org.landcheck.io.Samples;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.shapefile.ShapefileFormat;
import org.landcheck.io.shapefile.ShapefileWriter;

/** Folders and zips of several things, for tests. */
final class Piles {
  private Piles() {}

  static Dataset open(Path path) throws BadInputException {
    return new Formats(IoFormats.all()).open(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  static List<String> names(Dataset data) {
    return data.layers().stream().map(Layer::name).toList();
  }

  static String notes(Dataset data) {
    return String.join("\n", data.info().lineage().stream().map(LocalText::zh).toList());
  }

  static Path shapefile(Path shp) throws IOException, BadInputException {
    Files.createDirectories(shp.getParent());
    new ShapefileWriter()
        .write(ArrayDataset.of(Samples.zones()), shp, WriteOptions.DEFAULT, Monitor.SILENT);
    return shp;
  }

  static Path geoPackage(Path file, String... layers) throws IOException, BadInputException {
    Files.createDirectories(file.getParent());
    Layer[] empty =
        Stream.of(layers)
            .map(name -> Samples.layer(name, GeometryType.POLYGON))
            .toArray(Layer[]::new);
    new GeoPackageWriter()
        .write(ArrayDataset.of(empty), file, WriteOptions.DEFAULT, Monitor.SILENT);
    return file;
  }

  /** Packs everything in a folder. */
  static Path zip(Path folder, Path zip, Charset names) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out, names);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        packed.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
        packed.closeEntry();
      }
    }
    return zip;
  }

  static Path zip(Path folder, Path zip) throws IOException {
    return zip(folder, zip, StandardCharsets.UTF_8);
  }

  /** Formats with no zips among them, as for what comes out of one. */
  static FolderFormat folders() {
    List<DatasetFormat> formats = List.of(new GeoPackageFormat(), new ShapefileFormat());
    return new FolderFormat(formats, file -> false);
  }
}
