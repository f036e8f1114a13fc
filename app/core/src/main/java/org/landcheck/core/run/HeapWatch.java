package org.landcheck.core.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Notices that the heap is so full that next to nothing but collecting garbage is done. Most
 * collectors go on like that for hours rather than say that memory has run out; a person would
 * think that the program hangs.
 */
final class HeapWatch {
  /** Milliseconds that are looked back on. */
  static final long SPAN = 5_000;

  /** Percent of the time that collections may take. */
  static final long MOST = 85;

  /** Fewer collections than that are no shortage, however long they take. */
  static final long FEW = 3;

  private final LongSupplier clock;
  private final LongSupplier collecting;
  private final LongSupplier collections;
  // begun with the end of the first span: to ask the virtual machine costs a short run 25 ms
  private boolean begun;
  private long since;
  private long collectingBefore;
  private long collectionsBefore;
  private volatile long next;

  /**
   * @param clock milliseconds
   * @param collecting milliseconds spent on collections so far
   * @param collections how many there were so far
   */
  HeapWatch(LongSupplier clock, LongSupplier collecting, LongSupplier collections) {
    this.clock = clock;
    this.collecting = collecting;
    this.collections = collections;
    next = clock.getAsLong() + SPAN;
  }

  static HeapWatch ofThisProgram() {
    return new HeapWatch(
        () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
        () -> sum(GarbageCollectorMXBean::getCollectionTime),
        () -> sum(GarbageCollectorMXBean::getCollectionCount));
  }

  private static long sum(ToLongFunction<GarbageCollectorMXBean> number) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(number).sum();
  }

  private void begin(long now) {
    begun = true;
    since = now;
    collectingBefore = collecting.getAsLong();
    collectionsBefore = collections.getAsLong();
    next = now + SPAN;
  }

  /**
   * To be called now and then, by any thread.
   *
   * @throws OutOfMemoryError to one of the threads that call, if memory is short; what it was at is
   *     then given up, so that the others have more room
   */
  void check() {
    if (clock.getAsLong() - next < 0) {
      return;
    }
    synchronized (this) {
      long now = clock.getAsLong();
      if (now - next < 0) {
        return;
      }
      boolean isShort = begun && isShort(now);
      begin(now);
      if (isShort) {
        // without figures: the same shortage is to be told in the same words
        throw new OutOfMemoryError("nearly all time goes into collecting garbage");
      }
    }
  }

  private boolean isShort(long now) {
    long collected = collecting.getAsLong() - collectingBefore;
    long times = collections.getAsLong() - collectionsBefore;
    return times >= FEW && collected * 100 >= (now - since) * MOST;
  }
}
