package org.landcheck.core.run;

/** The place of a structure that is made once. Who makes it is guarded by the workers' lock. */
final class Slot {
  /** Tries to make it that may fail because the memory is too small: each may take a minute. */
  private static final int TRIES = 3;

  private volatile Object made;
  private Job maker;
  private int shortages;

  /** The structure; null if not made yet. */
  Object made() {
    return made;
  }

  /** Who makes it; null if nobody does. */
  Job maker() {
    return maker;
  }

  /** Whether memory ran out each time so often that it is not tried any more. */
  boolean isGivenUp() {
    return shortages >= TRIES;
  }

  void tryOnceMore() {
    shortages = Math.min(shortages, TRIES - 1);
  }

  void ranOutOfMemory() {
    shortages++;
  }

  void begin(Job job) {
    maker = job;
  }

  /**
   * @param result null if it could not be made
   */
  void end(Object result) {
    made = result;
    maker = null;
  }
}
