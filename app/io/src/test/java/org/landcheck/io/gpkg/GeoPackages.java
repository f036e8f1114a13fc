package org.landcheck.io.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;

/** Makes GeoPackages by SQL, as other programs do. */
final class GeoPackages {
  /** The point (1, 2). */
  static final String POINT_1_2 = "x'47500001FFFFFFFF0101000000000000000000F03F0000000000000040'";

  private GeoPackages() {}

  /** Makes a file with the tables of a GeoPackage, then does what the lines say. */
  static Path make(Path file, String... sql) throws SQLException {
    try (Connection connection = connect(file)) {
      Schema.create(connection);
    }
    return change(file, sql);
  }

  /** Does what the lines say to a file. */
  static Path change(Path file, String... sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String line : sql) {
        statement.execute(line);
      }
    }
    return file;
  }

  /** The line that lists a table or view as a layer of shapes in column geom. */
  static String[] listed(String table) {
    return new String[] {
      "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('%s', 'features', -1)"
          .formatted(table),
      "INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geom', 'GEOMETRY', -1, 0, 0)"
          .formatted(table)
    };
  }

  static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + SqliteFile.uri(file));
  }

  static Dataset read(Path file) throws BadInputException {
    return new GeoPackageFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
