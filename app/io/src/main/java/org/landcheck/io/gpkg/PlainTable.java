package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a table lie in its rows.
 *
 * @param root page that its rows are found from
 * @param shape place of the shape in a row, -1 if there is none
 * @param columns places of the other columns
 */
record PlainTable(int root, int shape, Place[] columns) {
  private static final String ROOT =
      "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)";
  private static final String COLUMNS =
      "SELECT name, cid, type, dflt_value IS NULL, hidden FROM pragma_table_xinfo(?)";

  /**
   * A column.
   *
   * @param at which value of a row it is
   * @param real whether whole numbers stand for decimal ones, which saves room
   * @param bare whether rows made before it was added have NULL, and no default
   */
  record Place(int at, boolean real, boolean bare) {}

  /** Empty if it takes SQLite to know what the rows are. */
  static Optional<PlainTable> of(Connection connection, Table table) throws SQLException {
    int root = root(connection, table.name());
    Map<String, Place> places = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table.name());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getInt(5) != 0) {
            // Some column is worked out when it is read.
            return Optional.empty();
          }
          String type = Optional.ofNullable(rows.getString(3)).orElse("");
          places.put(
              rows.getString(1),
              new Place(rows.getInt(2), ColumnType.isReal(type), rows.getBoolean(4)));
        }
      }
    }
    Place shape = table.geometryColumn().map(places::get).orElse(null);
    Place[] columns = new Place[table.columns().size()];
    boolean known = root > 0 && (shape != null || table.geometryColumn().isEmpty());
    for (int i = 0; i < columns.length; i++) {
      columns[i] = places.get(table.columns().get(i).field().sourceName());
      known &= columns[i] != null;
    }
    return known && (shape == null || shape.bare())
        ? Optional.of(new PlainTable(root, shape == null ? -1 : shape.at(), columns))
        : Optional.empty();
  }

  private static int root(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ROOT)) {
      statement.setString(1, name.toLowerCase(Locale.ROOT));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }
}
