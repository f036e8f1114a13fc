package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.source.SourceHashes;

class GeoPackageFormatTest {
  private static final String POINT_1_2 =
      "x'47500001FFFFFFFF0101000000000000000000F03F0000000000000040'";

  @TempDir Path folder;

  @Test
  void aTextColumnThatHoldsDigitsStaysText() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT(12))",
            "INSERT INTO t VALUES (1, NULL, 430181001)");
    Layer layer = only(file);
    assertEquals(FieldType.TEXT, layer.schema().fields().get(0).type());
    assertEquals(12, layer.schema().fields().get(0).length());
    assertEquals("430181001", layer.value(0, 0));
  }

  @Test
  void aNumberColumnThatHoldsATextIsReadAsTextSoThatNothingIsLost() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, n MEDIUMINT, r DOUBLE)",
            "INSERT INTO t VALUES (1, NULL, 5, 2), (2, NULL, 'about 7', 0.5), (3, NULL, NULL, NULL)");
    Dataset data = read(file);
    Layer layer = data.layers().get(0);
    assertEquals(FieldType.TEXT, layer.schema().fields().get(0).type());
    assertEquals(List.of("5", "about 7"), List.of(layer.value(0, 0), layer.value(1, 0)));
    assertEquals(2.0, layer.value(0, 1));
    assertNull(layer.value(2, 0));
    assertNull(layer.value(2, 1));
    assertEquals(
        "t.n is declared INTEGER but holds others; read as TEXT",
        data.info().lineage().get(0).en());
  }

  @Test
  void valuesFollowTheDeclaredTypes() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, b BOOLEAN, d DATE, s TIMESTAMP,"
                + " u, v VARCHAR(20), x DECIMAL(10,2), bad DATE)",
            "INSERT INTO t VALUES (1, NULL, 1, '2026-11-01', '2026-11-01 08:00', 7, 'v', 3, '2026/1/1')");
    Layer layer = only(file);
    assertEquals(
        List.of(true, LocalDate.of(2026, 11, 1), "2026-11-01 08:00", 7L, "v", 3.0, "2026/1/1"),
        layer.feature(0).values());
    assertEquals(2, layer.schema().fields().get(5).decimals());
  }

  @Test
  void rowsComeInTheOrderOfTheKey() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (a TEXT, id INTEGER PRIMARY KEY, geom BLOB)",
            "INSERT INTO t VALUES ('c', 30, NULL), ('a', -5, NULL), ('b', 0, NULL)");
    Layer layer = only(file);
    assertEquals(List.of(-5L, 0L, 30L), List.of(layer.fid(0), layer.fid(1), layer.fid(2)));
    assertEquals(List.of("a"), layer.feature(0).values());
    assertEquals(1, layer.rowOf(0));
    assertEquals(-1, layer.rowOf(29));
  }

  @Test
  void keysFromEndToEndOfWhatANumberHoldsAreRead() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)",
            "INSERT INTO t VALUES (9223372036854775807, NULL), (-9223372036854775807, NULL), (3, NULL)");
    Layer layer = only(file);
    assertEquals(-Long.MAX_VALUE, layer.fid(0));
    assertEquals(2, layer.rowOf(Long.MAX_VALUE));
  }

  @Test
  void aTableWithoutIntegerKeyIsNumberedAndThatIsNoted() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (code TEXT PRIMARY KEY, geom BLOB)",
            "INSERT INTO t VALUES ('b', NULL), ('a', NULL)");
    Dataset data = read(file);
    assertEquals(2, data.layers().get(0).fid(1));
    assertTrue(data.info().lineage().get(0).zh().contains("没有整数主键"));
  }

  @Test
  void missingAndRepeatedKeysGetNewIdsAndNoRowIsLost() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE base (k INTEGER, geom BLOB, a TEXT)",
            "INSERT INTO base VALUES (4, "
                + POINT_1_2
                + ", 'x'), (NULL, x'00', 'y'),"
                + " (4, NULL, 'z'), (2, NULL, 'w')",
            "CREATE VIEW t AS SELECT k AS fid, geom, a FROM base");
    Dataset data = read(file);
    Layer layer = data.layers().get(0);
    Map<Long, List<Object>> rows = new TreeMap<>();
    for (int row = 0; row < layer.size(); row++) {
      rows.put(layer.fid(row), layer.feature(row).values());
    }
    assertEquals("{2=[w, 2], 4=[x, 4], 5=[y, null], 6=[z, 4]}", rows.toString());
    assertEquals("POINT (1 2)", layer.geometry(1).toText());
    assertEquals(5, layer.unreadable().get(0).fid());
    assertTrue(data.info().lineage().get(0).en().contains("2 rows"));
  }

  @Test
  void oneDamagedShapeIsListedAndTheRestIsRead() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)",
            "INSERT INTO t VALUES (1, "
                + POINT_1_2
                + "), (2, x'4750000100000000'), (3, 'POINT (1 2)'),"
                + " (4, NULL)");
    Layer layer = only(file);
    assertEquals("POINT (1 2)", layer.geometry(0).toText());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(1));
    assertSame(Layer.NO_GEOMETRY, layer.geometry(3));
    assertEquals(List.of(2L, 3L), layer.unreadable().stream().map(Layer.Unreadable::fid).toList());
  }

  @Test
  void textsStoredAsGbkAreReadAsChinese() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT)",
            "INSERT INTO t VALUES (1, NULL, CAST(x'B3A4C9B3' AS TEXT)), (2, NULL, '长沙'),"
                + " (3, NULL, '\uFFFD')");
    Dataset data = read(file);
    Layer layer = data.layers().get(0);
    assertEquals("长沙", layer.value(0, 0));
    assertEquals("长沙", layer.value(1, 0));
    assertEquals("\uFFFD", layer.value(2, 0));
    assertTrue(data.info().lineage().get(0).zh().contains("1 个文字值不是 UTF-8"));
  }

  @Test
  void aFileInUtf16IsRead() throws Exception {
    Path file = folder.resolve("u.gpkg");
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA encoding = 'UTF-16le'");
      Schema.create(connection);
      statement.execute("CREATE TABLE t (fid INTEGER PRIMARY KEY, a TEXT)");
      statement.execute("INSERT INTO t VALUES (1, '长沙')");
      statement.execute(
          "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('t', 'attributes')");
    }
    assertEquals("长沙", only(file).value(0, 0));
  }

  @Test
  void whatIsStillInTheWriteAheadLogIsReadAndBothFilesAreLeftAlone() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT)",
            "INSERT INTO t VALUES (1, NULL, 'old')");
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute("UPDATE t SET a = 'new'");
      Path log = folder.resolve("t.gpkg-wal");
      Map<String, String> before = hashes();
      Dataset data = read(file);
      assertEquals("new", data.layers().get(0).value(0, 0));
      assertEquals(before, hashes());
      assertEquals(SourceHashes.sha256(log), data.info().sources().get(1).sha256());
    }
  }

  @Test
  void aTransactionThatWasCutOffIsRolledBackInThePrivateCopy() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT)",
            "INSERT INTO t VALUES (1, NULL, 'committed')");
    Path cut = folder.resolve("cut");
    Files.createDirectories(cut);
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_size = 2");
      statement.execute("PRAGMA cache_spill = 1");
      connection.setAutoCommit(false);
      statement.execute("UPDATE t SET a = 'half done'");
      statement.execute(
          "CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
              + " FROM n WHERE i < 2000) SELECT i, hex(randomblob(100)) AS h FROM n");
      Files.copy(file, cut.resolve("t.gpkg"));
      Files.copy(folder.resolve("t.gpkg-journal"), cut.resolve("t.gpkg-journal"));
      connection.rollback();
    }
    assertEquals("committed", only(cut.resolve("t.gpkg")).value(0, 0));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoObstacle() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)",
            "INSERT INTO t VALUES (1, NULL)");
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    Assumptions.assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Map<String, String> before = hashes();
      assertEquals(1, only(file).size());
      assertEquals(before, hashes());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aTextIsNeverTakenForTheKeyOfAView() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE base (id TEXT, geom BLOB)",
            "INSERT INTO base VALUES ('A12', NULL), ('B7', NULL)",
            "CREATE VIEW t AS SELECT id, geom FROM base");
    Layer layer = only(file);
    assertEquals(List.of("A12", "B7"), List.of(layer.value(0, 0), layer.value(1, 0)));
    assertEquals(2, layer.fid(1));
  }

  @Test
  void aViewThatCannotBeReadIsLeftOutAndNoted() throws Exception {
    Path file =
        gpkg(
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)",
            "INSERT INTO t VALUES (1, NULL)",
            "CREATE VIEW v AS SELECT fid, nosuchfunction(geom) AS g FROM t",
            "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('v', 'attributes')");
    Dataset data = read(file);
    assertEquals(List.of("t"), data.layers().stream().map(Layer::name).toList());
    assertTrue(data.info().lineage().get(0).zh().contains("图层 v 的定义有误"));
  }

  @Test
  void everyKindOfWrongFileIsOneClearLine() throws Exception {
    Path text = Files.writeString(folder.resolve("text.gpkg"), "not a database");
    Path empty = Files.createFile(folder.resolve("empty.gpkg"));
    Path plain = folder.resolve("plain.gpkg");
    try (Connection connection = connect(plain);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a)");
    }
    Path bare = folder.resolve("bare.gpkg");
    try (Connection connection = connect(bare)) {
      Schema.create(connection);
    }
    assertRefused(text, "不是 GeoPackage 文件");
    assertRefused(empty, "空文件");
    assertRefused(plain, "缺少 gpkg_contents");
    assertRefused(bare, "没有任何可读取的图层");
    assertRefused(folder, "是文件夹");
    assertRefused(folder.resolve("none.gpkg"), "文件不存在");
  }

  @Test
  void aFileCutOffAtAnyPointIsRefusedOrReadButNeverWorse() throws Exception {
    Path whole = folder.resolve("whole.gpkg");
    new GeoPackageWriter().write(Samples.small(), whole, WriteOptions.DEFAULT, Monitor.SILENT);
    byte[] bytes = Files.readAllBytes(whole);
    Path part = folder.resolve("part.gpkg");
    int refused = 0;
    for (int length = 0; length < bytes.length; length += 997) {
      Files.write(part, Arrays.copyOf(bytes, length));
      refused += refused(part) ? 1 : 0;
    }
    assertTrue(refused > bytes.length / 997 / 2, refused + " refused");
  }

  @Test
  void damagedPagesAreRefusedOrReadButNeverWorse() throws Exception {
    Path whole = folder.resolve("whole.gpkg");
    new GeoPackageWriter().write(Samples.small(), whole, WriteOptions.DEFAULT, Monitor.SILENT);
    byte[] bytes = Files.readAllBytes(whole);
    Random random = new Random(20261101);
    Path bad = folder.resolve("bad.gpkg");
    int refused = 0;
    for (int round = 0; round < 150; round++) {
      byte[] damaged = bytes.clone();
      int start = 100 + random.nextInt(bytes.length - 100);
      for (int i = start; i < Math.min(bytes.length, start + 600); i++) {
        damaged[i] = (byte) random.nextInt(256);
      }
      Files.write(bad, damaged);
      refused += refused(bad) ? 1 : 0;
    }
    assertTrue(refused > 10, refused + " refused");
  }

  private boolean refused(Path file) throws BadInputException {
    try {
      read(file);
      return false;
    } catch (BadInputException e) {
      assertFalse(e.text().zh().contains("\n"), e.text().zh());
      return true;
    }
  }

  private void assertRefused(Path file, String part) {
    BadInputException e = assertThrows(BadInputException.class, () -> read(file));
    assertTrue(e.text().zh().contains(part), e.text().zh());
    assertTrue(e.text().zh().contains(file.toString()), e.text().zh());
    assertFalse(e.text().zh().contains("\n"));
  }

  /** Makes t.gpkg with a layer t. */
  private Path gpkg(String... sql) throws SQLException {
    Path file = folder.resolve("t.gpkg");
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      Schema.create(connection);
      for (String line : sql) {
        statement.execute(line);
      }
      statement.execute(
          "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('t', 'features', -1)");
      statement.execute(
          "INSERT INTO gpkg_geometry_columns VALUES ('t', 'geom', 'GEOMETRY', -1, 0, 0)");
    }
    return file;
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            file.getFileName() + " " + Files.getLastModifiedTime(file), SourceHashes.sha256(file));
      }
    }
    return hashes;
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + SqliteFile.uri(file));
  }

  private static Layer only(Path file) throws BadInputException {
    return read(file).layers().get(0);
  }

  private static Dataset read(Path file) throws BadInputException {
    return new GeoPackageFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
