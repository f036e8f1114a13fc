package org.landcheck.io.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.landcheck.core.format.DatasetFormat;

/**
 * Finds out what a folder and those below it hold, without reading any of it whole.
 *
 * <p>A file belongs to the first format that recognises it. Where a format has several files in a
 * folder and recognises the folder too, it reads them together. A folder that a format recognises
 * though no file in it is anybody's (a File Geodatabase) is one thing and not looked into.
 */
final class FolderScan {
  private static final int DEEPEST = 8;
  private static final int MOST_FILES = 200_000;

  /** Looking into a file costs more than seeing its name. */
  private static final int MOST_LOOKED_INTO = 10_000;

  private final List<DatasetFormat> formats;
  private final Predicate<Path> ours;
  private final boolean toTheFirst;
  private final List<Part> parts = new ArrayList<>();
  private final List<Path> unknown = new ArrayList<>();
  private int documents;
  private int files;
  private int lookedInto;
  private boolean whole = true;

  /**
   * Something that can be read.
   *
   * @param path a file, or a folder whose files are read together
   * @param files those of a folder, each of which can also be read alone; empty for a file and for
   *     a folder that is one thing
   */
  record Part(DatasetFormat format, Path path, List<Path> files) {}

  private FolderScan(List<DatasetFormat> formats, Predicate<Path> ours, boolean toTheFirst) {
    this.formats = formats;
    this.ours = ours;
    this.toTheFirst = toTheFirst;
  }

  /**
   * @param ours recognises projects of this program, which hold no data of their own
   */
  static FolderScan of(Path folder, List<DatasetFormat> formats, Predicate<Path> ours) {
    FolderScan scan = new FolderScan(formats, ours, false);
    scan.look(folder, 0);
    return scan;
  }

  /** Whether a folder holds anything, and is not one thing that a format reads itself. */
  static boolean findsAny(Path folder, List<DatasetFormat> formats, Predicate<Path> ours) {
    FolderScan scan = new FolderScan(formats, ours, true);
    scan.look(folder, 0);
    return scan.parts.stream().anyMatch(part -> !part.path.equals(folder) || !part.files.isEmpty());
  }

  List<Part> parts() {
    return parts;
  }

  /** Files that no format recognises, and folders that cannot be looked into. */
  List<Path> unknown() {
    return unknown;
  }

  /** Number of documents and pictures. */
  int documents() {
    return documents;
  }

  /** Whether everything was looked at. */
  boolean isWhole() {
    return whole;
  }

  private void look(Path folder, int depth) {
    List<Path> here = new ArrayList<>();
    List<Path> below = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        Kinds kind = Kinds.of(entry);
        if (kind == Kinds.JUNK) {
          continue;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          below.add(entry);
        } else if (Files.isRegularFile(entry) && ++files <= MOST_FILES) {
          here.add(entry);
        } else if (Files.isDirectory(entry)) {
          // a link may lead back to where we are
          unknown.add(entry);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      unknown.add(folder);
      return;
    }
    whole &= files <= MOST_FILES;
    Map<Path, DatasetFormat> owners = owners(here);
    Optional<DatasetFormat> together = recognised(folder);
    if (together.isPresent() && (owners.isEmpty() || ending(folder).equals("gdb"))) {
      parts.add(new Part(together.get(), folder, List.of()));
      return;
    }
    divide(folder, owners);
    Set<String> stems = new HashSet<>();
    owners.keySet().forEach(file -> stems.add(stem(file)));
    here.stream().filter(file -> !owners.containsKey(file)).forEach(file -> sort(file, stems));
    for (Path each : below) {
      if (toTheFirst && !parts.isEmpty()) {
        return;
      }
      if (depth < DEEPEST) {
        look(each, depth + 1);
      } else {
        whole = false;
      }
    }
  }

  private Map<Path, DatasetFormat> owners(List<Path> here) {
    Set<String> shapes = new HashSet<>();
    here.stream().filter(file -> ending(file).equals("shp")).forEach(f -> shapes.add(stem(f)));
    Map<Path, DatasetFormat> owners = new LinkedHashMap<>();
    for (Path file : here) {
      Kinds kind = Kinds.of(file);
      boolean ofShapes = ending(file).equals("dbf") && shapes.contains(stem(file));
      if (ofShapes || kind != Kinds.DATA && kind != Kinds.PACKED) {
        continue;
      }
      if (++lookedInto > MOST_LOOKED_INTO) {
        whole = false;
        break;
      }
      if (!ours.test(file)) {
        recognised(file).ifPresent(format -> owners.put(file, format));
      }
      if (toTheFirst && !owners.isEmpty()) {
        break;
      }
    }
    return owners;
  }

  private void divide(Path folder, Map<Path, DatasetFormat> owners) {
    for (DatasetFormat format : formats) {
      List<Path> own = owners.keySet().stream().filter(file -> owners.get(file) == format).toList();
      if (own.size() > 1 && format.recognises(folder)) {
        parts.add(new Part(format, folder, own));
      } else {
        own.forEach(file -> parts.add(new Part(format, file, List.of())));
      }
    }
  }

  /** Decides what becomes of a file that is nobody's. */
  private void sort(Path file, Set<String> stems) {
    boolean goesAlong =
        Kinds.of(file) == Kinds.COMPANION || List.of("xml", "dbf").contains(ending(file));
    if (goesAlong && isOfAny(file, stems)) {
      return;
    }
    if (Kinds.of(file) == Kinds.DOCUMENT || ours.test(file)) {
      documents++;
    } else {
      unknown.add(file);
    }
  }

  /** Whether a file goes with one of some others: DJQ.prj or DJQ.shp.xml with DJQ.shp. */
  private static boolean isOfAny(Path file, Set<String> stems) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (stems.contains(name.substring(0, dot))) {
        return true;
      }
    }
    return false;
  }

  private static String stem(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private Optional<DatasetFormat> recognised(Path path) {
    return formats.stream().filter(format -> format.recognises(path)).findFirst();
  }

  private static String ending(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
