package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;

/**
 * Writes a dataset of one layer as a shapefile, or any dataset as a folder of shapefiles, in UTF-8.
 *
 * <p>The format keeps less than the data hold; {@link #losses} tells what. Feature ids are not kept
 * at all: rows are numbered from 0.
 */
public final class ShapefileWriter implements DatasetWriter {
  /** Characters that some system does not allow in file names. */
  private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  /** Files that belong to an earlier shapefile of the name and would contradict the new one. */
  private static final List<String> STALE =
      List.of("prj", "qpj", "qix", "sbn", "sbx", "idm", "ind", "cpg");

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    boolean single = Companions.isShp(target);
    if (single && dataset.layers().size() != 1) {
      throw new BadInputException(
          new LocalText(
              "一个 .shp 文件只能保存一个图层，数据有 " + dataset.layers().size() + " 个。请指定一个文件夹",
              "one .shp holds one layer, the data have "
                  + dataset.layers().size()
                  + "; give a folder instead"));
    }
    Path folder = single ? target.toAbsolutePath().getParent() : target.toAbsolutePath();
    boolean added = !Files.exists(folder);
    try {
      if (!single) {
        Files.createDirectories(folder);
      }
      Path drafts = Files.createTempDirectory(folder, ".landcheck-");
      try {
        long total = dataset.layers().stream().mapToLong(Layer::size).sum();
        Progress progress = new Progress(monitor, target, total);
        for (Layer layer : dataset.layers()) {
          String name = single ? baseName(target) : layer.name().replaceAll(FORBIDDEN, "_");
          write(layer, drafts, name, progress);
        }
        publish(drafts, folder);
      } finally {
        discard(drafts);
        if (added) {
          deleteIfEmpty(folder);
        }
      }
    } catch (IOException e) {
      throw Faults.unwritable(target, e);
    }
  }

  /** What a shapefile would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    List<LocalText> losses = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      for (DbfColumn column : DbfWriter.columns(layer)) {
        Field field = layer.schema().fields().get(column.index());
        String place = layer.name() + "." + field.sourceName();
        if (!column.name().equals(field.sourceName())) {
          losses.add(
              new LocalText(
                  "字段 " + place + " 的名称缩短为 " + column.name(),
                  place + " is shortened to " + column.name()));
        }
        if (column.cut() > 0) {
          losses.add(
              new LocalText(
                  "字段 " + place + " 有 " + column.cut() + " 个值放不下，已截断或舍入",
                  place + ": " + column.cut() + " values do not fit and are cut or rounded"));
        }
      }
      for (Field field : layer.schema().fields()) {
        if (!DbfColumn.canHold(field)) {
          String place = layer.name() + "." + field.sourceName();
          losses.add(new LocalText("字段 " + place + " 无法保存，已略去", place + " is left out"));
        }
      }
    }
    return losses;
  }

  private static void write(Layer layer, Path folder, String name, LongConsumer progress)
      throws IOException, BadInputException {
    ShapeEncoder encoder =
        ShapeEncoder.of(layer)
            .orElseThrow(
                () ->
                    new BadInputException(
                        new LocalText(
                            "图层 " + layer.name() + " 含有多种图形类型，不能存为 shapefile。请存为 GeoPackage",
                            layer.name() + " mixes kinds of shapes; save it as GeoPackage")));
    ShpWriter.write(
        layer, encoder, folder.resolve(name + ".shp"), folder.resolve(name + ".shx"), progress);
    DbfWriter.write(layer, DbfWriter.columns(layer), folder.resolve(name + ".dbf"));
    Files.writeString(folder.resolve(name + ".cpg"), "UTF-8", StandardCharsets.US_ASCII);
    if (layer.crs().kind() != Crs.Kind.UNDECLARED) {
      Files.writeString(folder.resolve(name + ".prj"), CrsReader.esriWkt(layer.crs()));
    }
  }

  /** Moves the files into place, each {@code .shp} last: it is what people open. */
  private static void publish(Path drafts, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var list = Files.list(drafts)) {
      list.sorted().filter(file -> !Companions.isShp(file)).forEach(files::add);
    }
    files.addAll(Companions.shapes(drafts));
    for (Path shp : Companions.shapes(drafts)) {
      for (String ending : STALE) {
        Files.deleteIfExists(folder.resolve(baseName(shp) + "." + ending));
      }
    }
    for (Path file : files) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path drafts) throws IOException {
    try (var list = Files.list(drafts)) {
      for (Path file : list.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(drafts);
  }

  /** A folder that nothing came into is not left behind. */
  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      // it is what was asked for
    }
  }

  private static String baseName(Path shp) {
    String name = shp.getFileName().toString();
    return name.substring(0, name.length() - ".shp".length());
  }
}
