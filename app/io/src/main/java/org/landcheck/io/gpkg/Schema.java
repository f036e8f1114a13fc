package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.landcheck.io.crs.CrsReader;

/** The tables that make a SQLite file a GeoPackage 1.3. */
final class Schema {
  /** Same content, same bytes: so no clock. */
  static final String LAST_CHANGE = "1970-01-01T00:00:00.000Z";

  private static final int APPLICATION_ID = 0x47504B47;
  private static final int VERSION = 10300;

  private static final String[] TABLES = {
    "CREATE TABLE gpkg_spatial_ref_sys ("
        + "srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, "
        + "organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
    "CREATE TABLE gpkg_contents ("
        + "table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
        + "identifier TEXT UNIQUE, description TEXT DEFAULT '', "
        + "last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), "
        + "min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, "
        + "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)"
        + " REFERENCES gpkg_spatial_ref_sys(srs_id))",
    "CREATE TABLE gpkg_geometry_columns ("
        + "table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
        + "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, "
        + "z TINYINT NOT NULL, m TINYINT NOT NULL, "
        + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), "
        + "CONSTRAINT uk_gc_table_name UNIQUE (table_name), "
        + "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
        + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id)"
        + " REFERENCES gpkg_spatial_ref_sys (srs_id))",
    "CREATE TABLE gpkg_extensions ("
        + "table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, "
        + "definition TEXT NOT NULL, scope TEXT NOT NULL, "
        + "CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"
  };

  private Schema() {}

  /** Makes the tables in an empty file. */
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + VERSION);
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    system(connection, "Undefined Cartesian SRS", -1, "NONE", -1, "undefined");
    system(connection, "Undefined geographic SRS", 0, "NONE", 0, "undefined");
    system(connection, "WGS 84 geodetic", 4326, "EPSG", 4326, CrsReader.ogcWkt(4326).orElseThrow());
  }

  /** Defines a coordinate system. */
  static void system(
      Connection connection, String name, int id, String organization, int code, String wkt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)")) {
      insert.setString(1, name);
      insert.setInt(2, id);
      insert.setString(3, organization);
      insert.setInt(4, code);
      insert.setString(5, wkt);
      insert.executeUpdate();
    }
  }

  /** Says that a table, or a column of it, follows rules beyond the core of GeoPackage. */
  static void extension(
      Connection connection, String table, String column, String name, String url, String scope)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, table);
      insert.setString(2, column);
      insert.setString(3, name);
      insert.setString(4, url);
      insert.setString(5, scope);
      insert.executeUpdate();
    }
  }
}
