package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.FileNames;
import org.landcheck.io.source.Progress;

/**
 * Writes a dataset of one layer as a shapefile, or any dataset as a folder of shapefiles; layers
 * without shapes become tables alone there. Texts are UTF-8, or GBK where that is asked for.
 *
 * <p>Nothing is begun that would not fit: files end at 2 GB, since many programs read no larger
 * ones. The format keeps less than the data hold; {@link #losses} tells what. Feature ids are not
 * kept at all: rows are numbered from 0.
 */
public final class ShapefileWriter implements DatasetWriter {
  /** Files that belong to an earlier shapefile of the name and would contradict the new one. */
  private static final List<String> STALE =
      List.of("prj", "qpj", "qix", "sbn", "sbx", "idm", "ind", "cpg", "dbt", "fpt");

  private final long largest;

  public ShapefileWriter() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param largest bytes a file may have
   */
  ShapefileWriter(long largest) {
    this.largest = largest;
  }

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
    DbfEncoding encoding = DbfEncoding.of(options.charset());
    List<LayerFiles> layers = new ArrayList<>();
    FileNames names = new FileNames();
    for (Layer layer : dataset.layers()) {
      String name = single ? baseName(target) : names.take(layer.name());
      layers.add(LayerFiles.of(layer, name, encoding, !single, largest));
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
        for (LayerFiles layer : layers) {
          layer.write(drafts, progress);
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

  /** What a shapefile in UTF-8 would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    return losses(dataset, DbfEncoding.UTF_8);
  }

  /**
   * What a shapefile would not keep of a dataset, a line each.
   *
   * @throws BadInputException if it cannot be written in the encoding asked for
   */
  public static List<LocalText> losses(Dataset dataset, WriteOptions options)
      throws BadInputException {
    return losses(dataset, DbfEncoding.of(options.charset()));
  }

  private static List<LocalText> losses(Dataset dataset, DbfEncoding encoding) {
    List<LocalText> losses = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      for (DbfColumn column : DbfWriter.columns(layer, encoding)) {
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
        if (column.blank() > 0) {
          losses.add(
              new LocalText(
                  "字段 " + place + " 有 " + column.blank() + " 个文字为空或末尾有空格：空文字成为空值，末尾空格不保留",
                  place
                      + ": "
                      + column.blank()
                      + " texts are empty or end in blanks: empty ones become NULL, blanks at the"
                      + " end are left out"));
        }
        if (column.lost() > 0) {
          losses.add(
              new LocalText(
                  "字段 " + place + " 有 " + column.lost() + " 个值含有 GBK 没有的字，写成了问号",
                  place
                      + ": "
                      + column.lost()
                      + " values have characters that GBK has not; they"
                      + " become question marks"));
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

  /** Moves the files into place, each {@code .shp} last: it is what people open. */
  private static void publish(Path drafts, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var list = Files.list(drafts)) {
      list.sorted().filter(file -> !Companions.isShp(file)).forEach(files::add);
    }
    files.addAll(Companions.shapes(drafts));
    for (Path file : files) {
      if (Companions.isDbf(file)) {
        List<String> stale = new ArrayList<>(STALE);
        if (!Files.exists(drafts.resolve(baseName(file) + ".shp"))) {
          stale.addAll(List.of("shp", "shx"));
        }
        for (String ending : stale) {
          Files.deleteIfExists(folder.resolve(baseName(file) + "." + ending));
        }
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
