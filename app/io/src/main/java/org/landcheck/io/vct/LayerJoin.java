package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/**
 * Puts shapes and attribute rows of one layer together by their ids. Rows are in the order of ids;
 * of several shapes or rows with one id those after the first get new ids.
 */
final class LayerJoin {
  private final LayerParts parts;
  private final Remarks remarks;
  private final LongList fids = new LongList();
  private final LongList shapes = new LongList();
  private final LongList rows = new LongList();
  private final LongList laterShapes = new LongList();
  private final LongList laterRows = new LongList();
  private long alone;
  private long bare;
  private long firstAlone;
  private long firstBare;
  private long firstAgain;

  LayerJoin(LayerParts parts, Remarks remarks) {
    this.parts = parts;
    this.remarks = remarks;
  }

  Layer layer(Crs crs, LineStore lines) {
    match();
    renumber();
    note();
    int[] shapeOrder = order(shapes);
    int[] rowOrder = order(rows);
    List<TypedColumn> columns = new ArrayList<>();
    parts.rows().ifPresent(table -> columns.addAll(table.columns(parts.name(), rowOrder)));
    columns.addAll(annotations(shapeOrder));
    if (parts.needsCodes()) {
      columns.add(codes(shapeOrder));
    }
    columns.forEach(column -> column.note().ifPresent(text -> remarks.note(text.zh(), text.en())));
    GeometryType type = parts.geometry();
    Optional<PackedShapes> packed =
        type == GeometryType.NONE
            ? Optional.empty()
            : Optional.of(parts.shapes().shapes(shapeOrder, lines));
    LayerSchema schema =
        new LayerSchema(parts.name(), type, columns.stream().map(TypedColumn::field).toList());
    long[] ids = IntStream.range(0, fids.size()).mapToLong(fids::get).toArray();
    Layer layer =
        new ColumnLayer(schema, crs, RowIds.of(ids), packed, columns, unreadable(shapeOrder));
    compareCodes(layer, shapeOrder, rowOrder);
    return layer;
  }

  private void match() {
    ShapeList list = parts.shapes();
    int rowCount = parts.rows().map(AttributeTable::size).orElse(0);
    int[] byShape = sorted(list.size(), list::id);
    int[] byRow = sorted(rowCount, row -> parts.rows().get().id(row));
    int s = 0;
    int r = 0;
    while (s < byShape.length || r < byRow.length) {
      long shapeId = s < byShape.length ? list.id(byShape[s]) : Long.MAX_VALUE;
      long rowId = r < byRow.length ? parts.rows().get().id(byRow[r]) : Long.MAX_VALUE;
      boolean takeShape = s < byShape.length && (shapeId <= rowId || r >= byRow.length);
      boolean takeRow = r < byRow.length && (rowId <= shapeId || s >= byShape.length);
      long id = takeShape ? shapeId : rowId;
      boolean again = fids.size() > 0 && fids.get(fids.size() - 1) == id;
      long shape = takeShape ? byShape[s++] : -1;
      long row = takeRow ? byRow[r++] : -1;
      if (again) {
        firstAgain = laterShapes.size() == 0 ? id : firstAgain;
        laterShapes.add(shape);
        laterRows.add(row);
      } else {
        add(id, shape, row);
      }
    }
  }

  private void add(long id, long shape, long row) {
    fids.add(id);
    shapes.add(shape);
    rows.add(row);
    if (shape < 0 && alone++ == 0) {
      firstAlone = id;
    }
    if (row < 0 && bare++ == 0) {
      firstBare = id;
    }
  }

  /** Ids behind the largest for what has the id of another. */
  private void renumber() {
    long next = fids.size() == 0 ? 0 : fids.get(fids.size() - 1);
    // ids have an end, which only what nobody wrote comes near
    boolean room = next <= Long.MAX_VALUE - laterShapes.size();
    for (int i = 0; i < laterShapes.size() && room; i++) {
      add(++next, laterShapes.get(i), laterRows.get(i));
    }
    if (laterShapes.size() > 0) {
      String end = room ? "，后面的另行编号" : "，后面的未读取";
      remarks.note(
          "图层 " + parts.name() + " 有 " + laterShapes.size() + " 个标识码重复（如 " + firstAgain + "）" + end,
          parts.name()
              + ": "
              + laterShapes.size()
              + " ids are there twice (such as "
              + firstAgain
              + "); "
              + (room ? "the later ones got new ids" : "the later ones are left out"));
    }
  }

