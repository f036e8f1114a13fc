package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a run gives something up because the heap is full. */
class HeapWatchTest {
  private long now = 5_000;
  private long collecting = 700;
  private long collections = 12;
  private final HeapWatch watch = new HeapWatch(() -> now, () -> collecting, () -> collections);

  @BeforeEach
  void letTheFirstSpanPass() {
    pass(HeapWatch.SPAN, 0);
    watch.check();
  }

  private void pass(long millis, long percentCollecting) {
    now += millis;
    collecting += millis * percentCollecting / 100;
    collections += HeapWatch.FEW;
  }

  @Test
  void aRunThatDoesNothingButCollectGarbageIsShortOfMemory() {
    pass(HeapWatch.SPAN, 90);
    OutOfMemoryError error = assertThrows(OutOfMemoryError.class, watch::check);
    assertEquals("nearly all time goes into collecting garbage", error.getMessage());
  }

  @Test
  void oneLongCollectionIsNoShortage() {
    now += 2 * HeapWatch.SPAN;
    collecting += 2 * HeapWatch.SPAN;
    collections++;
    assertDoesNotThrow(watch::check);
  }

  @Test
  void whatWasCollectedLongAgoDoesNotCount() {
    pass(10 * HeapWatch.SPAN, 80);
    assertDoesNotThrow(watch::check);
    pass(HeapWatch.SPAN, 10);
    assertDoesNotThrow(watch::check);
  }

  @Test
  void onlyOneIsGivenUpAtATime() {
    pass(HeapWatch.SPAN, 100);
    assertThrows(OutOfMemoryError.class, watch::check);
    assertDoesNotThrow(watch::check);
    pass(HeapWatch.SPAN, 100);
    assertThrows(OutOfMemoryError.class, watch::check);
  }

  @Test
  void aShortRunIsNotLookedAt() {
    HeapWatch young =
        new HeapWatch(() -> now, () -> fail("asked for time"), () -> fail("asked for a count"));
    now += HeapWatch.SPAN - 1;
    assertDoesNotThrow(young::check);
  }

  @Test
  void thisProgramIsNotShortOfMemoryAtOnce() {
    assertDoesNotThrow(HeapWatch.ofThisProgram()::check);
  }
}
