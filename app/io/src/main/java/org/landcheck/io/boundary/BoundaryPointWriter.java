package org.landcheck.io.boundary;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.shape.WkbEncoder.Dimensions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.FileNames;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.WholeFile;
import org.landcheck.io.text.TextEncoding;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes layers of areas as boundary point files: one layer as a {@code .txt}, several as files of
 * a folder.
 *
 * <p>Eight attributes a parcel, or the twelve or thirteen of the farmland templates where the layer
 * has their fields. Number of points and area (plane, hectares with four decimals) are those of
 * what is written. The same data give the same bytes: there is no date but one the data have.
 */
public final class BoundaryPointWriter implements DatasetWriter {
  private static final String ENDING = ".txt";

  private final Charset charset;

  /** Writes GBK, which every report system takes. */
  public BoundaryPointWriter() {
    this(TextEncoding.GBK);
  }

  /**
   * @param charset GBK or UTF-8; UTF-8 is written without a mark at the beginning
   */
  public BoundaryPointWriter(Charset charset) {
    this.charset = charset;
  }

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    List<Layer> layers = areas(dataset);
    boolean single = isTxt(target);
    requireFit(layers, single);
    long total = layers.stream().mapToLong(Layer::size).sum();
    Progress progress = new Progress(monitor, target, total);
    List<WholeFile> files = new ArrayList<>();
    FileNames names = new FileNames();
    try {
      if (!single) {
        Files.createDirectories(target);
      }
      try {
        for (Layer layer : layers) {
          String name = names.take(layer.name()) + ENDING;
          WholeFile file = WholeFile.begin(single ? target : target.resolve(name));
          files.add(file);
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.draft()))) {
            new ParcelText(layer, charset, out).write(progress);
          }
        }
        for (WholeFile file : files) {
          file.commit();
        }
      } finally {
        for (WholeFile file : files) {
          file.close();
        }
      }
    } catch (IOException e) {
      throw Faults.unwritable(target, e);
    }
  }

  private static void requireFit(List<Layer> layers, boolean single) throws BadInputException {
    if (layers.isEmpty()) {
      throw new BadInputException(
          new LocalText(
              "数据中没有面图层，不能存为界址点文件",
              "the data have no layer of areas; a boundary point file holds nothing else"));
    }
    if (single && layers.size() > 1) {
      throw new BadInputException(
          new LocalText(
              "一个界址点文件只保存一个图层，数据有 " + layers.size() + " 个面图层。请指定一个文件夹",
              "one boundary point file holds one layer, the data have "
                  + layers.size()
                  + "; give a folder instead"));
    }
    for (Layer layer : layers) {
      Crs crs = layer.crs();
      boolean unsaid = crs.kind() == Crs.Kind.UNDECLARED || crs.kind() == Crs.Kind.UNKNOWN;
      if (!unsaid && ZoneWords.of(crs).isEmpty()) {
        throw new BadInputException(
            new LocalText(
                "图层 "
                    + layer.name()
                    + " 的坐标系 "
                    + crs.id()
                    + " 不是高斯-克吕格 3 度或 6 度带，不能存为界址点文件。请先转换坐标系",
                layer.name()
                    + " is in "
                    + crs.id()
                    + ", no Gauss-Krüger zone of 3 or 6 degrees; transform it first"));
      }
    }
  }

  private static List<Layer> areas(Dataset dataset) {
    return dataset.layers().stream().filter(BoundaryPointWriter::isOfAreas).toList();
  }

  private static boolean isOfAreas(Layer layer) {
    GeometryType type = layer.schema().geometryType();
    return type == GeometryType.POLYGON || type == GeometryType.ANY;
  }

  private static boolean isTxt(Path target) {
    return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** What boundary point files would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    List<LocalText> losses = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      if (isOfAreas(layer)) {
        losses(layer, losses);
      } else {
        losses.add(
            new LocalText(
                "图层 " + layer.name() + " 不是面，已略去", layer.name() + " holds no areas; left out"));
      }
    }
    return losses;
  }

  private static void losses(Layer layer, List<LocalText> losses) {
    ParcelColumns columns = new ParcelColumns(layer);
    for (String field : columns.leftOut()) {
      String place = layer.name() + "." + field;
      losses.add(new LocalText("字段 " + place + " 无法保存，已略去", place + " is left out"));
    }
    FixedDecimals decimals = FixedDecimals.of(HeaderText.precision(layer));
    int texts = 0;
    int rounded = 0;
    int flat = 0;
    for (int row = 0; row < layer.size(); row++) {
      for (int column = 0; column < columns.columns().size(); column++) {
        columns.text(row, column);
      }
      texts += columns.takeChanged() ? 1 : 0;
      Geometry shape = layer.geometry(row);
      rounded += isRounded(shape, decimals) ? 1 : 0;
      Dimensions dimensions = Dimensions.of(shape);
      flat += dimensions.hasZ() || dimensions.hasM() ? 1 : 0;
    }
    if (texts > 0) {
      losses.add(
          new LocalText(
              "图层 " + layer.name() + " 有 " + texts + " 个地块的文字含有逗号或换行，已替换",
              layer.name()
                  + ": commas and line ends in texts of "
                  + texts
                  + " parcels are replaced"));
    }
    if (rounded > 0) {
      losses.add(
          new LocalText(
              "图层 " + layer.name() + " 有 " + rounded + " 个地块的坐标按精度舍入",
              layer.name() + ": coordinates of " + rounded + " parcels are rounded"));
    }
    if (flat > 0) {
      losses.add(
          new LocalText(
              "图层 " + layer.name() + " 有 " + flat + " 个地块带高程或 M 值，无法保存",
              layer.name() + ": heights or M of " + flat + " parcels are left out"));
    }
  }

  private static boolean isRounded(Geometry shape, FixedDecimals decimals) {
    for (int i = 0; i < shape.getNumGeometries() && !shape.isEmpty(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon part) {
        for (int r = -1; r < part.getNumInteriorRing(); r++) {
          LineString ring = r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r);
          for (double ordinate : PackedXY.of(ring)) {
            if (decimals.rounded(ordinate) != ordinate) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
