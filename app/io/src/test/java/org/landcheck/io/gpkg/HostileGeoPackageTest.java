package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.io.Hostile;

/** GeoPackages nobody ever wrote. */
@Timeout(300)
class HostileGeoPackageTest {
  @TempDir static Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample().truncatedEverywhere(13);
  }

  @Test
  void mutated() throws Exception {
    sample().mutated(2_000, 1);
  }

  @Test
  void arcsThatAreDrawnWithMoreThanAFileHoldsEndTheLayer() throws Exception {
    assertEquals(1, GeoPackages.read(arcs(1)).layers().size());
    BadInputException e = assertThrows(BadInputException.class, () -> GeoPackages.read(arcs(30)));
    assertTrue(e.text().en().contains("far more than the file can hold"), e.text().en());
  }

  /** A file whose rows have eighty arcs each, nearly circles of 20 km: ten thousand points. */
  private static Path arcs(int rows) throws Exception {
    int points = 161;
    ByteBuffer blob = ByteBuffer.allocate(17 + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
    blob.put(new byte[] {'G', 'P', 0, 1}).putInt(-1).put((byte) 1).putInt(8).putInt(points);
    for (int i = 0; i < points; i++) {
      double angle = 0.99 * Math.PI * i;
      blob.putDouble(20_000 * Math.cos(angle)).putDouble(20_000 * Math.sin(angle));
    }
    String sql =
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
            + " INSERT INTO t SELECT i, x'%s' FROM n";
    Path file =
        GeoPackages.make(
            folder.resolve("arcs" + rows + ".gpkg"),
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)",
            sql.formatted(rows, HexFormat.of().formatHex(blob.array())));
    return GeoPackages.change(file, GeoPackages.listed("t"));
  }

  static Hostile sample() throws Exception {
    Path file = folder.resolve("t.gpkg");
    if (!file.toFile().exists()) {
      make(file);
    }
    return Hostile.sample(new GeoPackageFormat(), file);
  }

  /**
   * A table, a view and an index in small pages, so that a few bytes are of every kind there is.
   */
  private static void make(Path file) throws Exception {
    GeoPackages.change(file, "PRAGMA page_size = 512");
    GeoPackages.make(
        file,
        "DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = 4326",
        "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT, n INTEGER, r REAL, d DATE)",
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) INSERT INTO t SELECT"
            + " i * i, "
            + GeoPackages.POINT_1_2
            + ", '第' || i || '村', i * 1000000, i / 7.0, '2026-11-22' FROM n",
        "UPDATE t SET geom = geom || zeroblob(900) WHERE fid = 4",
        "CREATE VIEW v AS SELECT fid, geom, a || n AS b FROM t");
    GeoPackages.change(file, GeoPackages.listed("t"));
    GeoPackages.change(file, GeoPackages.listed("v"));
    GeoPackages.change(file, "VACUUM");
  }
}
