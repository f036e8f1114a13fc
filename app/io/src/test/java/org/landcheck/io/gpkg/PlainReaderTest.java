package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.Samples;
import org.landcheck.io.shape.Bounds;
import org.landcheck.io.shape.GeoPackageBlob;
import org.landcheck.io.shape.Geometries;
import org.locationtech.jts.geom.Geometry;

/** What is read from pages is what SQLite gives. */
class PlainReaderTest {
  private static final String[] TYPES = {
    "INTEGER",
    "REAL",
    "TEXT",
    "TEXT(20)",
    "BLOB",
    "DATE",
    "DATETIME",
    "BOOLEAN",
    "",
    "NUMERIC",
    "DOUBLE PRECISION",
    "DECIMAL(10,2)",
    "FLOATING POINT",
    "JSON",
    "VARCHAR(5)",
    "MEDIUMINT"
  };

  @TempDir Path folder;

  @Property(tries = 80)
  void anyTableIsReadTheSameBothWays(@ForAll long seed) throws Exception {
    Path own = Files.createTempDirectory("landcheck-test");
    Path file = own.resolve("t.gpkg");
    try {
      make(file, new Random(seed));
      Statistics.collect(assertSameBothWays(file));
      Statistics.coverage(found -> found.check(true).percentage(part -> part > 50));
    } finally {
      Files.delete(file);
      Files.delete(own);
    }
  }

