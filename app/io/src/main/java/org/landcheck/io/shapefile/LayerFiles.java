package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;

/**
 * One layer about to be written: everything that may be wrong with it is found out before.
 *
 * @param name of the files, without ending
 * @param shapes empty for a table alone
 */
record LayerFiles(
    Layer layer,
    String name,
    Optional<ShapeEncoder> shapes,
    List<DbfColumn> columns,
    DbfEncoding encoding) {
  private static final int LONGEST_RECORD = 65_535;
  private static final int MOST_FIELDS = 2046;

  /**
   * @param table whether a layer without shapes becomes a table alone
   * @param largest bytes a file may have
   * @throws BadInputException if the format cannot hold the layer
   */
  static LayerFiles of(Layer layer, String name, DbfEncoding encoding, boolean table, long largest)
      throws BadInputException {
    Optional<ShapeEncoder> shapes = ShapeEncoder.of(layer);
    if (shapes.isEmpty()) {
      throw new BadInputException(
          new LocalText(
              "图层 " + layer.name() + " 含有多种图形类型，不能存为 shapefile。请存为 GeoPackage",
              layer.name() + " mixes kinds of shapes; save it as GeoPackage"));
    }
    List<DbfColumn> columns = DbfWriter.columns(layer, encoding);
    if (DbfWriter.recordLength(columns) > LONGEST_RECORD || columns.size() > MOST_FIELDS) {
      throw new BadInputException(
          new LocalText(
              "图层 " + layer.name() + " 的字段太多或太宽，shapefile 放不下。请存为 GeoPackage",
              layer.name()
                  + " has too many or too wide fields for a shapefile; save it as"
                  + " GeoPackage"));
    }
    requireSize(layer, ".shp", ShpWriter.size(shapes.get()), largest);
    requireSize(layer, ".dbf", DbfWriter.size(layer, columns), largest);
    boolean alone = table && shapes.get().type() == 0;
    return new LayerFiles(layer, name, alone ? Optional.empty() : shapes, columns, encoding);
  }

  private static void requireSize(Layer layer, String ending, long size, long largest)
      throws BadInputException {
    if (size > largest) {
      String gigabytes = String.format(Locale.ROOT, "%.2f GB", size / 1e9);
      throw new BadInputException(
          new LocalText(
              "图层 "
                  + layer.name()
                  + " 的 "
                  + ending
                  + " 将有 "
                  + gigabytes
                  + "，超过 shapefile 的上限 2 GB。请存为"
                  + " GeoPackage",
              layer.name()
                  + ": its "
                  + ending
                  + " would have "
                  + gigabytes
                  + ", more than the 2 GB of a shapefile; save it as GeoPackage"));
    }
  }

  /** Writes the files into a folder. */
  void write(Path folder, LongConsumer progress) throws IOException {
    if (shapes.isPresent()) {
      Path shp = folder.resolve(name + ".shp");
      ShpWriter.write(layer, shapes.get(), shp, folder.resolve(name + ".shx"), progress);
      if (layer.crs().kind() != Crs.Kind.UNDECLARED) {
        Files.writeString(folder.resolve(name + ".prj"), CrsReader.esriWkt(layer.crs()));
      }
    } else {
      progress.accept(layer.size());
    }
    DbfWriter.write(layer, columns, encoding, folder.resolve(name + ".dbf"));
    Files.writeString(folder.resolve(name + ".cpg"), encoding.cpg(), StandardCharsets.US_ASCII);
  }
}
