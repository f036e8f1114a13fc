package org.landcheck.io.gpkg;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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
