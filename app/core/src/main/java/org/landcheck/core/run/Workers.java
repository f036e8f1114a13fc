package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.landcheck.api.CancelledException;

/** The threads of one run: the one that made it, which also works, and its helpers. */
final class Workers implements AutoCloseable {
  private final int threads;
  private final BooleanSupplier cancelled;
  private final Thread coordinator = Thread.currentThread();
  private final ExecutorService helpers;
  private boolean busy;

  Workers(int threads, BooleanSupplier cancelled) {
    this.threads = threads;
    this.cancelled = cancelled;
    AtomicInteger number = new AtomicInteger();
    this.helpers =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            task -> {
              Thread thread = new Thread(task, "landcheck-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Interrupting the coordinator is a wish to stop as well. */
  void checkCancelled() {
    if (cancelled.getAsBoolean() || coordinator.isInterrupted()) {
      throw new CancelledException();
    }
  }

  /**
   * Runs {@code body} for every number below {@code tasks}. Within a task it runs them in line, so
   * that no thread ever waits for another's queue.
   */
  void parallel(int tasks, IntConsumer body) {
    if (threads == 1 || tasks < 2 || busy || Thread.currentThread() != coordinator) {
      for (int i = 0; i < tasks; i++) {
        checkCancelled();
        body.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable loop = () -> work(tasks, body, next, failure);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      running.add(helpers.submit(loop));
    }
    busy = true;
    try {
      loop.run();
      running.forEach(future -> await(future, failure));
    } finally {
      busy = false;
    }
    rethrow(failure.get());
  }

  private void work(
      int tasks, IntConsumer body, AtomicInteger next, AtomicReference<Throwable> failure) {
    try {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        if (failure.get() != null) {
          return;
        }
        checkCancelled();
        body.accept(i);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void await(Future<?> future, AtomicReference<Throwable> failure) {
    boolean interrupted = false;
    while (true) {
      try {
        future.get();
        break;
      } catch (InterruptedException e) {
        // the helpers see the failure and stop; they must have stopped before we go on
        interrupted = true;
        failure.compareAndSet(null, new CancelledException());
      } catch (ExecutionException e) {
        failure.compareAndSet(null, e.getCause());
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
