package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Crs;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;

/** What a GeoPackage says it holds: its own tables about its tables. */
final class Catalogue {
  private static final String COLUMNS = "gpkg_geometry_columns";
  private static final String SYSTEMS = "gpkg_spatial_ref_sys";

  /** Stands for the list of shape columns, which a file of plain tables need not have. */
  private static final String NO_COLUMNS =
      "(SELECT NULL AS table_name, NULL AS column_name, NULL AS geometry_type_name, NULL AS srs_id)";

  private static final String CONTENTS =
      "SELECT c.table_name, c.srs_id, g.column_name, g.geometry_type_name, g.srs_id, c.data_type"
          + " FROM gpkg_contents c LEFT JOIN %s g"
          + " ON lower(g.table_name) = lower(c.table_name)"
          + " WHERE c.data_type IN ('features', 'attributes', 'aspatial')"
          + " AND c.table_name IS NOT NULL GROUP BY c.table_name ORDER BY c.table_name";

  /** SQLite's answer to a statement that makes no sense. */
  private static final int CANNOT_PREPARE = 1;

  /** SQLite's answer to a value longer than allowed. */
  private static final int TOO_LONG = 18;

  private static final Set<String> NOT_DATA = Set.of(Styles.TABLE, ProjectTables.LISTED);
  private static final Set<String> USUAL_KEYS = Set.of("fid", "ogc_fid", "objectid", "id");

  private final Connection connection;
  private final List<LocalText> lineage;
  private final Map<Long, Crs> systems = new HashMap<>();

  /**
   * @param lineage takes notes about what cannot be read as declared
   */
  Catalogue(Connection connection, List<LocalText> lineage) {
    this.connection = connection;
    this.lineage = lineage;
  }

  /** Whether the file has the list of contents that makes a GeoPackage. */
  static boolean exists(Connection connection) throws SQLException {
    return has(connection, "gpkg_contents");
  }