  @Test
  void aTableOfSeveralPartsIsReadFromItsPages() throws Exception {
    Path file = folder.resolve("t.gpkg");
    GeoPackages.make(
        file,
        "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT, r REAL)",
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) INSERT INTO t"
            + " SELECT i * 3, "
            + GeoPackages.POINT_1_2
            + ", CASE i % 4 WHEN 0 THEN NULL ELSE '第' || i % 97 || '村' END || hex(zeroblob(i % 500)),"
            + " i / 8.0 FROM n");
    GeoPackages.change(file, GeoPackages.listed("t"));
    assertTrue(Files.size(file) > 17 << 20);
    assertTrue(assertSameBothWays(file));
  }

  @Test
  void columnsAddedLaterAreNullUnlessTheyHaveADefault() throws Exception {
    Path file = folder.resolve("t.gpkg");
    GeoPackages.make(
        file,
        "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)",
        "INSERT INTO t VALUES (1, NULL), (2, NULL)",
        "ALTER TABLE t ADD COLUMN a TEXT",
        "INSERT INTO t VALUES (3, NULL, 'x')");
    GeoPackages.change(file, GeoPackages.listed("t"));
    assertTrue(assertSameBothWays(file));
    GeoPackages.change(file, "ALTER TABLE t ADD COLUMN b TEXT DEFAULT '无'");
    assertFalse(assertSameBothWays(file));
    assertEquals("无", GeoPackages.read(file).layers().get(0).value(0, 1));
  }

  @Test
  void whatTakesSqliteToKnowIsLeftToSqlite() throws Exception {
    Path file = folder.resolve("t.gpkg");
    GeoPackages.make(
        file,
        "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a INTEGER, b AS (a * 2))",
        "INSERT INTO t (fid, a) VALUES (1, 21)");
    GeoPackages.change(file, GeoPackages.listed("t"));
    assertFalse(assertSameBothWays(file));
    assertEquals(42L, GeoPackages.read(file).layers().get(0).value(0, 1));
  }

  @Test
  void aDecimalNumberInATextColumnIsSpelledBySqlite() throws Exception {
    Path file = folder.resolve("t.gpkg");
    GeoPackages.make(
        file,
        "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a JSON)",
        "INSERT INTO t VALUES (1, NULL, 1.5), (2, NULL, 7), (3, NULL, '[1]')");
    GeoPackages.change(file, GeoPackages.listed("t"));
    assertFalse(assertSameBothWays(file));
    assertEquals("1.5", GeoPackages.read(file).layers().get(0).value(0, 0));
  }

  @Test
  void everyPageSizeAndVacuumIsPlain() throws Exception {
    for (int size = 512; size <= 65_536; size *= 2) {
      Path file = folder.resolve(size + ".gpkg");
      GeoPackages.change(file, "PRAGMA page_size = " + size, "PRAGMA auto_vacuum = FULL");
      GeoPackages.make(
          file,
          "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT)",
          "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO t"
              + " SELECT i * i, NULL, hex(zeroblob(i * i % 3000)) FROM n",
          "DELETE FROM t WHERE fid % 7 = 1",
          "UPDATE t SET a = a || '长沙' WHERE fid % 3 = 1");
      GeoPackages.change(file, GeoPackages.listed("t"));
      assertTrue(assertSameBothWays(file), () -> "pages of " + file.getFileName());
    }
  }

  /** Whether it was read from its pages; fails if that differs from what SQLite says. */
  private static boolean assertSameBothWays(Path file) throws Exception {
    List<Path> sources = SqliteFile.sources(file);
    boolean wasPlain = true;
    try (SqliteFile plain = SqliteFile.open(file, sources);
        SqliteFile held = SqliteFile.held(file);
        Readers pages = new Readers(plain, rows -> {});
        Readers sqlite = new Readers(held, rows -> {})) {
      for (Table table : new Catalogue(pages.connection(), new ArrayList<>()).tables()) {
        VertexSpace space = VertexSpace.ofHeap();
        Optional<List<RowRun>> read =
            new PlainReader(pages, plain.size(), space, rows -> {}).read(table);
        wasPlain &= read.isPresent();
        if (read.isPresent()) {
          List<RowRun> expected =
              new LayerReader(sqlite, held.size(), space, rows -> {}).read(table);
          assertSame(table, expected, read.get());
        }
      }
    }
    return wasPlain;
  }

  private static void assertSame(Table table, List<RowRun> expected, List<RowRun> found)
      throws SQLException {
    List<LocalText> expectedNotes = new ArrayList<>();
    List<LocalText> foundNotes = new ArrayList<>();
    Layer left = new LayerBuilder(table, expected, expectedNotes).build();
    Layer right = new LayerBuilder(table, found, foundNotes).build();
    assertEquals(Samples.lines(left), Samples.lines(right));
    assertEquals(left.unreadable(), right.unreadable());
    assertEquals(expectedNotes, foundNotes);
  }

  private static void make(Path file, Random random) throws SQLException {
    int columns = random.nextInt(6);
    StringBuilder sql = new StringBuilder("CREATE TABLE t (");
    boolean keyFirst = random.nextBoolean();
    sql.append(keyFirst ? "fid INTEGER PRIMARY KEY, geom MULTIPOLYGON" : "geom BLOB");
    for (int i = 0; i < columns; i++) {
      sql.append(", c").append(i).append(' ').append(TYPES[random.nextInt(TYPES.length)]);
    }
    sql.append(keyFirst ? ")" : ", \"f id\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL)");
    GeoPackages.change(file, "PRAGMA page_size = " + (512 << random.nextInt(4)));
    GeoPackages.make(file, sql.toString());
    GeoPackages.change(file, GeoPackages.listed("t"));
    try (Connection connection = GeoPackages.connect(file);
        Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT OR REPLACE INTO t VALUES (" + "?, ".repeat(columns + 1) + "?)")) {
      connection.setAutoCommit(false);
      int rows = random.nextInt(300);
      for (int row = 0; row < rows; row++) {
        insert.setObject(keyFirst ? 1 : columns + 2, key(row, random));
        insert.setBytes(keyFirst ? 2 : 1, shape(random));
        for (int i = 0; i < columns; i++) {
          insert.setObject(i + (keyFirst ? 3 : 2), value(random));
        }
        insert.executeUpdate();
      }
      statement.execute("DELETE FROM t WHERE rowid % 5 = " + random.nextInt(9));
      connection.commit();
    }
  }

  private static long key(int row, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextInt();
      default -> row;
    };
  }

  private static byte[] shape(Random random) {
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? null : new byte[random.nextInt(50)];
    }
    Geometry shape =
        (random.nextBoolean() ? Geometries.polygonal() : Geometries.any())
            .generator(10, false)
            .next(random)
            .value();
    return GeoPackageBlob.encode(shape, Bounds.of(shape), 4526);
  }

  private static Object value(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> (long) random.nextInt(3);
      case 3 -> random.nextGaussian() * 1e5;
      case 4 -> (double) random.nextInt(1000);
      case 5 -> random.nextInt(50) + "";
      case 6 -> "第" + random.nextInt(30) + "村";
      case 7 -> "2026-11-" + (10 + random.nextInt(20));
      case 8 -> new byte[random.nextInt(20)];
      case 9 -> "长".repeat(random.nextInt(2000));
      case 10 -> Double.NaN;
      default -> "a\0b";
    };
  }
}
