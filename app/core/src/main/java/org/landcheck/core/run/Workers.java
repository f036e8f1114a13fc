package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.landcheck.api.CancelledException;

/**
 * The threads of one run: the one that made it, which also works, and its helpers, begun when there
 * is first something to share.
 *
 * <p>Loops may be opened anywhere, also within tasks of others. A thread with nothing to do takes
 * tasks of the newest open loop; one that waits, for its own loop to end or for a structure that
 * another thread makes, meanwhile takes tasks of loops that serve what it waits for.
 */
final class Workers implements AutoCloseable {
  private final int threads;
  private final BooleanSupplier cancelled;
  private final Thread coordinator = Thread.currentThread();
  private final Object lock = new Object();
  private final List<Loop> open = new ArrayList<>();
  private final ThreadLocal<Job> current = new ThreadLocal<>();
  private volatile boolean stopped;
  private boolean begun;
  private boolean closed;

  Workers(int threads, BooleanSupplier cancelled) {
    this.threads = threads;
    this.cancelled = cancelled;
  }

  boolean areSeveral() {
    return threads > 1;
  }

  /** Interrupting the coordinator is a wish to stop as well. */
  void checkCancelled() {
    if (stopped || cancelled.getAsBoolean() || coordinator.isInterrupted()) {
      throw new CancelledException();
    }
  }

  /**
   * Runs {@code body} for every number below {@code tasks} and returns when no thread is at it any
   * more. The first fault of a task is thrown then.
   */
  void parallel(int tasks, IntConsumer body) {
    if (threads == 1 || tasks < 2) {
      for (int i = 0; i < tasks; i++) {
        checkCancelled();
        body.accept(i);
      }
      return;
    }
    Loop loop = new Loop(new Job(current.get()), tasks, body, this::checkCancelled);
    open(loop);
    work(loop);
    boolean interrupted = false;
    while (true) {
      Loop other;
      synchronized (lock) {
        open.remove(loop);
        if (loop.isDeserted()) {
          break;
        }
        other = find(loop.job());
        interrupted |= other == null && pause();
      }
      help(other);
    }
    restore(interrupted);
    loop.throwFailure();
  }

  /**
   * What {@code make} returns, made by the first thread that asks while others wait; if that fails
   * each of them tries for itself.
   */
  Object once(Slot slot, Supplier<?> make) {
    Job own = current.get();
    boolean interrupted = false;
    try {
      while (true) {
        checkCancelled();
        Loop other;
        Job maker;
        synchronized (lock) {
          maker = slot.maker();
          if (slot.made() != null) {
            return slot.made();
          }
          if (slot.isGivenUp()) {
            throw new OutOfMemoryError("what several rules need could not be made");
          }
          if (maker == null) {
            slot.begin(new Job(own));
            break;
          }
          if (own != null && own.serves(maker)) {
            throw new IllegalStateException("a structure is needed to make itself");
          }
          maker.await(own);
          other = find(maker);
          interrupted |= other == null && pause();
        }
        help(other);
        synchronized (lock) {
          maker.awaitNoMore(own);
        }
      }
    } finally {
      restore(interrupted);
    }
    return make(slot, make, own);
  }

  private Object make(Slot slot, Supplier<?> make, Job own) {
    Object made = null;
    boolean shortage = false;
    try {
      current.set(slot.maker());
      made = make.get();
      return made;
    } catch (OutOfMemoryError e) {
      shortage = true;
      throw e;
    } finally {
      current.set(own);
      synchronized (lock) {
        if (shortage) {
          slot.ranOutOfMemory();
        }
        slot.end(made);
        lock.notifyAll();
      }
    }
  }

  private void open(Loop loop) {
    synchronized (lock) {
      for (int i = 1; i < threads && !begun; i++) {
        Thread thread = new Thread(this::idle, "landcheck-" + i);
        thread.setDaemon(true);
        thread.start();
      }
      begun = true;
      open.add(loop);
      loop.enter();
      lock.notifyAll();
    }
  }

  /** The life of a helper. */
  private void idle() {
    while (true) {
      Loop loop;
      synchronized (lock) {
        loop = find(null);
        if (loop == null && closed) {
          return;
        }
        if (loop == null) {
          pause();
        }
      }
      help(loop);
    }
  }

  /** Enters the newest loop with tasks left that serves a job, or any for null; null if none. */
  private Loop find(Job served) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Loop loop = open.get(i);
      if (loop.hasTasks() && (served == null || loop.job().serves(served))) {
        loop.enter();
        return loop;
      }
    }
    return null;
  }

  private void help(Loop loop) {
    if (loop != null) {
      work(loop);
    }
  }

  private void work(Loop loop) {
    Job own = current.get();
    try {
      current.set(loop.job());
      loop.work();
    } finally {
      current.set(own);
      synchronized (lock) {
        loop.leave();
        lock.notifyAll();
      }
    }
  }

  /** Waits for news; true if interrupted meanwhile, which stops the run. */
  private boolean pause() {
    try {
      lock.wait();
      return false;
    } catch (InterruptedException e) {
      stopped = true;
      return true;
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
  }
}
