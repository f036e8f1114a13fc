package org.landcheck.io.filegdb;

import org.landcheck.api.Layer;

/** A table of the geodatabase itself, asked by the names of its columns. */
final class Rows {
  private final Layer layer;

  Rows(Layer layer) {
    this.layer = layer;
  }

  int size() {
    return layer.size();
  }

  /** Key of a row. */
  long key(int row) {
    return layer.fid(row);
  }

  /** A value as text; empty if it is NULL or there is no such column. */
  String text(int row, String column) {
    int field = layer.schema().indexOf(column);
    Object value = field < 0 ? null : layer.value(row, field);
    return value == null ? "" : value.toString();
  }
}
