package org.landcheck.io.gpkg;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.landcheck.api.CancelledException;
import org.sqlite.ProgressHandler;

/**
 * What SQLite may do for one file, by its size: a view can be made to work without end. Asked in
 * the middle of statements, so that a long sort can be stopped as well. Safe for any number of
 * threads.
 */
final class Work extends ProgressHandler {
  /** SQLite's code of a statement that was stopped. */
  static final int STOPPED = 9;

  /** Steps of SQLite between two questions. */
  static final int STEPS = 1 << 20;

  private static final long LEAST = 1L << 27;
  private static final long STEPS_PER_BYTE = 256;

  private final AtomicLong left;
  private final LongConsumer progress;

  /**
   * @param size of the file in bytes
   * @param progress throws to stop
   */
  Work(long size, LongConsumer progress) {
    this.left = new AtomicLong(LEAST + STEPS_PER_BYTE * size);
    this.progress = progress;
  }

  @Override
  protected int progress() {
    try {
      progress.accept(0);
    } catch (CancelledException e) {
      return 1;
    }
    return left.addAndGet(-STEPS) < 0 ? 1 : 0;
  }

  /**
   * After a statement was stopped.
   *
   * @throws CancelledException if a person did it
   */
  void requireWanted() {
    progress.accept(0);
  }
}
