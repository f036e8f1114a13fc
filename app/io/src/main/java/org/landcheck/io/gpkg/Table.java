package org.landcheck.io.gpkg;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.GeometryType;

/**
 * A table or view that a GeoPackage lists as a layer.
 *
 * @param geometryColumn empty for a table without shapes
 * @param key the column that identifies a row; empty if none does
 * @param ranged whether the key is the row number itself, so that parts can be read at once
 * @param columns all other columns
 */
record Table(
    String name,
    Optional<String> geometryColumn,
    GeometryType geometryType,
    Crs crs,
    Optional<String> key,
    boolean ranged,
    List<ColumnType.Spec> columns) {

  /** Reads key (or a constant), shape (or NULL), then the other columns, by key. */
  String selection(boolean part) {
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(key.map(Sql::name).orElse("0"));
    sql.append(", ").append(geometryColumn.map(Sql::name).orElse("NULL"));
    for (ColumnType.Spec column : columns) {
      sql.append(", ").append(Sql.name(column.field().sourceName()));
    }
    sql.append(" FROM ").append(Sql.name(name));
    if (part) {
      sql.append(" WHERE ").append(Sql.name(key.orElseThrow())).append(" BETWEEN ? AND ?");
    }
    key.ifPresent(column -> sql.append(" ORDER BY ").append(Sql.name(column)));
    return sql.toString();
  }
}
