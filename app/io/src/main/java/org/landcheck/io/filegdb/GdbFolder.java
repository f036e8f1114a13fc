package org.landcheck.io.filegdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a geodatabase by their names, in whatever case a copy left them. */
final class GdbFolder {
  /** Number of the table that lists all tables. */
  static final int CATALOGUE = 1;

  private static final Pattern READ = Pattern.compile("a[0-9a-f]{8}\\.gdbtabl[ex]");
  private static final Pattern TABLE = Pattern.compile("a[0-9a-f]{8}\\.gdbtable");

  private final Path path;
  private final Map<String, Path> files = new TreeMap<>();

  GdbFolder(Path path) throws IOException {
    this.path = path;
    try (Stream<Path> entries = Files.list(path)) {
      entries.forEach(file -> files.put(lower(file), file));
    }
  }

  private static String lower(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a path could be the file of a table. */
  static boolean isTable(Path path) {
    return path.getFileName() != null && TABLE.matcher(lower(path)).matches();
  }

  /** Whether the name says that it is a geodatabase. */
  boolean isNamedSo() {
    return path.getFileName() != null && lower(path).endsWith(".gdb");
  }

  /** Whether the table of tables is there, and one more file that only geodatabases have. */
  boolean isComplete() {
    return file(CATALOGUE, "gdbtable").isPresent()
        && (file(CATALOGUE, "gdbtablx").isPresent() || files.containsKey("gdb"));
  }

  /** A file of a table. */
  Optional<Path> file(int table, String ending) {
    return Optional.ofNullable(files.get(name(table, ending)));
  }

  /** The name a file of a table has. */
  static String name(int table, String ending) {
    return String.format(Locale.ROOT, "a%08x.%s", table, ending);
  }

  /** Whether the rows of a table are in a compressed file. */
  boolean isCompressed(int table) {
    return file(table, "gdbtable.cdf").isPresent() || file(table, "gdbtable.sdc").isPresent();
  }

  /** Whether some program has a geodatabase open for writing. */
  boolean isBeingEdited() {
    return files.keySet().stream().anyMatch(name -> name.endsWith(".wr.lock"));
  }

  /** Whether a file of a name in small letters may be read. */
  static boolean isSource(String name) {
    return READ.matcher(name).matches();
  }

  /** Every file that may be read. */
  List<Path> sources() {
    return files.entrySet().stream()
        .filter(file -> isSource(file.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
