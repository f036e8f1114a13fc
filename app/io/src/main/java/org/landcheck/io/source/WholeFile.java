package org.landcheck.io.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears complete or not at all: written under another name in the same folder, then
 * moved into place.
 */
public final class WholeFile implements AutoCloseable {
  private final Path target;
  private final Path draft;

  private WholeFile(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * @throws IOException if the folder is missing or not writable, or the target is a folder
   */
  public static WholeFile begin(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      throw new IOException("it is a folder");
    }
    // Not a file for temporary use: those are closed to everybody but their maker.
    Path draft = absolute.resolveSibling(".landcheck-" + UUID.randomUUID() + ".part");
    return new WholeFile(absolute, Files.createFile(draft));
  }

  /** Where to write. */
  public Path draft() {
    return draft;
  }

  /** Makes what was written durable and puts it in place, replacing what was there. */
  public void commit() throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes the draft unless it was put in place. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }
}
