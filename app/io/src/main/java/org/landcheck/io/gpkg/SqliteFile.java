package org.landcheck.io.gpkg;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.landcheck.api.BadInputException;
import org.landcheck.io.source.Faults;
import org.landcheck.io.sqlite.NotPlainException;
import org.landcheck.io.sqlite.PageFile;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file opened so that neither it nor anything beside it is ever changed.
 *
 * <p>Alone it is opened read-only and immutable, which takes no locks and makes no files, so it
 * works from a read-only folder. Where a journal with content lies beside it, its last state is in
 * both files together and only SQLite can put them together, by writing; so that is done on a
 * private copy in the folder for temporary files. A path too long for SQLite is read by a copy too.
 */
final class SqliteFile implements AutoCloseable {
  private static final List<String> JOURNALS = List.of("-wal", "-journal");

  private static final int LONGEST_PATH = 504;

  /** No value is longer than its file; one that is worked out may add to it. */
  private static final int LONGEST_VALUE = 1 << 20;

  private final Path file;
  private final Path copyFolder;
  private final boolean journal;
  private final Optional<Path> plain;
  private final long size;

  /**
   * @param copyFolder folder to remove in the end, null for none
   * @param journal whether part of the content was in a journal
   * @param plain the source, if it alone holds all content
   * @param size of all files in bytes
   */
  private SqliteFile(Path file, Path copyFolder, boolean journal, Optional<Path> plain, long size) {
    this.file = file;
    this.copyFolder = copyFolder;
    this.journal = journal;
    this.plain = plain;
    this.size = size;
  }

  /**
   * The file, and the journals beside it that hold part of its content. A link stands for the file
   * it leads to: that is what the journals are beside.
   *
   * @throws BadInputException if the folder cannot be read
   */
  static List<Path> sources(Path file) throws BadInputException {
    List<Path> sources = new ArrayList<>(List.of(file));
    try {
      Path real = file.toRealPath();
      for (String suffix : JOURNALS) {
        Path journal = real.resolveSibling(real.getFileName() + suffix);
        if (Files.isRegularFile(journal) && Files.size(journal) > 0) {
          sources.add(journal);
        }
      }
    } catch (IOException e) {
      throw Faults.unreadable(file, e);
    }
    return sources;
  }

  /**
   * @param sources what {@link #sources(Path)} gave for the file
   */
  static SqliteFile open(Path file, List<Path> sources) throws BadInputException {
    try {
      long size = 0;
      for (Path source : sources) {
        size += Files.size(source);
      }
      if (sources.size() == 1 && !isTooLong(file)) {
        return new SqliteFile(file, null, false, Optional.of(file), size);
      }
      Path folder = Files.createTempDirectory("landcheck-");
      boolean whole = sources.size() == 1;
      Optional<Path> plain = whole ? Optional.of(file) : Optional.empty();
      SqliteFile copy = new SqliteFile(folder.resolve("copy"), folder, !whole, plain, size);
      try {
        Files.copy(file, copy.file);
        for (Path journal : sources.subList(1, sources.size())) {
          String name = journal.getFileName().toString();
          Files.copy(journal, folder.resolve("copy" + name.substring(name.lastIndexOf('-'))));
        }
      } catch (IOException e) {
        copy.close();
        throw e;
      }
      return copy;
    } catch (IOException e) {
      throw Faults.unreadable(file, e);
    }
  }

  /** A file of our own that is whole by itself and that only we write to. */
  static SqliteFile held(Path file) throws IOException {
    return new SqliteFile(file, null, false, Optional.empty(), Files.size(file));
  }

  /** Of all files together, in bytes. */
  long size() {
    return size;
  }

  /** Whether part of the content was still in a journal. */
  boolean hadJournal() {
    return journal;
  }

  /** Whether SQLite cannot open a path: elsewhere than on Windows it takes 504 bytes. */
  static boolean isTooLong(Path path) {
    return File.separatorChar == '/'
        && path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH;
  }

  /** The file as pages; empty if there is more to it than pages, or others may write to it. */
  Optional<PageFile> pages() {
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(PageFile.open(plain.get()));
    } catch (IOException | NotPlainException e) {
      return Optional.empty();
    }
  }

  /** One more connection, for one thread at a time; the caller closes it. */
  Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // SQLite need not lock what only one thread uses: a fifth of the time a row takes.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    String query = copyFolder != null ? "" : "?mode=ro&immutable=1";
    Connection connection = connect(file, query, config.toProperties());
    connection
        .unwrap(SQLiteConnection.class)
        .setLimit(
            SQLiteLimits.SQLITE_LIMIT_LENGTH,
            (int) Math.min(Integer.MAX_VALUE, LONGEST_VALUE + 2 * size));
    return connection;
  }

  /**
   * A connection to a file.
   *
   * @param query how to open it, as SQLite reads it behind a path: {@code ?mode=rw}, or nothing
   */
  static Connection connect(Path file, String query) throws SQLException {
    return connect(file, query, new Properties());
  }

  private static Connection connect(Path file, String query, Properties config)
      throws SQLException {
    // DriverManager would load every driver there is, that of the coordinate systems among them.
    return JDBC.createConnection("jdbc:sqlite:" + uri(file) + query, config);
  }

  /** A path as SQLite reads it: percent-encoded, so any character may be in it. */
  static String uri(Path path) {
    String uri = path.toAbsolutePath().toUri().toASCIIString();
    // A share, file://server/path, is refused as a foreign host unless its slashes are doubled.
    return uri.startsWith("file:///") ? uri : "file:////" + uri.substring("file://".length());
  }

  @Override
  public void close() {
    if (copyFolder != null) {
      deleteTree(copyFolder);
    }
  }

  private static void deleteTree(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A virus scanner may still hold it; what was read is right all the same.
      folder.toFile().deleteOnExit();
    }
  }
}
