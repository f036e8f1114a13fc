package org.landcheck.io.access;

import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Index;
import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.TableImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.curve.DrawnBudget;
import org.landcheck.io.curve.Tolerance;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.RowKeys;
import org.landcheck.io.table.TypedColumn;

/** Reads one table as a layer. */
final class TableReader {
  private static final int REPORT_EVERY = 1024;

  /** Cells that a byte of the file can stand for at most, where rows have no values at all. */
  private static final long CELLS_PER_BYTE = 8;

  /** Bytes of values that a byte of the file can stand for, twice what any program makes of it. */
  private static final long VALUES_PER_BYTE = 4;

  private static final long ALWAYS = 1 << 20;

  private final Store store;
  private final TableImpl table;
  private final TableNotes notes;
  private final Optional<ColumnImpl> key;
  private final Optional<Geodatabase.ShapeColumn> shape;
  private final Map<String, String> aliases;
  private final RowIds.Builder keys = new RowIds.Builder();
  private final BitSet withoutKey = new BitSet();
  private final List<CellTaker> takers = new ArrayList<>();
  private int damaged;

  /**
   * @param books what they say of the table, be it a feature class or not
   */
  TableReader(Store store, TableImpl table, Geodatabase books, List<LocalText> lineage) {
    this.store = store;
    this.table = table;
    this.shape = books.shapes(table.getName());
    this.aliases = books.aliases(table.getName());
    this.notes = new TableNotes(table.getName(), lineage);
    this.key = key();
  }

  /** The column that numbers rows: counted by the program, or else the whole primary key. */
  private Optional<ColumnImpl> key() {
    List<ColumnImpl> columns = store.columns(table);
    Optional<ColumnImpl> counted =
        columns.stream()
            .filter(column -> column.getType() == DataType.LONG && column.isAutoNumber())
            .findFirst();
    if (counted.isPresent()) {
      return counted;
    }
    for (Index index : table.getIndexes()) {
      if (index.isPrimaryKey() && index.getColumns().size() == 1) {
        String name = index.getColumns().get(0).getName();
        return columns.stream()
            .filter(column -> column.getType() == DataType.LONG && column.getName().equals(name))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /**
   * @param name of the layer
   * @param space where coordinates go
   * @param progress hears of rows read; throws to stop
   */
  Layer read(String name, Crs crs, VertexSpace space, LongConsumer progress) throws IOException {
    ShapeTaker shapes = null;
    for (ColumnImpl column : store.columns(table)) {
      boolean isShape =
          shape.isPresent() && column.getName().equalsIgnoreCase(shape.get().column());
      if (isShape && column.getType() == DataType.OLE && shapes == null) {
        DrawnBudget budget = new DrawnBudget(store.file().size());
        shapes = new ShapeTaker(column, space, Tolerance.of(crs), budget);
      } else if (column.getType() == DataType.COMPLEX_TYPE || column.getType().isUnsupported()) {
        notes.leftOut(column.getName());
      } else if (!key.equals(Optional.of(column))) {
        takers.add(new CellTaker(column, aliases.getOrDefault(column.getName(), "")));
      }
    }
    rows(shapes, progress);
    RowKeys ids =
        key.isPresent() ? RowKeys.of(keys.build(), withoutKey) : RowKeys.counted(1, keys.size());
    List<TypedColumn> columns = columns(name, ids);
    notes.rows(key.map(ColumnImpl::getName), ids, table.getRowCount(), damaged);
    notes.values(takers);
    GeometryType type = shapes == null ? GeometryType.NONE : shape.orElseThrow().type();
    Optional<PackedShapes> packed = Optional.empty();
    List<Layer.Unreadable> unreadable = List.of();
    if (shapes != null) {
      notes.curves(shapes.curved(), Tolerance.of(crs));
      PackedShapes all = shapes.shapes();
      packed = Optional.of(ids.order().length == 0 ? all : all.reordered(ids.order()));
      unreadable = unreadable(shapes.bad(), ids);
    }
    List<Field> fields = columns.stream().map(TypedColumn::field).toList();
    LayerSchema schema = new LayerSchema(name, type, fields);
    return new ColumnLayer(
        schema, shapes == null ? Crs.UNDECLARED : crs, ids.fids(), packed, columns, unreadable);
  }

  private void rows(ShapeTaker shapes, LongConsumer progress) throws IOException {
    TableRows rows = new TableRows(store, table);
    while (rows.next()) {
      Optional<LocalText> damage = rows.damage();
      damaged += damage.isPresent() ? 1 : 0;
      takeKey(rows, damage.isPresent());
      for (CellTaker taker : takers) {
        if (damage.isPresent()) {
          taker.takeNull();
        } else {
          taker.take(rows);
        }
      }
      if (shapes != null && damage.isPresent()) {
        shapes.takeBad(damage.get());
      } else if (shapes != null) {
        shapes.take(rows);
      }
      if (keys.size() % REPORT_EVERY == 0) {
        progress.accept(REPORT_EVERY);
        requireProportion();
      }
    }
    progress.accept(keys.size() % REPORT_EVERY);
    notes.foreignPages(rows.foreignPages());
  }

  private void takeKey(TableRows rows, boolean damage) throws IOException {
    Object value = null;
    try {
      value = key.isEmpty() || damage ? null : rows.value(key.get());
    } catch (DamagedException e) {
      damaged++;
    }
    if (!(value instanceof Integer)) {
      withoutKey.set(keys.size());
    }
    keys.add(value instanceof Integer number ? number : 0);
  }

  /** Rows may be made to lie upon each other, so that few bytes would fill the memory. */
  private void requireProportion() throws DamagedException {
    long cells = (long) keys.size() * (takers.size() + 1);
    long bytes = takers.stream().mapToLong(CellTaker::bytes).sum();
    long size = store.file().size();
    if (cells > CELLS_PER_BYTE * size + ALWAYS || bytes > VALUES_PER_BYTE * size + ALWAYS) {
      throw new DamagedException("记录互相重叠", "rows lie upon each other");
    }
  }

  private List<TypedColumn> columns(String name, RowKeys ids) {
    List<TypedColumn> columns = new ArrayList<>();
    for (CellTaker taker : takers) {
      columns.add(TypedColumn.settle(name, taker.field(), inOrder(taker.takeCells(), ids)));
    }
    if (ids.changed() > 0) {
      Cells source = new Cells();
      RowIds read = keys.build();
      for (int row = 0; row < read.size(); row++) {
        if (withoutKey.get(row)) {
          source.addNull();
        } else {
          source.addLong(read.get(row));
        }
      }
      Field field = Field.of(key.orElseThrow().getName(), FieldType.INTEGER);
      columns.add(TypedColumn.settle(name, field, inOrder(source, ids)));
    }
    columns.forEach(column -> column.note().ifPresent(notes::add));
    return columns;
  }

  private static Cells inOrder(Cells cells, RowKeys ids) {
    return ids.order().length == 0 ? cells : cells.reordered(ids.order());
  }

  private static List<Layer.Unreadable> unreadable(List<ShapeTaker.Bad> bad, RowKeys ids) {
    int[] places = ids.places();
    return bad.stream()
        .map(
            each -> {
              int place = places.length == 0 ? each.row() : places[each.row()];
              return new Layer.Unreadable(ids.fids().get(place), each.reason());
            })
        .sorted(Comparator.comparingLong(Layer.Unreadable::fid))
        .toList();
  }
}
