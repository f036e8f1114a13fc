package org.landcheck.io.gpkg;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.landcheck.api.Layer;
import org.landcheck.io.shape.GeoPackageBlob;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Puts features into statements, for one table. */
final class RowBinder {
  private final Layout layout;
  private final int system;

  RowBinder(Layout layout, int system) {
    this.layout = layout;
    this.system = system;
  }

  /** The statement that adds a row, for {@link #bind}. */
  String insertion() {
    List<String> columns = columns();
    columns.add(Sql.name(layout.key()));
    return "INSERT INTO "
        + Sql.name(layout.table())
        + " ("
        + String.join(", ", columns)
        + ") VALUES (?"
        + ", ?".repeat(columns.size() - 1)
        + ")";
  }

  /** The statement that replaces a row, for {@link #bind}. */
  String update() {
    return update(columns());
  }

  /** The statement that replaces all but the shape of a row, for {@link #bindValues}. */
  String valueUpdate() {
    return update(layout.columns().stream().map(Sql::name).toList());
  }

  private String update(List<String> columns) {
    return "UPDATE "
        + Sql.name(layout.table())
        + " SET "
        + String.join(" = ?, ", columns)
        + " = ? WHERE "
        + Sql.name(layout.key())
        + " = ?";
  }

  /** The statement that removes the row of a feature id. */
  String deletion() {
    return "DELETE FROM " + Sql.name(layout.table()) + " WHERE " + Sql.name(layout.key()) + " = ?";
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    layout.geometryColumn().map(Sql::name).ifPresent(columns::add);
    layout.columns().forEach(column -> columns.add(Sql.name(column)));
    return columns;
  }

  /**
   * @param shape in binary form, null for none
   * @param values by position of the field
   */
  void bind(PreparedStatement statement, long fid, byte[] shape, IntFunction<Object> values)
      throws SQLException {
    int at = 1;
    if (layout.geometryColumn().isPresent()) {
      statement.setBytes(at++, shape);
    }
    values(statement, at, fid, values);
  }

  /**
   * A shape in the form that {@link #bind} takes.
   *
   * @param geometry {@link Layer#NO_GEOMETRY} for none
   */
  byte[] encoded(Geometry geometry, Optional<Envelope> bounds) {
    return geometry == Layer.NO_GEOMETRY ? null : GeoPackageBlob.encode(geometry, bounds, system);
  }

  /** Binds the values and the feature id only. */
  void bindValues(PreparedStatement statement, long fid, IntFunction<Object> values)
      throws SQLException {
    values(statement, 1, fid, values);
  }

  private void values(PreparedStatement statement, int first, long fid, IntFunction<Object> values)
      throws SQLException {
    int at = first;
    for (int field = 0; field < layout.fields().size(); field++) {
      value(statement, at++, values.apply(field));
    }
    statement.setLong(at, fid);
  }

  private static void value(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value == null) {
      statement.setObject(at, null);
    } else if (value instanceof Long number) {
      statement.setLong(at, number);
    } else if (value instanceof Double number) {
      statement.setDouble(at, number);
    } else if (value instanceof Boolean truth) {
      statement.setInt(at, truth ? 1 : 0);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else {
      statement.setString(at, value.toString());
    }
  }
}
