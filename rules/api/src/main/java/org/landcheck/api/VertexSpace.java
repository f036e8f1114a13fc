package org.landcheck.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Room for coordinates: in memory as long as they fit their share of it, then in a temporary file
 * that the system pages in and out. Safe for any number of threads.
 *
 * <p>So a dataset larger than the memory given to the program can still be read; what is read is
 * the same.
 */
public final class VertexSpace {
  /** Share of what is left of the largest heap that coordinates may fill. */
  private static final int HEAP_SHARE = 4;

  private static final int SMALLEST_CHUNK = 1 << 12;
  // a little less than a power of two: with its header the array then fills whole regions of a heap
  private static final int LARGEST_CHUNK = (1 << 20) - 16;

  /** A new chunk is this part of what there is, so that no more than that stays empty. */
  private static final int GROWTH = 4;

  private final Queue<DoubleBuffer> rests = new ConcurrentLinkedQueue<>();
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

  /**
   * Room that takes at most a quarter of the heap that nothing else holds: data are often read
   * beside others, such as those of a previous version.
   */
  public static VertexSpace ofHeap() {
    Runtime machine = Runtime.getRuntime();
    long held = machine.totalMemory() - machine.freeMemory();
    return new VertexSpace((machine.maxMemory() - held) / HEAP_SHARE);
  }

  /**
   * Room for at least so many numbers, and more to come: what another left of its own, or a new
   * piece.
   */
  DoubleBuffer chunk(int least) {
    DoubleBuffer rest = rests.poll();
    if (rest != null && rest.remaining() >= least) {
      return rest;
    }
    long grown = (used.get() + spilled.get()) / Double.BYTES / GROWTH;
    long wanted = Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, grown));
    return allocate((int) Math.max(least, wanted));
  }

  /** Takes back what is left of a chunk, for whoever asks next. */
  void giveBack(DoubleBuffer chunk) {
    if (chunk.remaining() >= SMALLEST_CHUNK) {
      rests.add(chunk.slice());
    }
  }

  private DoubleBuffer allocate(int doubles) {
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

  /** Bytes that went to a file; empty if none did. */
  public Optional<Long> spilled() {
    long bytes = spilled.get();
    return bytes == 0 ? Optional.empty() : Optional.of(bytes);
  }
}
