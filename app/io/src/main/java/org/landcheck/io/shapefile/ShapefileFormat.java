package org.landcheck.io.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;
import org.landcheck.io.text.EncodingPreview;
import org.landcheck.io.text.TextEncoding;

/**
 * Reads one shapefile, or every shapefile of a folder as the layers of one dataset.
 *
 * <p>Feature ids are record numbers from 0; records marked as deleted are left out. Without a
 * {@code .shx} the shapes are read one after another; without a {@code .dbf} they have no fields,
 * which is said. A {@code .dbf} without shapes is a table.
 */
public final class ShapefileFormat implements DatasetFormat {
  private static final int LONGEST_CPG = 1 << 10;
  private static final int LONGEST_PRJ = 1 << 16;

  @Override
  public String id() {
    return "shapefile";
  }

  @Override
  public LocalText title() {
    return LocalText.same("Shapefile");
  }

  @Override
  public boolean recognises(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return !Companions.in(path).isEmpty();
      }
      // By its ending alone, so that a damaged one is refused in words that help.
      return (Companions.isShp(path) || Companions.isDbf(path)) && Files.isRegularFile(path);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      List<Companions> shapefiles =
          Files.isDirectory(path) ? Companions.in(path) : List.of(Companions.of(path));
      if (shapefiles.isEmpty()) {
        throw new BadInputException(
            new LocalText(
                "文件夹 " + path + " 中没有 .shp 文件。请选择数据所在的文件夹",
                "folder " + path + " holds no .shp; choose the folder of the data"));
      }
      List<Path> files = shapefiles.stream().flatMap(s -> s.all().stream()).toList();
      try (SourceHashes hashes = SourceHashes.begin(files)) {
        List<LocalText> lineage = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        Progress progress = new Progress(monitor, path, 0);
        VertexSpace space = VertexSpace.ofHeap();
        for (Companions shapefile : shapefiles) {
          layers.add(layer(shapefile, options, space, lineage, progress));
        }
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), layers);
      }
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static Layer layer(
      Companions files,
      ReadOptions options,
      VertexSpace space,
      List<LocalText> lineage,
      LongConsumer progress)
      throws IOException, BadInputException {
    Optional<String> cpg = text(files.cpg(), LONGEST_CPG);
    try (TableThread table = TableThread.begin(files, options.charset(), cpg, progress)) {
      Optional<ShpReader> shapes = Optional.empty();
      if (files.shp().isPresent()) {
        shapes = Optional.of(new ShpReader(files.shp().get(), space, progress));
        shapes.get().read(files.shx(), lineage);
      }
      return layer(files, shapes, table.await(), lineage);
    }
  }

  private static Layer layer(
      Companions files, Optional<ShpReader> shapes, DbfTable table, List<LocalText> lineage)
      throws IOException {
    lineage.addAll(table.notes());
    noteMissing(files, shapes, table, lineage);
    int shapeCount = shapes.map(ShpReader::size).orElse(0);
    int[] rows = rows(Math.max(shapeCount, table.rows()), table.deleted(), files.name(), lineage);
    List<TypedColumn> columns = table.columns(rows);
    columns.forEach(column -> column.note().ifPresent(lineage::add));
    LayerSchema schema =
        new LayerSchema(
            files.name(),
            shapes.map(ShpReader::type).orElse(GeometryType.NONE),
            columns.stream().map(TypedColumn::field).toList());
    Optional<String> prj = text(files.prj(), LONGEST_PRJ).filter(wkt -> shapes.isPresent());
    Crs crs = prj.isPresent() ? CrsReader.ofWkt(prj.get(), lineage::add) : Crs.UNDECLARED;
    return new ColumnLayer(
        schema,
        crs,
        ids(rows),
        shapes.map(reader -> reader.shapes(rows)),
        columns,
        shapes.map(ShpReader::unreadable).orElse(List.of()).stream()
            .filter(bad -> !table.deleted().get((int) bad.fid()))
            .toList());
  }

  private static void noteMissing(
      Companions files, Optional<ShpReader> shapes, DbfTable table, List<LocalText> lineage) {
    String name = files.name();
    if (files.dbf().isEmpty()) {
      lineage.add(
          new LocalText(
              name + " 缺少同名的 .dbf 属性文件，只读取了图形，没有属性。如有属性，请把 .shp、.shx、.dbf 一起复制过来",
              name
                  + " lacks its .dbf: shapes were read, without any fields; if there are some,"
                  + " copy .shp, .shx and .dbf together"));
    } else if (shapes.isEmpty()) {
      lineage.add(
          new LocalText(
              name + " 只有 .dbf 属性文件，按没有图形的表读取",
              name + " is a .dbf alone and was read as a table without shapes"));
    } else if (shapes.get().size() != table.rows()) {
      int count = shapes.get().size();
      lineage.add(
          new LocalText(
              name + " 的图形有 " + count + " 条，属性有 " + table.rows() + " 条，缺少的按空值处理",
              name
                  + " has "
                  + count
                  + " shapes but "
                  + table.rows()
                  + " records; what is missing is NULL"));
    }
  }

  private static int[] rows(int count, BitSet deleted, String name, List<LocalText> lineage) {
    if (!deleted.isEmpty()) {
      lineage.add(
          new LocalText(
              name + " 有 " + deleted.cardinality() + " 条记录已标记删除，未读取",
              name + ": " + deleted.cardinality() + " records are marked as deleted; left out"));
    }
    int[] rows = new int[count - deleted.cardinality()];
    int kept = 0;
    for (int row = 0; row < count; row++) {
      if (!deleted.get(row)) {
        rows[kept++] = row;
      }
    }
    return rows;
  }

  private static RowIds ids(int[] rows) {
    RowIds.Builder ids = new RowIds.Builder();
    for (int row : rows) {
      ids.add(row);
    }
    return ids.build();
  }

  private static Optional<String> text(Optional<Path> file, int longest) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      byte[] bytes = in.readNBytes(longest);
      boolean utf8 = TextEncoding.isUtf8(bytes, 0, bytes.length);
      return Optional.of(new String(bytes, utf8 ? StandardCharsets.UTF_8 : TextEncoding.GBK));
    }
  }

  /**
   * How the texts of a table would read in each encoding.
   *
   * @param file shapes or a table
   * @param samples how many texts to show
   * @param most how many bytes to look at
   * @return empty if there is no table
   */
  public static Optional<EncodingPreview> preview(Path file, int samples, long most)
      throws BadInputException {
    try {
      Companions files = Companions.of(file);
      if (files.dbf().isEmpty()) {
        return Optional.empty();
      }
      DbfReader reader =
          new DbfReader(files.dbf().get(), files.name(), Optional.empty(), rows -> {});
      return Optional.of(reader.preview(text(files.cpg(), LONGEST_CPG), samples, most));
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(file, e);
    }
  }
}
