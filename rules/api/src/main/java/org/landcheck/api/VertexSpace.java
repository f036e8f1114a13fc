package org.landcheck.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Room for coordinates: in memory as long as they fit their share of it, then in a temporary file
 * that the system pages in and out. Safe for any number of threads.
 *
 * <p>So a dataset larger than the memory given to the program can still be read; what is read is
 * the same.
 */
public final class VertexSpace {
  /** Share of the largest heap the program may grow to that coordinates may fill. */
  private static final int HEAP_SHARE = 4;

  private final long budget;
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong spilled = new AtomicLong();
  private SpillFile file;

  /**
   * @param budget bytes to hold in memory
   */
  public VertexSpace(long budget) {
    this.budget = budget;
  }

  /** Room that takes at most a quarter of the heap. */
  public static VertexSpace ofHeap() {
    return new VertexSpace(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  /** Room for so many numbers. */
  DoubleBuffer allocate(int doubles) {
    long bytes = 8L * doubles;
    if (used.addAndGet(bytes) <= budget) {
      return DoubleBuffer.allocate(doubles);
    }
    used.addAndGet(-bytes);
    spilled.addAndGet(bytes);
    try {
      return file().map(bytes).order(ByteOrder.nativeOrder()).asDoubleBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no room for coordinates in the folder for temporary files: " + e.getMessage(), e);
    }
  }

  private synchronized SpillFile file() throws IOException {
    if (file == null) {
      file = SpillFile.create();
    }
    return file;
  }

  /** Gives back room in memory that was asked for and is not needed after all. */
  void release(long bytes) {
    used.addAndGet(-bytes);
  }

  /** Bytes that went to a file; empty if none did. */
  public Optional<Long> spilled() {
    long bytes = spilled.get();
    return bytes == 0 ? Optional.empty() : Optional.of(bytes);
  }
}
