package org.landcheck.io.shapefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
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
import org.landcheck.io.text.TextEncoding;

/**
 * Reads one shapefile, or every shapefile of a folder as the layers of one dataset.
 *
 * <p>Feature ids are record numbers from 0; records marked as deleted are left out. Without a
 * {@code .shx} the shapes are read one after another; without a {@code .dbf} there is nothing to
 * check them by, so that is refused.
 */
public final class ShapefileFormat implements DatasetFormat {
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
      return Companions.isShp(path) && Files.isRegularFile(path);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      List<Companions> shapefiles = new ArrayList<>();
      for (Path shp : Files.isDirectory(path) ? Companions.in(path) : List.of(path)) {
        shapefiles.add(Companions.of(shp));
      }
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
    ShpReader shapes = new ShpReader(files.shp(), space, progress);
    shapes.read(files.shx(), lineage);
    if (files.dbf().isEmpty()) {
      throw new BadInputException(
          new LocalText(
              files.shp() + " 缺少同名的 .dbf 属性文件。请把 .shp、.shx、.dbf 一起复制过来",
              files.shp() + " lacks its .dbf; copy .shp, .shx and .dbf together"));
    }
    Optional<String> cpg = text(files.cpg());
    DbfReader.Table table =
        new DbfReader(files.dbf().get(), files.name(), lineage).read(options.charset(), cpg);
    int shapeCount = shapes.size();
    if (shapeCount != table.rows()) {
      lineage.add(
          new LocalText(
              files.name() + " 的图形有 " + shapeCount + " 条，属性有 " + table.rows() + " 条，缺少的按空值处理",
              files.name()
                  + " has "
                  + shapeCount
                  + " shapes but "
                  + table.rows()
                  + " records; what is missing is NULL"));
    }
    int[] rows = rows(Math.max(shapeCount, table.rows()), table.deleted(), files.name(), lineage);
    List<TypedColumn> columns = table.columns(files.name(), rows);
    columns.forEach(column -> column.note().ifPresent(lineage::add));
    LayerSchema schema =
        new LayerSchema(
            files.name(), shapes.type(), columns.stream().map(TypedColumn::field).toList());
    Optional<String> prj = text(files.prj());
    Crs crs = prj.isPresent() ? CrsReader.ofWkt(prj.get(), lineage::add) : Crs.UNDECLARED;
    return new ColumnLayer(
        schema,
        crs,
        RowIds.of(IntStream.of(rows).asLongStream().toArray()),
        Optional.of(shapes.shapes(rows)),
        columns,
        shapes.unreadable().stream().filter(bad -> !table.deleted().get((int) bad.fid())).toList());
  }

  private static int[] rows(int count, BitSet deleted, String name, List<LocalText> lineage) {
    if (!deleted.isEmpty()) {
      lineage.add(
          new LocalText(
              name + " 有 " + deleted.cardinality() + " 条记录已标记删除，未读取",
              name + ": " + deleted.cardinality() + " records are marked as deleted; left out"));
    }
    return IntStream.range(0, count).filter(row -> !deleted.get(row)).toArray();
  }

  private static Optional<String> text(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file.get());
    boolean utf8 = TextEncoding.isUtf8(bytes, 0, bytes.length);
    return Optional.of(new String(bytes, utf8 ? StandardCharsets.UTF_8 : TextEncoding.GBK));
  }
}
