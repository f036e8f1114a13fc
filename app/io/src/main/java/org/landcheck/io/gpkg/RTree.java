package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The spatial index of one table, as the R-tree extension of GeoPackage defines it. */
final class RTree {
  private static final String EXTENSION = "gpkg_rtree_index";
  private static final String DEFINITION = "http://www.geopackage.org/spec120/#extension_rtree";

  private final Connection connection;
  private final Layout layout;
  private final String index;

  RTree(Connection connection, Layout layout) {
    this.connection = connection;
    this.layout = layout;
    this.index = "rtree_" + layout.table() + "_" + layout.geometryColumn().orElseThrow();
  }

  /** Makes the empty index and registers it. */
  void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIRTUAL TABLE " + Sql.name(index) + " USING rtree(id, minx, maxx, miny, maxy)");
    }
    Schema.extension(
        connection,
        layout.table(),
        layout.geometryColumn().orElseThrow(),
        EXTENSION,
        DEFINITION,
        "write-only");
  }

  /**
   * Fills the empty index.
   *
   * @param fids of all rows, ascending
   */
  void fill(long[] fids, Boxes boxes) throws SQLException {
    new PackedRTree(connection, index).fill(fids, boxes);
  }

  /** Makes the triggers by which every program keeps the index right. */
  void createTriggers() throws SQLException {
    String column = Sql.name(layout.geometryColumn().orElseThrow());
    String newShape = "NEW." + column;
    String newKey = "NEW." + Sql.name(layout.key());
    String oldKey = "OLD." + Sql.name(layout.key());
    String full = "(" + newShape + " NOTNULL AND NOT ST_IsEmpty(" + newShape + "))";
    String empty = "(" + newShape + " ISNULL OR ST_IsEmpty(" + newShape + "))";
    String same = oldKey + " = " + newKey;
    String moved = oldKey + " != " + newKey;
    String put =
        ("INSERT OR REPLACE INTO %s VALUES (%s,"
                + " ST_MinX(%3$s), ST_MaxX(%3$s), ST_MinY(%3$s), ST_MaxY(%3$s));")
            .formatted(Sql.name(index), newKey, newShape);
    String drop = "DELETE FROM " + Sql.name(index) + " WHERE id = " + oldKey + ";";
    String dropBoth =
        "DELETE FROM " + Sql.name(index) + " WHERE id IN (" + oldKey + ", " + newKey + ");";
    String changed = "UPDATE OF " + column;
    trigger("insert", "INSERT", full, put);
    trigger("update1", changed, same + " AND " + full, put);
    trigger("update2", changed, same + " AND " + empty, drop);
    trigger("update3", "UPDATE", moved + " AND " + full, drop + " " + put);
    trigger("update4", "UPDATE", moved + " AND " + empty, dropBoth);
    trigger("delete", "DELETE", "OLD." + column + " NOT NULL", drop);
  }

  private void trigger(String suffix, String event, String condition, String action)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER %s AFTER %s ON %s WHEN %s BEGIN %s END"
              .formatted(
                  Sql.name(index + "_" + suffix),
                  event,
                  Sql.name(layout.table()),
                  condition,
                  action));
    }
  }
}
