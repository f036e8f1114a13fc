package org.landcheck.api;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A temporary file that is mapped into memory piece by piece and is gone when the program is.
 *
 * <p>Where the system lets a mapped file be deleted (Linux, macOS) its name is removed at once, so
 * not even a crash leaves it behind. Windows does not: there it is deleted at the end of the
 * program, and what a crash left is deleted by the next that makes one.
 */
final class SpillFile {
  private static final String PREFIX = "landcheck-vertices-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

  /** Room left to others: pieces that are mapped but not yet filled take theirs later. */
  private static final long SPARE = 1 << 26;

  private final FileChannel channel;
  private final FileStore disk;
  private long size;

  private SpillFile(FileChannel channel, FileStore disk) {
    this.channel = channel;
    this.disk = disk;
  }

  static SpillFile create() throws IOException {
    Path path = Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", ".bin");
    sweep(path.getParent());
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Files.delete(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
    return new SpillFile(channel, Files.getFileStore(path.getParent()));
  }

  /** Deletes what programs that no longer run left behind. */
  private static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : old) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          file.toFile().delete();
        }
      }
    }
  }

  /**
   * The next piece of the file.
   *
   * @throws IOException if the disk has no room for it
   */
  synchronized MappedByteBuffer map(long bytes) throws IOException {
    requireRoom(bytes, disk.getUsableSpace());
    MappedByteBuffer piece = channel.map(FileChannel.MapMode.READ_WRITE, size, bytes);
    size += bytes;
    return piece;
  }

  /** A disk found full only when a mapped page is written ends the whole program. */
  static void requireRoom(long bytes, long usable) throws IOException {
    if (usable < bytes + SPARE) {
      throw new IOException("no space left");
    }
  }
}
