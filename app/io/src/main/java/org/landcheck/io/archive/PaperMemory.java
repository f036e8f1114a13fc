package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of papers while the program runs: whoever stops in the midst of an archive loses
 * nothing, and reading it again takes only what has changed since.
 *
 * <p>A paper is known again by its path, size, time of last change and, where the system has one,
 * the number of its file. What was changed just now is not kept, since it may change once more
 * within the same tick of the clock. The papers that were asked for longest ago are forgotten
 * first. Used by many threads at once.
 */
public final class PaperMemory {
  /** What is kept of a paper is some hundred bytes, and the first two thousand letters of texts. */
  private static final int MOST = 60_000;

  /** FAT keeps times to two seconds. */
  private static final Duration TICK = Duration.ofSeconds(3);

  private final Clock clock;
  private final Map<Stamp, FileFacts> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stamp, FileFacts> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param clock says what was changed just now
   */
  public PaperMemory(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a paper is known again by.
   *
   * @param file where its bytes lie: itself, or the zip it is in
   * @param path below the archive
   * @param number of the file in its file system, or no matter what where there is none
   */
  record Stamp(String file, String path, long size, FileTime changed, String number) {
    static Stamp of(Path file, String path) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String place = file.toAbsolutePath().normalize().toString();
      String number = String.valueOf(now.fileKey());
      return new Stamp(place, path, now.size(), now.lastModifiedTime(), number);
    }
  }

  synchronized Optional<FileFacts> recall(Stamp stamp) {
    return Optional.ofNullable(known.get(stamp));
  }

  /**
   * @param before taken before the paper was read
   * @param after taken after that
   */
  synchronized void keep(Stamp before, Stamp after, FileFacts facts) {
    boolean settled = before.changed().toInstant().plus(TICK).isBefore(clock.instant());
    if (settled && before.equals(after)) {
      known.put(before, facts);
    }
  }
}
