package org.landcheck.cli;

import java.io.PrintStream;
import org.landcheck.api.Monitor;

/** One line on a terminal that tells how far a task is, rewritten in place. */
final class ProgressLine implements Monitor {
  private static final long PAUSE_NANOS = 100_000_000L;

  private final PrintStream err;
  private long last;

  ProgressLine(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void progress(String task, long done, long total) {
    long now = System.nanoTime();
    boolean finished = total > 0 && done >= total;
    if (now - last < PAUSE_NANOS && !finished) {
      return;
    }
    last = now;
    String share = total > 0 ? String.format("%3d %%", 100 * done / total) : Long.toString(done);
    err.print("\r\u001b[K" + share + "  " + task + (finished ? "\r\u001b[K" : ""));
    err.flush();
  }

  @Override
  public boolean cancelled() {
    return Thread.currentThread().isInterrupted();
  }
}
