package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The table in which QGIS looks for the style of a layer. */
final class Styles {
  static final String TABLE = "layer_styles";

  private static final String SQL =
      "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
          + " f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),"
          + " f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
          + " useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
          + " update_time DATETIME)";

  private Styles() {}

  /** Writes the styles of those layers that have one; no table if none has. */
  static void write(Connection connection, List<Layout> layouts, Map<String, String> styles)
      throws SQLException {
    List<Layout> styled =
        layouts.stream()
            .filter(layout -> styles.containsKey(layout.layer()))
            .filter(layout -> layout.geometryColumn().isPresent())
            .toList();
    if (styled.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(SQL);
      statement.execute(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES ('"
              + TABLE
              + "', 'attributes', '"
              + TABLE
              + "', '"
              + Schema.LAST_CHANGE
              + "')");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
                + " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description,"
                + " owner, update_time) VALUES ('', '', ?, ?, ?, ?, '', 1, '', '', ?)")) {
      for (Layout layout : styled) {
        insert.setString(1, layout.table());
        insert.setString(2, layout.geometryColumn().orElseThrow());
        insert.setString(3, layout.table());
        insert.setString(4, styles.get(layout.layer()));
        insert.setString(5, Schema.LAST_CHANGE);
        insert.executeUpdate();
      }
    }
  }
}
