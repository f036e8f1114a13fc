package org.landcheck.io.source;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Monitor;

/** Counts rows for a monitor, and stops when the person asked to. Called from many threads. */
public final class Progress implements LongConsumer {
  private final Monitor monitor;
  private final String task;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  /**
   * @param file what is read or written; its name is shown
   * @param total rows in all, 0 if not known
   */
  public Progress(Monitor monitor, Path file, long total) {
    this(monitor, String.valueOf(file.getFileName()), total);
  }

  /**
   * @param task what is being done
   * @param total rows in all, 0 if not known
   */
  public Progress(Monitor monitor, String task, long total) {
    this.monitor = monitor;
    this.task = task;
    this.total = total;
  }

  /**
   * @param rows how many more are done
   * @throws CancelledException if the person asked to stop
   */
  @Override
  public void accept(long rows) {
    if (monitor.cancelled()) {
      throw new CancelledException();
    }
    monitor.progress(task, done.addAndGet(rows), total);
  }
}
