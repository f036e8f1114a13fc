package org.landcheck.api;

/** Hears how far a long task is, and says whether to stop. Called from many threads. */
public interface Monitor {
  Monitor SILENT =
      new Monitor() {
        @Override
        public void progress(String task, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * @param task what is being done: a rule id, a file name
   * @param done units finished so far
   * @param total units in all, 0 if not known
   */
  void progress(String task, long done, long total);

  /** Whether the person asked to stop. Polled often. */
  boolean cancelled();
}
