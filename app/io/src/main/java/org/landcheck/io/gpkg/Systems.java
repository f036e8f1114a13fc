package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.landcheck.api.Crs;
import org.landcheck.io.crs.CrsReader;

/** Gives coordinate systems their ids in one file. */
final class Systems {
  /** What GeoPackage calls an undefined Cartesian system. */
  static final int UNDEFINED = -1;

  /** Where ids of systems without an EPSG code begin, beyond all EPSG codes. */
  private static final int FIRST_OWN = 100_001;

  private final Connection connection;
  private final Map<String, Integer> own = new HashMap<>();

  Systems(Connection connection) {
    this.connection = connection;
  }

  /** The id of a system, which is defined first if the file does not know it. */
  int id(Crs crs) throws SQLException {
    if (crs.kind() == Crs.Kind.UNDECLARED) {
      return UNDEFINED;
    }
    if (crs.epsg().isPresent()) {
      int code = crs.epsg().getAsInt();
      if (!isDefined(code)) {
        define(crs, code, "EPSG", CrsReader.ogcWkt(code).orElse(crs.wkt()));
      }
      return code;
    }
    Integer known = own.get(crs.name() + crs.wkt());
    if (known == null) {
      known = FIRST_OWN + own.size();
      own.put(crs.name() + crs.wkt(), known);
      define(crs, known, "NONE", crs.wkt());
    }
    return known;
  }

  private void define(Crs crs, int id, String organization, String wkt) throws SQLException {
    String name = crs.name().isEmpty() ? crs.id() : crs.name();
    Schema.system(
        connection, name, id, organization, id, wkt.isBlank() ? "undefined" : wkt.strip());
  }

  private boolean isDefined(int id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
