package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.io.source.Faults;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file opened so that neither it nor anything beside it is ever changed.
 *
 * <p>Alone it is opened read-only and immutable, which takes no locks and makes no files, so it
 * works from a read-only folder. Where a journal with content lies beside it, its last state is in
 * both files together and only SQLite can put them together, by writing; so that is done on a
 * private copy in the folder for temporary files.
 */
final class SqliteFile implements AutoCloseable {
  private static final List<String> JOURNALS = List.of("-wal", "-journal");

  private final Path file;
  private final Path copyFolder;

  /**
   * @param copyFolder folder to remove in the end, null for none
   */
  private SqliteFile(Path file, Path copyFolder) {
    this.file = file;
    this.copyFolder = copyFolder;
  }

  /**
   * The file, and the journals beside it that hold part of its content.
   *
   * @throws BadInputException if the folder cannot be read
   */
  static List<Path> sources(Path file) throws BadInputException {
    List<Path> sources = new ArrayList<>(List.of(file));
    try {
      for (String suffix : JOURNALS) {
        Path journal = file.resolveSibling(file.getFileName() + suffix);
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
    if (sources.size() == 1) {
      return new SqliteFile(file, null);
    }
    try {
      Path folder = Files.createTempDirectory("landcheck-");
      SqliteFile copy = new SqliteFile(folder.resolve(file.getFileName().toString()), folder);
      try {
        for (Path source : sources) {
          Files.copy(source, folder.resolve(source.getFileName().toString()));
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
  static SqliteFile held(Path file) {
    return new SqliteFile(file, null);
  }

  /** Whether part of the content was still in a journal. */
  boolean hadJournal() {
    return copyFolder != null;
  }

  /** One more connection, for one thread at a time; the caller closes it. */
  Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // SQLite need not lock what only one thread uses: a fifth of the time a row takes.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    String query = hadJournal() ? "" : "?mode=ro&immutable=1";
    return DriverManager.getConnection("jdbc:sqlite:" + uri(file) + query, config.toProperties());
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
