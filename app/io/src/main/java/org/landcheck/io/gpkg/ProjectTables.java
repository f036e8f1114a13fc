package org.landcheck.io.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.LocalText;
import org.landcheck.core.project.ProjectInfo;

/**
 * What a project file holds beside its layers: tables of our own, listed as an extension.
 *
 * <p>The layers' own tables say less than the data did (a field's decimals, a declaration of the
 * coordinate system word by word, why a shape could not be read), so that is kept here.
 */
final class ProjectTables {
  static final int VERSION = 1;

  /** The one of our tables that the list of contents names. */
  static final String LISTED = "landcheck_journal";

  private static final String[] TABLES = {
    "CREATE TABLE landcheck_project (key TEXT NOT NULL, position INTEGER NOT NULL, value TEXT NOT"
        + " NULL, PRIMARY KEY (key, position))",
    "CREATE TABLE landcheck_layer (layer TEXT NOT NULL PRIMARY KEY, table_name TEXT NOT NULL,"
        + " key_column TEXT NOT NULL, geometry_column TEXT, geometry_type TEXT NOT NULL, crs_wkt"
        + " TEXT NOT NULL, crs_code INTEGER NOT NULL, crs_name TEXT NOT NULL)",
    "CREATE TABLE landcheck_field (layer TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT"
        + " NULL, source_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL, length"
        + " INTEGER NOT NULL, decimals INTEGER NOT NULL, PRIMARY KEY (layer, position))",
    "CREATE TABLE landcheck_unreadable (layer TEXT NOT NULL, fid INTEGER NOT NULL, zh TEXT NOT"
        + " NULL, en TEXT NOT NULL, PRIMARY KEY (layer, fid))",
    "CREATE TABLE landcheck_journal (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, kind TEXT NOT"
        + " NULL, original INTEGER, reason TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL)",
    "CREATE TABLE landcheck_change (entry INTEGER NOT NULL, position INTEGER NOT NULL, layer TEXT"
        + " NOT NULL, fid INTEGER NOT NULL, before_shape BLOB, before_values TEXT, after_shape"
        + " BLOB, after_values TEXT, PRIMARY KEY (entry, position))",
    "CREATE TABLE landcheck_decision (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, finding TEXT"
        + " NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, at TEXT"
        + " NOT NULL)"
  };

  private final Connection connection;
  private final Path folder;

  /**
   * @param file the project, wherever it is written at first
   */
  ProjectTables(Connection connection, Path file) {
    this.connection = connection;
    this.folder = file.toAbsolutePath().normalize().getParent();
  }

  static boolean exist(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'landcheck_project'")) {
      return rows.next();
    }
  }

  void create(Dataset data, List<Layout> layouts, ProjectInfo info) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
        String name = table.split(" ")[2];
        Schema.extension(
            connection,
            name,
            null,
            "landcheck_project",
            "Working state of a Landcheck project: journal of edits, decisions, provenance",
            "write-only");
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)"
                + " VALUES (?1, 'attributes', ?1, ?2)")) {
      // One listed table is enough for other programs to leave the unlisted ones alone.
      insert.setString(1, LISTED);
      insert.setString(2, Schema.LAST_CHANGE);
      insert.executeUpdate();
    }
    put("version", 0, Integer.toString(VERSION));
    for (int i = 0; i < data.info().sources().size(); i++) {
      put("dataset.name", i, data.info().sources().get(i).name());
      put("dataset.sha256", i, data.info().sources().get(i).sha256());
    }
    for (int i = 0; i < data.info().lineage().size(); i++) {
      put("lineage.zh", i, data.info().lineage().get(i).zh());
      put("lineage.en", i, data.info().lineage().get(i).en());
    }
    write(info);
    ProjectLayers layers = new ProjectLayers(connection);
    for (int i = 0; i < layouts.size(); i++) {
      layers.write(data.layers().get(i), layouts.get(i));
    }
  }

  int version() throws SQLException {
    List<String> version = get("version");
    return version.size() == 1 && version.get(0).matches("\\d{1,6}")
        ? Integer.parseInt(version.get(0))
        : 0;
  }

  DatasetInfo datasetInfo() throws SQLException {
    List<String> names = get("dataset.name");
    List<String> hashes = get("dataset.sha256");
    List<DatasetInfo.Source> sources = new ArrayList<>();
    for (int i = 0; i < Math.min(names.size(), hashes.size()); i++) {
      sources.add(new DatasetInfo.Source(names.get(i), hashes.get(i)));
    }
    List<String> zh = get("lineage.zh");
    List<String> en = get("lineage.en");
    List<LocalText> lineage = new ArrayList<>();
    for (int i = 0; i < Math.min(zh.size(), en.size()); i++) {
      lineage.add(new LocalText(zh.get(i), en.get(i)));
    }
    return new DatasetInfo(sources, lineage);
  }

  void write(ProjectInfo info) throws SQLException {
    for (Map.Entry<String, List<String>> entry : ProjectEntries.of(info, folder).entrySet()) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM landcheck_project WHERE key = ?")) {
        delete.setString(1, entry.getKey());
        delete.executeUpdate();
      }
      for (int i = 0; i < entry.getValue().size(); i++) {
        put(entry.getKey(), i, entry.getValue().get(i));
      }
    }
  }

  ProjectInfo info() throws SQLException {
    Map<String, List<String>> entries = new HashMap<>();
    for (String key : ProjectEntries.KEYS) {
      entries.put(key, get(key));
    }
    return ProjectEntries.info(entries, folder);
  }

  private void put(String key, int position, String value) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO landcheck_project VALUES (?, ?, ?)")) {
      insert.setString(1, key);
      insert.setInt(2, position);
      insert.setString(3, value);
      insert.executeUpdate();
    }
  }

  private List<String> get(String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT value FROM landcheck_project WHERE key = ? ORDER BY position")) {
      query.setString(1, key);
      try (ResultSet rows = query.executeQuery()) {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
        return values;
      }
    }
  }
}
