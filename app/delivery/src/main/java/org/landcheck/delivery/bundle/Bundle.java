package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.zip.ZipArchive;
import org.landcheck.core.zip.ZipItem;

/** A bundle that was opened and found safe to unpack; whether it is intact, a verifier says. */
public final class Bundle implements AutoCloseable {
  /** Tag files are text that people can read; anything larger is none. */
  private static final long LARGEST_TAG_FILE = 1L << 28;

  private final ZipArchive zip;
  private final String name;
  private final SortedMap<String, ZipItem> files;

  Bundle(ZipArchive zip, String name, SortedMap<String, ZipItem> files) {
    this.zip = zip;
    this.name = name;
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The bag's folder, which names the bundle. */
  public String name() {
    return name;
  }

  /** Paths of all files in the bag, {@code data/…} and tag files, in order. */
  public Set<String> paths() {
    return files.keySet();
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  long size(String path) {
    return files.get(path).size();
  }

  /**
   * The content of a file of the bag. Reading throws if it is damaged.
   *
   * @throws IllegalArgumentException if the bag has no such file
   */
  public InputStream read(String path) throws IOException, BadInputException {
    ZipItem item = files.get(path);
    if (item == null) {
      throw new IllegalArgumentException(name + " has no " + path);
    }
    return zip.read(item);
  }

  /** A tag file as text. */
  String text(String path) throws IOException, BadInputException {
    if (size(path) > LARGEST_TAG_FILE) {
      throw new IOException(path + ": too large");
    }
    try (InputStream in = read(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What the bag says of itself; empty if it says nothing or cannot be read. */
  public BagInfo info() throws BadInputException {
    try {
      return BagInfo.parse(has(BagNames.INFO) ? text(BagNames.INFO) : "");
    } catch (IOException e) {
      throw unreadable(BagNames.INFO, e);
    }
  }

  /**
   * What the data were held against; nothing if the bundle has no record of it.
   *
   * @throws BadInputException if the record is damaged
   */
  public BesideRecord beside() throws BadInputException {
    if (!has(BagNames.RECORD)) {
      return BesideRecord.NONE;
    }
    try (InputStream in = read(BagNames.RECORD)) {
      return BesideJson.read(in);
    } catch (IOException e) {
      throw unreadable(BagNames.RECORD, e);
    }
  }

  /** Sizes of the files in a folder of the bag, in bytes, by path below it. */
  public SortedMap<String, Long> sizes(String folder) {
    SortedMap<String, Long> below = new TreeMap<>();
    files.forEach(
        (path, item) -> {
          if (path.startsWith(folder)) {
            below.put(path.substring(folder.length()), item.size());
          }
        });
    return below;
  }

  /**
   * Unpacks everything into a folder that is made, and must not exist.
   *
   * @return where the parts of the submission are
   * @throws BadInputException if there is no room, the folder cannot be written, or a content is
   *     damaged
   */
  public UnpackedBundle unpack(Path folder, Monitor monitor) throws BadInputException {
    return unpack(folder, path -> true, monitor);
  }

  /** Unpacks what a rerun needs: all but papers and ledgers, whose tables the data hold. */
  public UnpackedBundle unpackForRerun(Path folder, Monitor monitor) throws BadInputException {
    return unpack(
        folder,
        path -> !path.startsWith(BagNames.ARCHIVE) && !path.startsWith(BagNames.LEDGER),
        monitor);
  }

  /**
   * Digests of the files in a folder of the bag, by path below it, as its manifest has them. They
   * are true if the bundle verifies.
   *
   * @param folder such as {@link BagNames#ARCHIVE}
   */
  public SortedMap<String, String> digests(String folder) throws BadInputException {
    SortedMap<String, String> below = new TreeMap<>();
    try {
      Manifest.parse(text(BagNames.MANIFEST))
          .forEach(
              (path, digest) -> {
                if (path.startsWith(folder)) {
                  below.put(path.substring(folder.length()), digest);
                }
              });
      return below;
    } catch (IOException e) {
      throw unreadable(BagNames.MANIFEST, e);
    }
  }

  private UnpackedBundle unpack(Path folder, Predicate<String> wanted, Monitor monitor)
      throws BadInputException {
    String at = folder.toString();
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectory(folder);
      List<String> paths = files.keySet().stream().filter(wanted).toList();
      long needed = paths.stream().mapToLong(this::size).sum();
      if (Files.getFileStore(folder).getUsableSpace() < needed) {
        throw new IOException("no room for " + needed + " bytes");
      }
      int done = 0;
      for (String path : paths) {
        if (monitor.cancelled()) {
          throw new CancelledException();
        }
        monitor.progress(path, done++, paths.size());
        at = path;
        zip.unpack(files.get(path), folder, path, bytes -> {});
      }
      return new UnpackedBundle(folder, info());
    } catch (IOException e) {
      throw unreadable(at, e);
    }
  }

  private static BadInputException unreadable(String what, IOException e) {
    return new BadInputException(
        new LocalText(
            "无法解开汇交包（" + what + "）：" + e.getMessage() + "。请检查磁盘空间，或索取完整的汇交包。",
            "cannot unpack the bundle ("
                + what
                + "): "
                + e.getMessage()
                + "; check the disk, or ask for a sound bundle"),
        e);
  }

  @Override
  public void close() throws BadInputException {
    try {
      zip.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }
}
