package org.landcheck.io.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/** A table that is made row by row, each value behind the one before. Ids count from 1. */
final class RowTable {
  private final String name;
  private final Optional<String> key;
  private final List<Field> fields = new ArrayList<>();
  private final List<Cells> cells = new ArrayList<>();
  private int rows;
  private int at;

  /**
   * @param key field people know a row by
   */
  RowTable(String name, Optional<String> key) {
    this.name = name;
    this.key = key;
  }

  RowTable field(String field, FieldType type) {
    fields.add(Field.of(field, type));
    cells.add(new Cells());
    return this;
  }

  RowTable add(String value) {
    next().addText(value);
    return this;
  }

  RowTable add(long value) {
    next().addLong(value);
    return this;
  }

  /** NULL if there is none; blank texts are none. */
  RowTable add(Optional<String> value) {
    Cells column = next();
    if (value.isPresent() && !value.get().isBlank()) {
      column.addText(value.get());
    } else {
      column.addNull();
    }
    return this;
  }

  RowTable add(OptionalDouble value) {
    Cells column = next();
    if (value.isPresent()) {
      column.addDouble(value.getAsDouble());
    } else {
      column.addNull();
    }
    return this;
  }

  RowTable add(OptionalLong value) {
    Cells column = next();
    if (value.isPresent()) {
      column.addLong(value.getAsLong());
    } else {
      column.addNull();
    }
    return this;
  }

  private Cells next() {
    Cells column = cells.get(at++);
    if (at == fields.size()) {
      at = 0;
      rows++;
    }
    return column;
  }

  Layer build() {
    List<TypedColumn> columns = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      columns.add(TypedColumn.settle(name, fields.get(i), cells.get(i)));
    }
    return new ColumnLayer(
        new LayerSchema(name, GeometryType.NONE, fields, key),
        Crs.UNDECLARED,
        RowIds.counted(1, rows),
        Optional.empty(),
        columns,
        List.of());
  }
}
