package org.landcheck.io.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the system says of a file at one moment.
 *
 * @param key which file it is, where the system can tell
 * @param isFresh whether it was changed so lately, or by such a clock, that a further change could
 *     bear the same time
 */
record FileState(long size, FileTime changed, Optional<Object> key, boolean isFresh) {
  /** FAT keeps even seconds, and the clock of a server may differ a little. */
  private static final Duration GRAIN = Duration.ofSeconds(3);

  static FileState of(Path file, Instant now) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileState(
        attributes.size(),
        attributes.lastModifiedTime(),
        Optional.ofNullable(attributes.fileKey()),
        attributes.lastModifiedTime().toInstant().isAfter(now.minus(GRAIN)));
  }

  /** Whether nothing tells this state of a file from another. */
  boolean isOf(FileState other) {
    return size == other.size && changed.equals(other.changed) && key.equals(other.key);
  }
}
