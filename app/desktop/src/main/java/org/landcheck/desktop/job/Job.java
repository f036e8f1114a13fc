package org.landcheck.desktop.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;

/**
 * A task under way: what it does, how far it is, and whether to stop.
 *
 * <p>Progress may be told from any thread, any number of times a second; the window hears the
 * latest value at its own pace.
 */
public final class Job implements Monitor {
  /** Stands for "nothing is being done". */
  public static final Job NONE = new Job(LocalText.EMPTY, Runnable::run);

  private final LocalText title;
  private final Executor window;
  private final AtomicReference<Progress> latest = new AtomicReference<>(Progress.UNKNOWN);
  private final AtomicBoolean announced = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<Progress> shown =
      new ReadOnlyObjectWrapper<>(Progress.UNKNOWN);
  private volatile boolean cancelled;
  private Runnable body = () -> {};

  Job(LocalText title, Executor window) {
    this.title = title;
    this.window = window;
  }

  void body(Runnable work) {
    body = work;
  }

  Runnable body() {
    return body;
  }

  public LocalText title() {
    return title;
  }

  /** How far it is; changes on the window's thread. */
  public ReadOnlyObjectProperty<Progress> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Asks it to stop; it does so at its next poll. */
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void progress(String task, long done, long total) {
    latest.set(new Progress(task, done, total));
    if (announced.compareAndSet(false, true)) {
      window.execute(
          () -> {
            announced.set(false);
            shown.set(latest.get());
          });
    }
  }

  /**
   * How far a task is.
   *
   * @param step what it is at: a rule, a file
   * @param total 0 if not known
   */
  public record Progress(String step, long done, long total) {
    public static final Progress UNKNOWN = new Progress("", 0, 0);

    /** Between 0 and 1, or -1 if not known. */
    public double fraction() {
      return total <= 0 ? -1 : Math.min(1, done / (double) total);
    }
  }
}