  private void note() {
    if (parts.undeclared() > 0) {
      String code = parts.codes().get(0).code();
      remarks.at(
          parts.undeclared(),
          "要素代码 " + code + " 没有声明，这类要素放在图层 " + parts.name(),
          "feature code " + code + " is not declared; its objects are in layer " + parts.name());
    }
    boolean hasShapes = parts.geometry() != GeometryType.NONE;
    boolean hasRows = parts.rows().isPresent();
    if (alone > 0 && hasShapes) {
      remarks.note(
          "图层 " + parts.name() + " 有 " + alone + " 行属性没有图形（如标识码 " + firstAlone + "）",
          parts.name() + ": " + alone + " rows have no shape (such as id " + firstAlone + ")");
    }
    if (bare > 0 && hasRows) {
      remarks.note(
          "图层 " + parts.name() + " 有 " + bare + " 个图形没有属性（如标识码 " + firstBare + "）",
          parts.name() + ": " + bare + " shapes have no row (such as id " + firstBare + ")");
    }
  }

  private interface Ids {
    long get(int index);
  }

  /** Places in the order of their ids, those of one id as they are. */
  private static int[] sorted(int count, Ids ids) {
    boolean ascending = true;
    for (int i = 1; i < count && ascending; i++) {
      ascending = ids.get(i - 1) <= ids.get(i);
    }
    IntStream places = IntStream.range(0, count);
    return ascending
        ? places.toArray()
        : places.boxed().sorted(Comparator.comparingLong(ids::get)).mapToInt(i -> i).toArray();
  }

  private static int[] order(LongList places) {
    return IntStream.range(0, places.size()).map(i -> (int) places.get(i)).toArray();
  }

  private List<TypedColumn> annotations(int[] order) {
    List<Cells> cells = parts.shapes().annotations();
    if (cells.isEmpty()) {
      return List.of();
    }
    int[] rows = new int[order.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = order[i] < 0 ? parts.shapes().size() : order[i];
    }
    for (Cells each : cells) {
      while (each.size() <= parts.shapes().size()) {
        each.addNull();
      }
    }
    return List.of(
        TypedColumn.settle(
            parts.name(), Field.of("注记内容", FieldType.TEXT), cells.get(0).reordered(rows)),
        TypedColumn.settle(
            parts.name(), Field.of("注记角度", FieldType.REAL), cells.get(1).reordered(rows)));
  }

  private TypedColumn codes(int[] order) {
    Cells cells = new Cells();
    for (int shape : order) {
      if (shape < 0) {
        cells.addNull();
      } else {
        cells.addText(parts.codes().get(parts.shapes().code(shape)).code());
      }
    }
    return TypedColumn.settle(parts.name(), Field.of("YSDM", FieldType.TEXT), cells);
  }

  private List<Layer.Unreadable> unreadable(int[] order) {
    List<Layer.Unreadable> all = new ArrayList<>();
    for (int row = 0; row < order.length && !parts.shapes().unreadable().isEmpty(); row++) {
      if (order[row] >= 0 && parts.shapes().unreadable().containsKey(order[row])) {
        all.add(new Layer.Unreadable(fids.get(row), parts.shapes().unreadable().get(order[row])));
      }
    }
    return all;
  }

  /** The code beside a shape and the one in its row should be one. */
  private void compareCodes(Layer layer, int[] shapeOrder, int[] rowOrder) {
    int field = -1;
    for (int i = 0; i < layer.schema().fields().size() && !parts.needsCodes(); i++) {
      field = layer.schema().fields().get(i).name().equalsIgnoreCase("YSDM") ? i : field;
    }
    long others = 0;
    long first = 0;
    for (int row = 0; row < layer.size() && field >= 0; row++) {
      if (shapeOrder[row] >= 0 && rowOrder[row] >= 0) {
        Object value = layer.value(row, field);
        String code = parts.codes().get(parts.shapes().code(shapeOrder[row])).code();
        if (value != null && !value.toString().strip().equals(code) && others++ == 0) {
          first = layer.fid(row);
        }
      }
    }
    if (others > 0) {
      remarks.note(
          "图层 " + layer.name() + " 有 " + others + " 个图形的要素代码与属性 YSDM 不同（如标识码 " + first + "）",
          layer.name()
              + ": "
              + others
              + " shapes have another code than their YSDM (such as id "
              + first
              + ")");
    }
  }
}
