package org.landcheck.core.run;

/** The place of a structure that is made once. Who makes it is guarded by the workers' lock. */
final class Slot {
  private volatile Object made;
  private Job maker;

  /** The structure; null if not made yet. */
  Object made() {
    return made;
  }

  /** Who makes it; null if nobody does. */
  Job maker() {
    return maker;
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
