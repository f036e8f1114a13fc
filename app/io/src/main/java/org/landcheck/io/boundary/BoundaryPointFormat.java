package org.landcheck.io.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextFile;

/**
 * Reads boundary point files (界址点 TXT), one or all of a folder, as one layer {@code DK} of parcels.
 *
 * <p>There is no standard of the format; what is read is what survey programs write and report
 * systems ask for: lines of parcels with 7 to 13 attributes, rows of points with ring numbers, X
 * first, which is north. What is declared (number of points, area, coordinate system) becomes
 * fields beside what was counted, so that rules compare them. Parcels of files in other coordinate
 * systems become further layers {@code DK_2}, {@code DK_3}….
 */
public final class BoundaryPointFormat implements DatasetFormat {
  /** Name of the layer of parcels. */
  public static final String LAYER = "DK";

  @Override
  public String id() {
    return "boundary-points";
  }

  @Override
  public LocalText title() {
    return new LocalText("界址点坐标文件", "boundary point file");
  }

  @Override
  public boolean recognises(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        return Recognition.isOurs(path);
      }
      for (Path file : Recognition.texts(path)) {
        if (Recognition.isOurs(file)) {
          return true;
        }
      }
      return false;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      Notes notes = new Notes();
      List<Path> files = files(path);
      try (SourceHashes hashes = SourceHashes.begin(files)) {
        VertexSpace space = VertexSpace.ofHeap();
        Map<Crs, ParcelTable> tables = new LinkedHashMap<>();
        Progress progress = new Progress(monitor, path, 0);
        for (Path file : files) {
          List<LocalText> encoding = new ArrayList<>();
          TextFile text = TextFile.detect(file, options.charset(), encoding);
          encoding.forEach(note -> notes.add(Notes.About.ENCODING, note));
          new TxtReader(name(file), crs -> table(crs, tables, space), notes, progress).read(text);
        }
        if (tables.isEmpty()) {
          throw new BadInputException(
              new LocalText(
                  path + " 中没有地块：[地块坐标] 之后没有以 @ 结尾的地块行，也没有坐标行。请重新导出",
                  path
                      + " holds no parcel: no line that ends with @, no row of coordinates; export it"
                      + " again"));
        }
        List<Layer> layers = new ArrayList<>();
        tables.values().forEach(table -> layers.add(table.layer(notes)));
        layers.forEach(layer -> tellSystem(layer, layers.size(), notes));
        layers.forEach(layer -> tellOpen(layer, notes));
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), notes.all()), layers);
      }
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static List<Path> files(Path path) throws IOException, BadInputException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    for (Path file : Recognition.texts(path)) {
      if (Recognition.isOurs(file)) {
        files.add(file);
      }
    }
    if (files.isEmpty()) {
      throw new BadInputException(
          new LocalText(
              "文件夹 " + path + " 中没有界址点坐标文件。请选择数据所在的文件夹",
              "folder " + path + " holds no boundary point file; choose the folder of the data"));
    }
    return files;
  }

  private static ParcelTable table(Crs crs, Map<Crs, ParcelTable> tables, VertexSpace space) {
    String name = tables.isEmpty() ? LAYER : LAYER + "_" + (tables.size() + 1);
    return tables.computeIfAbsent(crs, key -> new ParcelTable(name, key, space));
  }

  private static void tellSystem(Layer layer, int layers, Notes notes) {
    if (layers > 1) {
      String crs = layer.crs().name();
      notes.add(
          Notes.About.SYSTEM,
          "坐标系不同的地块分为不同图层：" + layer.name() + " 是" + (crs.isEmpty() ? "未声明坐标系的" : " " + crs),
          "parcels in different coordinate systems are different layers: "
              + layer.name()
              + " is "
              + (crs.isEmpty() ? "without one" : crs));
    }
  }

  private static void tellOpen(Layer layer, Notes notes) {
    int field = layer.schema().indexOf(ParcelTable.OPEN);
    int open = 0;
    for (int row = 0; row < layer.size(); row++) {
      open += layer.value(row, field) instanceof Long count && count > 0 ? 1 : 0;
    }
    if (open > 0) {
      notes.add(
          Notes.About.SHAPES,
          "图层 " + layer.name() + " 有 " + open + " 个地块的界址点没有回到起点，图形按直线连回起点，字段 WBHQS 记着未闭合的圈数",
          layer.name()
              + ": rings of "
              + open
              + " parcels do not come back to their first point; a straight line closes them and"
              + " WBHQS counts them");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
