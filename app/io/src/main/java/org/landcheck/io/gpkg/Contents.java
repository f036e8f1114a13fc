package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What is in a file beside the layers that are read: its version, pictures, tables not listed. */
final class Contents {
  private static final int GP10 = 0x47503130;
  private static final int GP11 = 0x47503131;
  private static final int GPKG = 0x47504B47;

  /** Versions 1.2 to 1.4, which are all that is in use: nobody need be told of them. */
  private static final int FIRST_USUAL = 10_200;

  private static final int LAST_USUAL = 10_499;

  /** Tables that belong to the form of the file, to programs, or to other tables. */
  private static final String UNLISTED =
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
          + " AND lower(name) NOT IN (SELECT lower(table_name) FROM gpkg_contents"
          + "   WHERE table_name IS NOT NULL)"
          + " AND name NOT GLOB 'sqlite_*' AND name NOT LIKE 'gpkg~_%' ESCAPE '~'"
          + " AND name NOT LIKE 'rtree~_%' ESCAPE '~' AND name NOT LIKE 'ogr~_%' ESCAPE '~'"
          + " AND name NOT LIKE 'landcheck~_%' ESCAPE '~' AND name NOT LIKE 'qgis~_%' ESCAPE '~'"
          + " AND name NOT LIKE 'layer~_styles' ESCAPE '~' ORDER BY name";

  private static final String PICTURES =
      "SELECT table_name FROM gpkg_contents WHERE table_name IS NOT NULL"
          + " AND data_type NOT IN ('features', 'attributes', 'aspatial') ORDER BY table_name";

  private static final int MOST_NAMED = 10;

  private final Connection connection;
  private final BiConsumer<String, String> note;

  /**
   * @param note takes what is to be said, in Chinese and English
   */
  Contents(Connection connection, BiConsumer<String, String> note) {
    this.connection = connection;
    this.note = note;
  }

  /** Says what version the file has, if it is unusual, and what of it is not read. */
  void describe() throws SQLException {
    version(number("PRAGMA application_id"), number("PRAGMA user_version"));
    List<String> pictures = names(PICTURES);
    if (!pictures.isEmpty()) {
      note.accept(
          "文件中的影像等非矢量内容未读取：" + listed(pictures, "、"),
          "not read, since they hold no features: " + listed(pictures, ", "));
    }
    List<String> unlisted = names(UNLISTED);
    if (!unlisted.isEmpty()) {
      note.accept(
          "文件中有未登记为图层的表，未读取：" + listed(unlisted, "、"),
          "not read, since they are not listed as layers: " + listed(unlisted, ", "));
    }
  }

  private void version(long application, long user) {
    if (application == GP10 || application == GP11) {
      String version = application == GP10 ? "1.0" : "1.1";
      note.accept("GeoPackage " + version, "GeoPackage " + version);
    } else if (application == GPKG && user > LAST_USUAL && user < 100_000) {
      String version = String.format(Locale.ROOT, "%d.%d", user / 10_000, user / 100 % 100);
      note.accept("GeoPackage " + version, "GeoPackage " + version);
    } else if (application != GPKG || user < FIRST_USUAL || user > LAST_USUAL) {
      note.accept(
          "文件头没有写明 GeoPackage 版本，按其中的表读取",
          "the header does not say which version of GeoPackage it is; read by its tables");
    }
  }

  private static String listed(List<String> names, String separator) {
    String some = String.join(separator, names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() > MOST_NAMED ? some + " … (" + names.size() + ")" : some;
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private List<String> names(String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1).replaceAll("\\s+", " "));
      }
    }
    return names;
  }
}
