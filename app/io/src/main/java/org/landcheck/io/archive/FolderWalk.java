package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.UnopenedException.Reason;
import org.landcheck.io.source.Faults;

/**
 * Everything below a folder, in the order of paths. Links are not followed: they may lead anywhere,
 * and in circles.
 */
final class FolderWalk {
  private static final int MOST = 500_000;
  private static final int DEEPEST = 64;
  private static final Set<String> JUNK =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information");

  private final Path root;
  private final Monitor monitor;
  private final List<Entry> entries = new ArrayList<>();
  private int links;

  /**
   * A file or folder.
   *
   * @param path below the folder, with {@code /} between names
   * @param unread why what lies in a folder is not known; empty if it is
   */
  record Entry(String path, Path place, boolean folder, long size, Optional<Reason> unread) {}

  private FolderWalk(Path root, Monitor monitor) {
    this.root = root;
    this.monitor = monitor;
  }

  /**
   * @throws BadInputException if it is no folder, cannot be read, or holds far too much
   */
  static FolderWalk of(Path folder, Monitor monitor) throws BadInputException {
    FolderWalk walk = new FolderWalk(folder, monitor);
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, walk.visitor());
    } catch (IOException e) {
      throw Faults.unreadable(folder, e);
    }
    if (walk.entries.size() > MOST) {
      throw new BadInputException(
          new LocalText(
              "文件夹 " + folder + " 中的文件超过 " + MOST + " 个，请按批次分开检查",
              "folder " + folder + " holds more than " + MOST + " files; check it in parts"));
    }
    walk.entries.sort(Comparator.comparing(Entry::path));
    return walk;
  }

  private SimpleFileVisitor<Path> visitor() {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
        if (!place.equals(root)) {
          add(place, true, 0, Optional.empty());
        }
        return entries.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink() || attributes.isOther()) {
          links++;
        } else {
          // a folder comes here if it lies deeper than is gone down
          boolean folder = attributes.isDirectory();
          Optional<Reason> unread = folder ? Optional.of(Reason.TOO_LARGE) : Optional.empty();
          add(place, folder, attributes.size(), unread);
        }
        return entries.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path place, IOException fault) throws IOException {
        if (place.equals(root)) {
          throw fault;
        }
        boolean folder = Files.isDirectory(place);
        add(place, folder, 0, folder ? Optional.of(Reason.NO_ACCESS) : Optional.empty());
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private void add(Path place, boolean folder, long size, Optional<Reason> unread) {
    if (monitor.cancelled()) {
      throw new CancelledException();
    }
    StringBuilder path = new StringBuilder();
    for (Path name : root.relativize(place)) {
      path.append(path.length() == 0 ? "" : "/").append(name);
    }
    entries.add(new Entry(path.toString(), place, folder, folder ? 0 : size, unread));
  }

  List<Entry> entries() {
    return entries;
  }

  /** Links and devices that were passed by. */
  int links() {
    return links;
  }

  /** What systems and editors make for themselves. */
  static boolean isJunk(String path) {
    for (String name : path.split("/")) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith(".") || lower.startsWith("~$") || JUNK.contains(lower)) {
        return true;
      }
    }
    return false;
  }

  static List<LocalText> leftOut(int junk, int links) {
    List<LocalText> notes = new ArrayList<>();
    if (junk > 0) {
      notes.add(
          new LocalText(
              "档案中有 " + junk + " 个系统或软件留下的文件（如 Thumbs.db）不作为档案读取",
              junk + " files of systems and editors (Thumbs.db and the like) are not read"));
    }
    if (links > 0) {
      notes.add(new LocalText("有 " + links + " 个链接没有读取", links + " links were not followed"));
    }
    return notes;
  }
}
