package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** A thread that nobody comes to help would wait here for ever. */
  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("nobody came", e);
    }
  }

  @Test
  void aThreadThatWaitsForAStructureHelpsToMakeIt() {
    CyclicBarrier bothAsk = new CyclicBarrier(2);
    CyclicBarrier bothMake = new CyclicBarrier(2);
    SharedStructures structures = new SharedStructures();
    AtomicInteger made = new AtomicInteger();
    try (Workers workers = new Workers(2, () -> false)) {
      workers.parallel(
          2,
          task -> {
            meet(bothAsk);
            structures.get(
                "structure",
                workers,
                () -> {
                  workers.parallel(2, half -> meet(bothMake));
                  return made.incrementAndGet();
                });
          });
    }
    assertEquals(1, made.get());
  }

  @Test
  void aThreadWithNothingToDoHelpsALoopWithinATaskOfAnother() {
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = new Workers(2, () -> false)) {
      workers.parallel(
          2,
          task -> {
            if (task == 0) {
              workers.parallel(
                  2,
                  inner -> {
                    meet(both);
                    done.incrementAndGet();
                  });
            }
          });
    }
    assertEquals(2, done.get());
  }

  @Test
  void aStructureThatNeedsItselfIsAFaultAndNotAStandstill() {
    SharedStructures structures = new SharedStructures();
    try (Workers workers = new Workers(2, () -> false)) {
      Supplier<Object> self = () -> structures.get("a", workers, () -> "never");
      assertThrows(IllegalStateException.class, () -> structures.get("a", workers, self));
      assertEquals("now", structures.get("a", workers, () -> "now"));
    }
  }

  @Test
  void whenTheMakingOfAStructureFailsEachWhoWaitedTriesForItself() {
    SharedStructures structures = new SharedStructures();
    AtomicInteger tries = new AtomicInteger();
    AtomicInteger faults = new AtomicInteger();
    try (Workers workers = new Workers(4, () -> false)) {
      workers.parallel(
          100,
          task -> {
            try {
              structures.get(
                  "a",
                  workers,
                  () -> {
                    throw new IllegalStateException("try " + tries.incrementAndGet());
                  });
            } catch (IllegalStateException e) {
              faults.incrementAndGet();
            }
          });
    }
    assertEquals(100, tries.get());
    assertEquals(100, faults.get());
  }

  /** Structure i is made, in a loop, of some of those before it. */
  private static final class Web {
    private final SharedStructures structures = new SharedStructures();
    private final AtomicInteger made = new AtomicInteger();
    private final Workers workers;
    private final int[][] needs;

    Web(Workers workers, int[][] needs) {
      this.workers = workers;
      this.needs = needs;
    }

    long get(int i) {
      return structures.<Long>get(
          i,
          workers,
          () -> {
            AtomicLong sum = new AtomicLong(i);
            workers.parallel(needs[i].length, each -> sum.addAndGet(get(needs[i][each])));
            workers.parallel(3, each -> sum.incrementAndGet());
            made.incrementAndGet();
            return sum.get();
          });
    }
  }

  @Test
  @Timeout(120)
  void structuresMadeOfStructuresNeverBringTheThreadsToAStandstill() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int[][] needs = new int[30][];
      for (int i = 0; i < needs.length; i++) {
        int below = i;
        needs[i] = random.ints(i == 0 ? 0 : 4, 0, Math.max(1, below)).toArray();
      }
      long[] expected = sums(needs);
      int[] asked = random.ints(60, 0, needs.length).toArray();
      asked[0] = needs.length - 1;
      try (Workers workers = new Workers(2 + seed % 7, () -> false)) {
        Web web = new Web(workers, needs);
        workers.parallel(asked.length, i -> assertEquals(expected[asked[i]], web.get(asked[i])));
        assertTrue(web.made.get() <= needs.length, "made " + web.made.get());
      }
    }
  }

  private static long[] sums(int[][] needs) {
    long[] sums = new long[needs.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = i + 3;
      for (int need : needs[i]) {
        sums[i] += sums[need];
      }
    }
    return sums;
  }
}
