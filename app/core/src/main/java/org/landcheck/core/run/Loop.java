package org.landcheck.core.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Tasks that any threads may take; the one that opened the loop leaves it when all are done. */
final class Loop {
  private final Job job;
  private final int tasks;
  private final IntConsumer body;
  private final Runnable poll;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private int threads;

  /**
   * @param poll throws if the run was stopped
   */
  Loop(Job job, int tasks, IntConsumer body, Runnable poll) {
    this.job = job;
    this.tasks = tasks;
    this.body = body;
    this.poll = poll;
  }

  Job job() {
    return job;
  }

  boolean hasTasks() {
    return next.get() < tasks && failure.get() == null;
  }

  /** A thread comes; guarded by the lock of the workers, as are the next two. */
  void enter() {
    threads++;
  }

  void leave() {
    threads--;
  }

  boolean isDeserted() {
    return threads == 0;
  }

  /** Takes tasks until none is left. After a fault no more are begun; the first is kept. */
  void work() {
    try {
      while (failure.get() == null) {
        int task = next.getAndIncrement();
        if (task >= tasks) {
          return;
        }
        poll.run();
        body.accept(task);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  void throwFailure() {
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }
}
