package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.landcheck.core.Fixtures.row;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Layer;

class SharedStructuresTest {
  private record OfLayer(Layer layer) {}

  private record OfSetting(Layer layer, Setting setting) {}

  private record Setting(double tolerance) {}

  private record OfNoLayer(String name) {}

  private final Workers workers = new Workers(1, () -> false);
  private final SharedStructures structures = new SharedStructures();
  private final AtomicInteger built = new AtomicInteger();
  private final Layer kept = row(1);
  private final Layer gone = row(2);

  private int ask(Object key) {
    return structures.get(key, workers, built::incrementAndGet);
  }

  @Test
  void equalKeysShare() {
    assertEquals(1, ask(new OfLayer(kept)));
    assertEquals(1, ask(new OfLayer(kept)));
    assertEquals(2, ask(new OfLayer(gone)));
  }

  @Test
  void onlyWhatIsBuiltFromCurrentLayersOutlivesARun() {
    ask(new OfLayer(kept));
    ask(new OfSetting(kept, new Setting(1)));
    ask(new OfLayer(gone));
    ask(new OfSetting(gone, new Setting(1)));
    ask(new OfNoLayer("a"));
    ask("a text");
    structures.keepOnly(layer -> layer == kept);
    assertEquals(1, ask(new OfLayer(kept)));
    assertEquals(2, ask(new OfSetting(kept, new Setting(1))));
    assertEquals(7, ask(new OfLayer(gone)));
    assertEquals(8, ask(new OfSetting(gone, new Setting(1))));
    assertEquals(9, ask(new OfNoLayer("a")));
    assertEquals(10, ask("a text"));
  }

  @Test
  void whatCouldNotBeBuiltIsTriedAgain() {
    assertThrows(
        IllegalStateException.class,
        () ->
            structures.get(
                "key",
                workers,
                () -> {
                  throw new IllegalStateException("first time");
                }));
    assertEquals(1, ask("key"));
  }

  @Test
  void manyThreadsBuildOnce() {
    try (Workers four = new Workers(4, () -> false)) {
      four.parallel(
          2000,
          task -> assertEquals(1, structures.get("key", four, built::incrementAndGet).intValue()));
    }
    assertEquals(1, built.get());
  }

  private int starve(Object key) {
    return structures.get(
        key,
        workers,
        () -> {
          built.incrementAndGet();
          throw new OutOfMemoryError("Java heap space");
        });
  }

  @Test
  void whatMemoryRanOutForIsTriedAFewTimesARunAndNotForEver() {
    for (int i = 0; i < 5; i++) {
      assertThrows(OutOfMemoryError.class, () -> starve(new OfLayer(kept)));
    }
    assertEquals(3, built.get());
    structures.tryOnceMore();
    for (int i = 0; i < 5; i++) {
      assertThrows(OutOfMemoryError.class, () -> starve(new OfLayer(kept)));
    }
    assertEquals(4, built.get());
    assertEquals(5, ask(new OfLayer(gone)), "others are made");
    structures.keepOnly(layer -> true);
    assertEquals(6, ask(new OfLayer(kept)), "the next run tries again");
  }
}
