package org.landcheck.io.filegdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.curve.Tolerance;

/** Reads one geodatabase, layer after layer. For one thread, which others help with the rows. */
final class GdbReader implements AutoCloseable {
  private final GdbFolder folder;
  private final TableReader rows;
  private final List<String> compressed = new ArrayList<>();

  /** In order, each sentence once: layers mostly say the same of their coordinate system. */
  private final Set<LocalText> lineage = new LinkedHashSet<>();

  /**
   * @param progress hears of rows read; throws to stop
   */
  GdbReader(GdbFolder folder, LongConsumer progress) {
    this.folder = folder;
    this.rows = new TableReader(VertexSpace.ofHeap(), progress);
  }

  /** What reading decided. */
  List<LocalText> lineage() {
    return List.copyOf(lineage);
  }

  /** Names of the layers that are left out since they are compressed. */
  List<String> compressed() {
    return compressed;
  }

  List<Layer> layers() throws IOException, DamagedException {
    Catalogue catalogue = Catalogue.read(folder, this::system);
    String since = catalogue.old() ? "9" : "10";
    note(
        "文件地理数据库，ArcGIS " + since + (catalogue.old() ? " 的格式" : " 及以后版本的格式"),
        "file geodatabase of ArcGIS " + since + (catalogue.old() ? "" : " or later"));
    if (folder.isBeingEdited()) {
      note(
          "文件夹中有编辑锁，可能正被 ArcGIS 编辑；读到的是已保存的内容",
          "some program has the geodatabase open for editing; what it saved so far is read");
    }
    if (!catalogue.left().isEmpty()) {
      String names = String.join(", ", catalogue.left());
      note("栅格和内部表未读取：" + names, "rasters and internal tables are left out: " + names);
    }
    List<Layer> layers = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.layers()) {
      if (folder.isCompressed(entry.table())) {
        compressed.add(entry.name());
        note(
            "图层 " + entry.name() + " 是压缩格式，未读取。请先在 ArcGIS 中解压缩",
            "layer " + entry.name() + " is compressed and left out; uncompress it in ArcGIS first");
      } else {
        layers.add(layer(entry, catalogue));
      }
    }
    return layers;
  }

  private Layer system(int number) throws IOException, DamagedException {
    try (GdbTable table = GdbTable.open(folder, number)) {
      String name = GdbFolder.name(number, "gdbtable");
      return new LayerBuilder(name, table.header(), Map.of(), rows.read(table, Rendering.PLAIN))
          .build(Crs.UNDECLARED, new LayerNotes(name), "");
    } catch (DamagedException e) {
      throw new DamagedException("目录表" + e.reason().zh(), "the catalogue" + e.reason().en());
    }
  }

  private Layer layer(Catalogue.Entry entry, Catalogue catalogue)
      throws IOException, DamagedException {
    try (GdbTable table = GdbTable.open(folder, entry.table())) {
      TableHeader header = table.header();
      LayerNotes notes = new LayerNotes(entry.name());
      notes.definition(entry.definition(), catalogue.domains());
      header.grid().ifPresent(notes::grid);
      header.fields().stream()
          .filter(field -> field.kind() == FieldKind.RASTER)
          .forEach(field -> notes.raster(field.name()));
      Crs crs =
          header
              .grid()
              .map(g -> CrsReader.read(g.horizontal(), entry.definition().epsg(), "", lineage::add))
              .orElse(Crs.UNDECLARED);
      double tolerance = Tolerance.of(crs);
      Rendering rendering = new Rendering(tolerance, entry.definition().utc());
      String unit = crs.kind() == Crs.Kind.GEOGRAPHIC ? "°" : " m";
      String shown = LayerNotes.number(tolerance) + unit;
      Layer layer =
          new LayerBuilder(
                  entry.name(), header, entry.definition().aliases(), rows.read(table, rendering))
              .build(crs, notes, shown);
      if (table.offsets().keysAreKnown()) {
        notes.count(table.declaredRows(), layer.size());
      } else {
        notes.countedKeys();
      }
      lineage.addAll(notes.all());
      return layer;
    } catch (DamagedException e) {
      throw new DamagedException(
          "图层 " + entry.name() + e.reason().zh(), "layer " + entry.name() + e.reason().en());
    }
  }

  private void note(String zh, String en) {
    lineage.add(new LocalText(zh, en));
  }

  @Override
  public void close() {
    rows.close();
  }
}
