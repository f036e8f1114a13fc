package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;

/** Keeps what the layers of a project were declared as, word by word. */
final class ProjectLayers {
  private final Connection connection;

  ProjectLayers(Connection connection) {
    this.connection = connection;
  }

  /**
   * A layer of a project.
   *
   * @param system id of its coordinate system in the file
   * @param unreadable rows whose shapes could not be read when the project was made
   */
  record Stored(
      Layout layout,
      GeometryType geometryType,
      Crs crs,
      int system,
      List<Layer.Unreadable> unreadable) {}

  void write(Layer layer, Layout layout) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO landcheck_layer VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, layer.name());
      insert.setString(2, layout.table());
      insert.setString(3, layout.key());
      insert.setString(4, layout.geometryColumn().orElse(null));
      insert.setString(5, layer.schema().geometryType().name());
      insert.setString(6, layer.crs().wkt());
      insert.setInt(7, layer.crs().epsg().orElse(0));
      insert.setString(8, layer.crs().name());
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO landcheck_field VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < layout.fields().size(); i++) {
        Field field = layout.fields().get(i);
        insert.setString(1, layer.name());
        insert.setInt(2, i);
        insert.setString(3, field.name());
        insert.setString(4, field.sourceName());
        insert.setString(5, layout.columns().get(i));
        insert.setString(6, field.type().name());
        insert.setInt(7, field.length());
        insert.setInt(8, field.decimals());
        insert.executeUpdate();
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO landcheck_unreadable VALUES (?, ?, ?, ?)")) {
      for (Layer.Unreadable unreadable : layer.unreadable()) {
        insert.setString(1, layer.name());
        insert.setLong(2, unreadable.fid());
        insert.setString(3, unreadable.reason().zh());
        insert.setString(4, unreadable.reason().en());
        insert.executeUpdate();
      }
    }
  }

  List<Stored> read() throws SQLException {
    List<Stored> layers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT l.*, g.srs_id FROM landcheck_layer l LEFT JOIN gpkg_geometry_columns g"
                    + " ON g.table_name = l.table_name ORDER BY l.layer")) {
      while (rows.next()) {
        layers.add(stored(rows));
      }
    }
    return layers;
  }

  private Stored stored(ResultSet row) throws SQLException {
    String name = row.getString(1);
    List<Field> fields = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    fields(name, DataColumns.read(connection, row.getString(2)), fields, columns);
    Layout layout =
        new Layout(
            name,
            row.getString(2),
            row.getString(3),
            Optional.ofNullable(row.getString(4)),
            "",
            0,
            0,
            fields,
            columns);
    Crs crs = CrsReader.read(row.getString(6), row.getInt(7), row.getString(8), note -> {});
    GeometryType type = GeometryType.valueOf(row.getString(5));
    return new Stored(layout, type, crs, row.getInt(9), unreadable(name));
  }

  private void fields(String layer, DataColumns named, List<Field> fields, List<String> columns)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT name, source_name, type, length, decimals, column_name FROM landcheck_field"
                + " WHERE layer = ? ORDER BY position")) {
      query.setString(1, layer);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          fields.add(
              new Field(
                  rows.getString(1),
                  rows.getString(2),
                  FieldType.valueOf(rows.getString(3)),
                  rows.getInt(4),
                  rows.getInt(5),
                  named.alias(rows.getString(6))));
          columns.add(rows.getString(6));
        }
      }
    }
  }

  private List<Layer.Unreadable> unreadable(String layer) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT fid, zh, en FROM landcheck_unreadable WHERE layer = ? ORDER BY fid")) {
      query.setString(1, layer);
      try (ResultSet rows = query.executeQuery()) {
        List<Layer.Unreadable> unreadable = new ArrayList<>();
        while (rows.next()) {
          LocalText reason = new LocalText(rows.getString(2), rows.getString(3));
          unreadable.add(new Layer.Unreadable(rows.getLong(1), reason));
        }
        return unreadable;
      }
    }
  }
}