  /** Whether the file has a table of a name. */
  static boolean has(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** All layers, by name. */
  List<Table> tables() throws SQLException {
    List<Table> tables = new ArrayList<>();
    String columns = has(connection, COLUMNS) ? COLUMNS : NO_COLUMNS;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(CONTENTS.formatted(columns))) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (NOT_DATA.contains(name)) {
          continue;
        }
        Optional<String> geometry = Optional.ofNullable(rows.getString(3));
        long system = rows.getLong(geometry.isPresent() ? 5 : 2);
        Crs crs = geometry.isPresent() ? crs(system) : Crs.UNDECLARED;
        GeometryType type =
            geometry.isPresent() ? geometryType(rows.getString(4)) : GeometryType.NONE;
        try {
          table(name, geometry, type, crs).ifPresent(tables::add);
        } catch (SQLException e) {
          if (!isWrongDefinition(e)) {
            throw e;
          }
          lineage.add(wrongDefinition(name, e));
        }
      }
    }
    return tables;
  }

  /**
   * Whether a view is over tables or functions that are not there, or gives too much; the file
   * itself is sound.
   */
  static boolean isWrongDefinition(SQLException fault) {
    int code = fault.getErrorCode();
    return code == CANNOT_PREPARE || code == Work.STOPPED || code == TOO_LONG;
  }

  static LocalText wrongDefinition(String layer, SQLException fault) {
    if (fault.getErrorCode() != CANNOT_PREPARE) {
      return new LocalText(
          "图层 " + layer + " 的内容远多于文件所能容纳（视图没有尽头，或文件已损坏），已略过",
          "layer "
              + layer
              + " gives far more than the file can hold (a view without end, or damage): left out");
    }
    return new LocalText(
        "图层 " + layer + " 的定义有误，无法读取，已略过",
        "layer " + layer + " cannot be read as it is defined: " + fault.getMessage());
  }

  private Optional<Table> table(String name, Optional<String> geometry, GeometryType type, Crs crs)
      throws SQLException {
    List<ColumnType.Spec> columns = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    String integerKey = null;
    String shape = null;
    DataColumns named = DataColumns.read(connection, name);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String column = rows.getString(1);
          String declared = Optional.ofNullable(rows.getString(2)).orElse("");
          if (rows.getInt(3) > 0) {
            keys.add(column);
            integerKey = declared.equalsIgnoreCase("INTEGER") ? column : null;
          }
          if (geometry.isPresent() && geometry.get().equalsIgnoreCase(column)) {
            shape = column;
          } else {
            columns.add(ColumnType.parse(column, declared).aliased(named.alias(column)));
          }
        }
      }
    }
    if (columns.isEmpty() && shape == null) {
      note("登记的图层 " + name + " 在文件中不存在，已略过", "layer " + name + " is listed but not there");
      return Optional.empty();
    }
    if (geometry.isPresent() && shape == null) {
      note(
          "图层 " + name + " 缺少登记的图形字段 " + geometry.get() + "，按无图形的表读取",
          name + " lacks its geometry column " + geometry.get() + "; read without shapes");
    }
    Optional<String> key =
        keys.size() == 1 ? Optional.ofNullable(integerKey) : Optional.<String>empty();
    if (keys.isEmpty() && isView(name)) {
      key = usualKey(columns);
    }
    key.ifPresent(found -> columns.removeIf(c -> c.field().name().equals(found)));
    boolean ranged = keys.size() == 1 && key.isPresent() && !hasKeyIndex(name);
    return Optional.of(
        new Table(
            name,
            Optional.ofNullable(shape),
            shape == null ? GeometryType.NONE : type,
            crs,
            key,
            ranged,
            List.copyOf(columns)));
  }

  private static Optional<String> usualKey(List<ColumnType.Spec> columns) {
    return columns.stream()
        .filter(column -> column.typed() && column.field().type() == FieldType.INTEGER)
        .map(column -> column.field().name())
        .filter(name -> USUAL_KEYS.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private boolean isView(String name) throws SQLException {
    return any("SELECT 1 FROM sqlite_master WHERE type = 'view' AND lower(name) = lower(?)", name);
  }

  /** A key that is the row number itself has no index of its own. */
  private boolean hasKeyIndex(String name) throws SQLException {
    return any("SELECT 1 FROM pragma_index_list(?) WHERE origin = 'pk'", name);
  }

  private boolean any(String sql, String argument) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Crs crs(long id) throws SQLException {
    Crs known = systems.get(id);
    if (known != null) {
      return known;
    }
    Crs crs = readCrs(id);
    systems.put(id, crs);
    return crs;
  }

  private Crs readCrs(long id) throws SQLException {
    if (id == 0 || id == -1 || !has(connection, SYSTEMS)) {
      return Crs.UNDECLARED;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT organization, organization_coordsys_id, definition, srs_name"
                + " FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          note(
              "坐标系编号 " + id + " 没有定义，按未声明坐标系处理",
              "coordinate system " + id + " is not defined; taken as undeclared");
          return Crs.UNDECLARED;
        }
        String organization = Optional.ofNullable(rows.getString(1)).orElse("");
        int code = organization.equalsIgnoreCase("EPSG") ? rows.getInt(2) : 0;
        String wkt = Optional.ofNullable(rows.getString(3)).orElse("");
        String name = Optional.ofNullable(rows.getString(4)).orElse("");
        return CrsReader.read(wkt, code, name, lineage::add);
      }
    }
  }

  private void note(String zh, String en) {
    lineage.add(new LocalText(zh, en));
  }

  private static GeometryType geometryType(String name) {
    return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
      case "POINT", "MULTIPOINT" -> GeometryType.POINT;
      case "LINESTRING",
          "MULTILINESTRING",
          "CIRCULARSTRING",
          "COMPOUNDCURVE",
          "CURVE",
          "MULTICURVE" ->
          GeometryType.LINE;
      case "POLYGON", "MULTIPOLYGON", "CURVEPOLYGON", "SURFACE", "MULTISURFACE" ->
          GeometryType.POLYGON;
      default -> GeometryType.ANY;
    };
  }
}
