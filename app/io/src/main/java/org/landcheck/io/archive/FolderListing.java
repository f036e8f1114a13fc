package org.landcheck.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.FieldType;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.ArchiveTables.PaperName;
import org.landcheck.io.source.Progress;

/**
 * Lists what lies in a delivery folder as the table {@code WJML}, a row a file or folder: LJ path
 * with {@code /}, MC name, LX {@code file} or {@code folder}, KZM ending, DX bytes, SFKD 1 if it
 * can be read.
 *
 * <p>A file geodatabase is one thing: a folder without rows for what is in it, and with the bytes
 * of all of it. Contents are not digested, which would take as long as copying the delivery; the
 * source bears a digest of paths and sizes.
 */
public final class FolderListing {
  static final String TABLE = "WJML";

  /**
   * @throws BadInputException if there is no such folder, or it cannot be read
   */
  public Dataset read(Path folder, Monitor monitor) throws BadInputException {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          new LocalText(
              "找不到汇交文件夹 " + folder + "，请给出一个文件夹",
              folder + " is no folder; give the folder delivered"));
    }
    FolderWalk walk = FolderWalk.of(folder, monitor);
    List<FolderWalk.Entry> entries = whole(walk.entries());
    Progress progress = new Progress(monitor, folder, entries.size());
    RowTable rows =
        new RowTable(TABLE, Optional.of("LJ"))
            .field("LJ", FieldType.TEXT)
            .field("MC", FieldType.TEXT)
            .field("LX", FieldType.TEXT)
            .field("KZM", FieldType.TEXT)
            .field("DX", FieldType.INTEGER)
            .field("SFKD", FieldType.INTEGER);
    MessageDigest digest = Digest.fresh();
    for (FolderWalk.Entry entry : entries) {
      progress.accept(1);
      String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
      String ending = entry.folder() && !isOneThing(name) ? "" : PaperName.ending(name);
      rows.add(entry.path())
          .add(name)
          .add(entry.folder() ? "folder" : "file")
          .add(Optional.of(ending))
          .add(entry.size())
          .add(opens(entry) ? 1 : 0);
      digest.update((entry.size() + " " + entry.path() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    List<LocalText> lineage = new ArrayList<>();
    lineage.add(
        new LocalText(
            "汇交文件夹 " + name + "：" + entries.size() + " 个文件和文件夹",
            "delivery " + name + ": " + entries.size() + " files and folders"));
    lineage.addAll(FolderWalk.leftOut(0, walk.links()));
    DatasetInfo info =
        new DatasetInfo(List.of(new DatasetInfo.Source(name, Digest.hex(digest))), lineage);
    return new ArrayDataset(info, List.of(rows.build()));
  }

  /** What lies in a geodatabase goes with it. */
  private static List<FolderWalk.Entry> whole(List<FolderWalk.Entry> entries) {
    List<FolderWalk.Entry> whole = new ArrayList<>();
    for (FolderWalk.Entry entry : entries) {
      int inside = inside(entry.path());
      if (inside < 0) {
        whole.add(entry);
        continue;
      }
      String outer = entry.path().substring(0, inside);
      // entries are in the order of paths, so others may stand between: a.gdb, a.gdb-x, a.gdb/b
      for (int i = whole.size() - 1; i >= 0; i--) {
        FolderWalk.Entry one = whole.get(i);
        if (one.path().equals(outer)) {
          whole.set(
              i,
              new FolderWalk.Entry(
                  outer, one.place(), true, one.size() + entry.size(), one.unread()));
          break;
        }
      }
    }
    return whole;
  }

  /** Where the path of the geodatabase ends that something lies in, or -1. */
  private static int inside(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (isOneThing(path.substring(0, slash))) {
        return slash;
      }
    }
    return -1;
  }

  private static boolean isOneThing(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gdb");
  }

  private static boolean opens(FolderWalk.Entry entry) {
    if (entry.folder()) {
      return Files.isReadable(entry.place());
    }
    try (InputStream in = Files.newInputStream(entry.place())) {
      return in.read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
