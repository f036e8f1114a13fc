package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.io.gpkg.GeoPackages.connect;
import static org.landcheck.io.gpkg.GeoPackages.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.source.SourceHashes;

/** GeoPackages are opened wherever they are and whoever else has them open. */
@Timeout(120)
class GeoPackageOpeningTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aFile() throws Exception {
    file = folder.resolve("a.gpkg");
    new GeoPackageWriter().write(Samples.small(), file, WriteOptions.DEFAULT, Monitor.SILENT);
  }

  @Test
  void severalReadersAtOnceGetTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> readers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        readers.add(threads.submit(() -> Samples.lines(read(file).layers().get(0))));
      }
      for (Future<List<String>> reader : readers) {
        assertEquals(Samples.lines(Samples.zones()), reader.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aPathOfMoreThanTwoHundredCharactersIsNoObstacle() throws Exception {
    Path deep = folder;
    for (int i = 0; i < 4; i++) {
      deep = deep.resolve("长沙市浏阳市 2026年度地籍区与地籍子区更新成果 %41#?&=".repeat(2));
    }
    Path copy = Files.createDirectories(deep).resolve("地籍子区".repeat(16) + ".gpkg");
    Assumptions.assumeTrue(copy.toString().length() > 260);
    Files.copy(file, copy);
    assertEquals(3, read(copy).layers().get(0).size());
    Path again = copy.resolveSibling("又一份.gpkg");
    new GeoPackageWriter().write(read(copy), again, WriteOptions.DEFAULT, Monitor.SILENT);
    assertEquals(3, read(again).layers().get(0).size());
  }

  @Test
  void aFileThatAnotherProcessHasLockedForItselfIsReadAsItLies() throws Exception {
    Process other = start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("locked", said.readLine());
      String before = SourceHashes.sha256(file);
      Layer layer = read(file).layers().get(0);
      assertEquals(Samples.lines(Samples.zones()), Samples.lines(layer));
      assertEquals(before, SourceHashes.sha256(file));
      assertTrue(other.isAlive());
    } finally {
      other.toHandle().destroyForcibly();
      other.waitFor();
    }
  }

  @Test
  void aLinkIsReadWithTheLogThatLiesBesideTheFileItLeadsTo() throws Exception {
    Path link = folder.resolve("elsewhere").resolve("link.gpkg");
    Files.createDirectories(link.getParent());
    try {
      Files.createSymbolicLink(link, file);
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("no symbolic links here");
    }
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      ShapeFunctions.register(connection);
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute("UPDATE DJQ SET 名称 = 'new' WHERE fid = 1");
      assertEquals("new", read(link).layers().get(0).value(0, 0));
      assertEquals("new", read(file).layers().get(0).value(0, 0));
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-classpath",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Another program that has the file for itself; not a test. */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      try (Connection connection = connect(Path.of(arguments[0]));
          Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
        statement.execute("BEGIN EXCLUSIVE");
        System.out.println("locked");
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }
}
