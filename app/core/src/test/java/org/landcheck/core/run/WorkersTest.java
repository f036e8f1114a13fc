package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.landcheck.api.CancelledException;

class WorkersTest {
  @Test
  void everyTaskIsRunOnceAlsoWithinTasks() {
    AtomicIntegerArray runs = new AtomicIntegerArray(100 * 10);
    try (Workers workers = new Workers(4, () -> false)) {
      workers.parallel(
          100, outer -> workers.parallel(10, inner -> runs.incrementAndGet(10 * outer + inner)));
    }
    for (int i = 0; i < runs.length(); i++) {
      assertEquals(1, runs.get(i));
    }
  }

  @Test
  void aFaultInATaskIsAFaultOfTheLoopAndTheWorkersGoOn() {
    IllegalStateException fault = new IllegalStateException("task 7");
    try (Workers workers = new Workers(3, () -> false)) {
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.parallel(
                      50,
                      task -> {
                        if (task == 7) {
                          throw fault;
                        }
                      }));
      assertSame(fault, thrown);
      AtomicInteger done = new AtomicInteger();
      workers.parallel(50, task -> done.incrementAndGet());
      assertEquals(50, done.get());
    }
  }

  @Test
  void whenStoppedNoNewTaskBegins() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger begun = new AtomicInteger();
    try (Workers workers = new Workers(2, stop::get)) {
      assertThrows(
          CancelledException.class,
          () ->
              workers.parallel(
                  10_000,
                  task -> {
                    begun.incrementAndGet();
                    stop.set(true);
                  }));
    }
    assertTrue(begun.get() <= 2, "begun " + begun.get());
  }

  @Test
  void anInterruptedCoordinatorStopsAndStaysInterrupted() throws InterruptedException {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread coordinator =
        new Thread(
            () -> {
              try (Workers workers = new Workers(2, () -> false)) {
                Thread own = Thread.currentThread();
                workers.parallel(
                    1000,
                    task -> {
                      own.interrupt();
                      Thread.onSpinWait();
                    });
              } catch (CancelledException e) {
                cancelled.set(true);
              }
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    coordinator.start();
    coordinator.join();
    assertTrue(cancelled.get());
    assertTrue(interrupted.get());
  }
}
