package org.landcheck.io.gpkg;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/** Puts the rows of a table together as a layer with unique ids. */
final class LayerBuilder {
  /** SQLite's code of a damaged file. */
  private static final int DAMAGED = 11;

  private final Table table;
  private final List<RowRun> runs;
  private final List<LocalText> lineage;
  private final int size;

  /**
   * @param lineage takes notes about what was decided
   */
  LayerBuilder(Table table, List<RowRun> runs, List<LocalText> lineage) {
    this.table = table;
    this.runs = runs;
    this.lineage = lineage;
    this.size = runs.stream().mapToInt(RowRun::size).sum();
  }

  /**
   * @throws SQLException if row numbers do not ascend, which happens in damaged files only
   */
  Layer build() throws SQLException {
    RowIds keys = RowIds.concat(runs.stream().map(RowRun::keys).toList());
    Ids ids = ids(keys);
    noteIds(ids);
    int recoded = runs.stream().mapToInt(RowRun::recoded).sum();
    if (recoded > 0) {
      note(
          "图层 " + table.name() + " 有 " + recoded + " 个文字值不是 UTF-8 编码，按 GBK 读取",
          table.name() + ": " + recoded + " texts are not UTF-8; read as GBK");
    }
    int curved = runs.stream().mapToInt(RowRun::curved).sum();
    if (curved > 0) {
      note(
          "图层 " + table.name() + " 有 " + curved + " 个图斑含圆弧，已画成折线，与圆弧相差不超过 1 毫米",
          table.name()
              + ": "
              + curved
              + " features have arcs; drawn as lines no more than 1 mm from them");
    }
    List<TypedColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(i, ids));
    }
    if (ids.changed() > 0) {
      columns.add(sourceKey(keys, ids));
    }
    for (TypedColumn column : columns) {
      column.note().ifPresent(lineage::add);
    }
    List<Field> fields = columns.stream().map(TypedColumn::field).toList();
    LayerSchema schema = new LayerSchema(table.name(), table.geometryType(), fields);
    return new ColumnLayer(schema, table.crs(), ids.fids(), shapes(ids), columns, unreadable(ids));
  }

  private Ids ids(RowIds keys) throws SQLException {
    if (!table.ranged()) {
      return table.key().isPresent() ? Ids.of(keys) : Ids.numbered(size);
    }
    if (!Ids.areAscending(keys)) {
      throw new SQLException("row numbers do not ascend", null, DAMAGED);
    }
    return new Ids(keys, new int[0], 0);
  }

  private void noteIds(Ids ids) {
    if (table.key().isEmpty()) {
      note(
          "图层 " + table.name() + " 没有整数主键，按读取顺序编号 1…" + size,
          table.name() + " has no integer key; rows are numbered 1…" + size + " as read");
    }
    if (ids.changed() > 0) {
      note(
          "图层 " + table.name() + " 有 " + ids.changed() + " 行的主键为空或重复，已另行编号",
          table.name() + ": " + ids.changed() + " rows with a missing or repeated key got new ids");
    }
  }

  private TypedColumn column(int index, Ids ids) {
    Cells cells =
        ids.inOrder(Cells.concat(runs.stream().map(run -> run.takeCells(index)).toList()));
    ColumnType.Spec spec = table.columns().get(index);
    return spec.typed()
        ? TypedColumn.settle(table.name(), spec.field(), cells)
        : TypedColumn.infer(spec.field(), cells);
  }

  /** The key as the source holds it, kept as a field where it cannot serve as the id. */
  private TypedColumn sourceKey(RowIds keys, Ids ids) {
    Cells cells = new Cells();
    for (int row : ids.order()) {
      if (keys.get(row) == RowRun.NULL_KEY) {
        cells.addNull();
      } else {
        cells.addLong(keys.get(row));
      }
    }
    Field field = Field.of(table.key().orElseThrow(), FieldType.INTEGER);
    return TypedColumn.settle(table.name(), field, cells);
  }

  private Optional<PackedShapes> shapes(Ids ids) {
    if (table.geometryColumn().isEmpty()) {
      return Optional.empty();
    }
    PackedShapes shapes = PackedShapes.concat(runs.stream().map(RowRun::shapes).toList());
    return Optional.of(ids.changed() == 0 ? shapes : shapes.reordered(ids.order()));
  }

  private List<Layer.Unreadable> unreadable(Ids ids) {
    List<Layer.Unreadable> unreadable = new ArrayList<>();
    int start = 0;
    int[] placeOf = ids.places();
    for (RowRun run : runs) {
      for (RowRun.BadShape bad : run.badShapes()) {
        int place = placeOf.length == 0 ? start + bad.row() : placeOf[start + bad.row()];
        unreadable.add(new Layer.Unreadable(ids.fids().get(place), bad.reason()));
      }
      start += run.size();
    }
    unreadable.sort(Comparator.comparingLong(Layer.Unreadable::fid));
    return unreadable;
  }

  private void note(String zh, String en) {
    lineage.add(new LocalText(zh, en));
  }
}
