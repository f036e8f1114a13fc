package org.landcheck.io.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.zip.ZipArchive;
import org.landcheck.core.zip.ZipItem;
import org.landcheck.core.zip.ZipWords;
import org.landcheck.io.source.Faults;

/**
 * Files of a zip in a folder that only this user may look into, for as long as they are read. The
 * folder is removed on closing, and at the latest when the program ends.
 */
final class UnpackedZip implements AutoCloseable {
  /** Long ago, so that nobody waits to see whether a file is still being changed. */
  private static final FileTime PAST = FileTime.fromMillis(0);

  private final Path folder;
  private final Thread lastChance;

  private UnpackedZip(Path folder) {
    this.folder = folder;
    this.lastChance = new Thread(this::delete, "landcheck-unpacked");
    Runtime.getRuntime().addShutdownHook(lastChance);
  }

  /**
   * @param progress hears of bytes; throws to stop
   * @throws BadInputException if a content is damaged, or there is no room
   */
  static UnpackedZip of(ZipArchive zip, List<ZipItem> items, ZipWords words, LongConsumer progress)
      throws BadInputException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    UnpackedZip unpacked;
    try {
      requireRoom(temporary, items.stream().mapToLong(ZipItem::size).sum());
      unpacked = new UnpackedZip(Files.createTempDirectory(temporary, "landcheck-zip-"));
    } catch (IOException e) {
      throw Faults.unwritable(temporary, e);
    }
    try {
      for (ZipItem item : items) {
        unpacked.add(zip, item, words, progress);
      }
      return unpacked;
    } catch (BadInputException | RuntimeException e) {
      unpacked.close();
      throw e;
    }
  }

  /**
   * @throws BadInputException if the disk of a folder has not so many bytes left
   */
  static void requireRoom(Path temporary, long needed) throws BadInputException {
    long room;
    try {
      room = Files.getFileStore(temporary).getUsableSpace();
    } catch (IOException e) {
      // Some systems cannot tell; then writing will.
      return;
    }
    if (room < needed) {
      throw new BadInputException(
          new LocalText(
              "解压需要 "
                  + megabytes(needed)
                  + "，而临时文件夹 "
                  + temporary
                  + " 只剩 "
                  + megabytes(room)
                  + "。请清理磁盘，或解压到别处后打开解压出的文件夹",
              "unpacking takes "
                  + megabytes(needed)
                  + " but "
                  + temporary
                  + " has only "
                  + megabytes(room)
                  + " left; make room, or unpack it elsewhere and open that folder"));
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void add(ZipArchive zip, ZipItem item, ZipWords words, LongConsumer progress)
      throws BadInputException {
    try {
      zip.unpack(item, folder, item.name(), progress);
      Files.setLastModifiedTime(folder.resolve(item.name()), PAST);
    } catch (InvalidPathException e) {
      throw words.refused(
          item.name(),
          new LocalText(
              "的名称在本机的语言环境下无法使用，请把 LANG 设为 C.UTF-8 后重试",
              "this system's locale cannot have the name; set LANG to C.UTF-8"));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw words.refused(
          item.name(),
          new LocalText(
              "无法解压（" + why + "），压缩包可能已损坏，请重新获取",
              "it cannot be unpacked (" + why + "); the zip may be damaged, get it anew"));
    }
  }

  Path folder() {
    return folder;
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // Some systems keep a file that is still open; the end of the program is another chance.
      return;
    }
  }

  @Override
  public void close() {
    delete();
    if (Files.exists(folder)) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(lastChance);
    } catch (IllegalStateException e) {
      // The program is ending, and the last chance is being taken.
      return;
    }
  }
}
