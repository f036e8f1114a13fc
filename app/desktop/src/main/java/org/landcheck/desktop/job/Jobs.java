package org.landcheck.desktop.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;

/**
 * The one door to threads.
 *
 * <p>Tasks that a person asked for run one after another in the order asked, each with progress and
 * cancel; results come back on the window's thread. Small work that nobody waits for (tiles,
 * indexes) goes through {@link #background}.
 */
public final class Jobs implements AutoCloseable {
  private static final int CLOSE_SECONDS = 5;

  private final Executor window;
  private final Executor tasks;
  private final Executor painters;
  private final int paintingThreads;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Job> current = new ReadOnlyObjectWrapper<>(Job.NONE);
  private Consumer<Exception> failures = failure -> {};
  private boolean closed;

  /**
   * @param window runs on the window's thread
   * @param tasks runs one task at a time
   * @param painters runs small work
   * @param paintingThreads how many pieces of small work run at once
   */
  public Jobs(Executor window, Executor tasks, Executor painters, int paintingThreads) {
    this.window = window;
    this.tasks = tasks;
    this.painters = painters;
    this.paintingThreads = paintingThreads;
  }

  /** Jobs on threads of their own, for the real window. */
  public static Jobs onThreads() {
    int painting = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));
    return new Jobs(
        Platform::runLater,
        Executors.newSingleThreadExecutor(named("task", Thread.NORM_PRIORITY)),
        Executors.newFixedThreadPool(painting, named("paint", Thread.MIN_PRIORITY + 1)),
        painting);
  }

  /** Jobs that finish before the call returns, on the caller's thread: for tests. */
  public static Jobs atOnce() {
    return new Jobs(Runnable::run, Runnable::run, Runnable::run, 1);
  }

  private static ThreadFactory named(String name, int priority) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      thread.setPriority(priority);
      return thread;
    };
  }

  /** Hears of every task that failed, on the window's thread; not of cancelled ones. */
  public void onFailure(Consumer<Exception> listener) {
    failures = listener;
  }

  /** The task at work, {@link Job#NONE} if there is none. */
  public ReadOnlyObjectProperty<Job> current() {
    return current.getReadOnlyProperty();
  }

  /** Whether a person waits for something. */
  public boolean busy() {
    return current.get() != Job.NONE;
  }

  /** How many pieces of small work run at once. */
  public int paintingThreads() {
    return paintingThreads;
  }

  /**
   * Runs a task a person asked for.
   *
   * @param title what it does, for the status bar
   * @param done takes its result on the window's thread
   */
  public <T> Job start(LocalText title, Task<T> task, Consumer<T> done) {
    Job job = new Job(title, window);
    job.body(() -> runTask(job, task, done));
    waiting.add(job);
    next();
    return job;
  }

  private void next() {
    if (!busy() && !closed && !waiting.isEmpty()) {
      Job job = waiting.remove();
      current.set(job);
      tasks.execute(job.body());
    }
  }

  private static final LocalText TOO_LITTLE_MEMORY =
      new LocalText(
          "内存不足，没有做完。请关闭其他程序，或用 java -Xmx 增加内存后重试",
          "out of memory before it was done; close other programs, or give more with java -Xmx");

  private <T> void runTask(Job job, Task<T> task, Consumer<T> done) {
    Runnable outcome;
    try {
      T result = task.run(job);
      outcome = () -> done.accept(result);
    } catch (CancelledException e) {
      outcome = () -> {};
    } catch (Exception e) {
      outcome = () -> failures.accept(e);
    } catch (OutOfMemoryError e) {
      outcome = () -> failures.accept(new BadInputException(TOO_LITTLE_MEMORY, e));
    } catch (Error e) {
      // whatever ended the task, the window must not wait for it for ever
      outcome = () -> failures.accept(new IllegalStateException(e.toString(), e));
    }
    Runnable last = outcome;
    window.execute(() -> finish(last));
  }

  private void finish(Runnable outcome) {
    current.set(Job.NONE);
    try {
      outcome.run();
    } finally {
      next();
    }
  }

  /** Runs small work that nobody waits for; faults in it are reported like those of tasks. */
  public void background(Runnable work) {
    if (closed) {
      return;
    }
    try {
      painters.execute(
          () -> {
            try {
              work.run();
            } catch (CancelledException e) {
              return;
            } catch (RuntimeException e) {
              window.execute(() -> failures.accept(e));
            }
          });
    } catch (RejectedExecutionException e) {
      // closing and the last strokes of painting meet: there is no window left to paint for
      closed = true;
    }
  }

  /** Runs something on the window's thread, soon. */
  public void onWindow(Runnable work) {
    window.execute(work);
  }

  /** Asks the task at work to stop, drops those that wait, and lets the threads end. */
  @Override
  public void close() {
    closed = true;
    waiting.clear();
    current.get().cancel();
    for (Executor executor : new Executor[] {painters, tasks}) {
      if (executor instanceof ExecutorService service) {
        service.shutdown();
        try {
          service.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /**
   * What a task does, off the window's thread.
   *
   * @param <T> its result
   */
  @FunctionalInterface
  public interface Task<T> {
    T run(Job job) throws Exception;
  }
}
