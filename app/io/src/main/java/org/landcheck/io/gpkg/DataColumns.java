package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Field;

/**
 * What people call columns, by GeoPackage's extension Schema. Its {@code title} is meant for
 * people; GDAL since 3.7, and QGIS by it, put the alias of a field into {@code name}, which no two
 * columns of a table may share.
 */
final class DataColumns {
  private static final String TABLE = "gpkg_data_columns";
  private static final String CONSTRAINTS = "gpkg_data_column_constraints";
  private static final String RULES = "http://www.geopackage.org/spec130/#extension_schema";

  /** Letters of an alias, as many as a file geodatabase has room for. */
  private static final int LONGEST = 255;

  private static final String[] TABLES = {
    "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
        + " name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,"
        + " CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),"
        + " CONSTRAINT gdc_tn UNIQUE (table_name, name))",
    "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL,"
        + " constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,"
        + " max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,"
        + " CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))"
  };

  private final Map<String, String> aliases;

  private DataColumns(Map<String, String> aliases) {
    this.aliases = aliases;
  }

  /** Those of a table; none if the list of them is not as it should be. */
  static DataColumns read(Connection connection, String table) throws SQLException {
    Map<String, String> aliases = new HashMap<>();
    if (!Catalogue.has(connection, TABLE)) {
      return new DataColumns(aliases);
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name, substr(title, 1, ?2), substr(name, 1, ?2) FROM gpkg_data_columns"
                + " WHERE lower(table_name) = lower(?1)")) {
      query.setString(1, table);
      query.setInt(2, LONGEST);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String column = Optional.ofNullable(rows.getString(1)).orElse("");
          String title = Optional.ofNullable(rows.getString(2)).orElse("");
          String name = Optional.ofNullable(rows.getString(3)).orElse("");
          boolean titled = !title.isBlank() && !title.equalsIgnoreCase(column);
          aliases.put(key(column), titled ? title : name);
        }
      }
    } catch (SQLException e) {
      if (!Catalogue.isWrongDefinition(e)) {
        throw e;
      }
    }
    return new DataColumns(aliases);
  }

  /** What people call a column; empty if as it is called. */
  String alias(String column) {
    return aliases.getOrDefault(key(column), "");
  }

  private static String key(String column) {
    return column.toLowerCase(Locale.ROOT);
  }

  /** Writes the aliases of all fields; no table if none has one. */
  static void write(Connection connection, List<Layout> layouts) throws SQLException {
    boolean any =
        layouts.stream().flatMap(l -> l.fields().stream()).anyMatch(f -> !f.alias().isEmpty());
    if (!any) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    for (String table : List.of(TABLE, CONSTRAINTS)) {
      Schema.extension(connection, table, null, "gpkg_schema", RULES, "read-write");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_data_columns (table_name, column_name, name, title)"
                + " VALUES (?, ?, ?, ?)")) {
      for (Layout layout : layouts) {
        write(insert, layout);
      }
    }
  }

  private static void write(PreparedStatement insert, Layout layout) throws SQLException {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < layout.fields().size(); i++) {
      Field field = layout.fields().get(i);
      if (!field.alias().isEmpty()) {
        insert.setString(1, layout.table());
        insert.setString(2, layout.columns().get(i));
        insert.setString(3, taken.add(field.alias()) ? field.alias() : null);
        insert.setString(4, field.alias());
        insert.executeUpdate();
      }
    }
  }
}
