package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.EQUALS;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;
import static org.landcheck.core.Fixtures.zones;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;

class EngineTest {
  private static final RulePack PACK = zonePack(rule("ends", "test.code-ends-in"));

  private static RunResult run(Layer layer, int threads) throws BadInputException {
    Engine engine = new Engine(List.of(new CodeEndsIn()), EQUALS, threads);
    return engine.run(
        engine.plan(ArrayDataset.of(layer), PACK, RunOptions.DEFAULT), Monitor.SILENT);
  }

  @Test
  void findsOnAnyNumberOfThreads() throws BadInputException {
    RunResult one = run(row(5000), 1);
    assertEquals(500, one.findings().size());
    assertEquals(5000, one.outcomes().get(0).inspected());
    assertTrue(one.complete());
    assertEquals(one.findings(), run(row(5000), 4).findings());
  }

  @Test
  void oneBadFeatureIsNeverTheEndOfTheRun() throws BadInputException {
    RunResult result =
        run(
            zones(
                zone(1, box(0, 0, 1, 1), "boom"),
                zone(2, box(0, 0, 1, 1), "deep"),
                zone(3, box(0, 0, 1, 1), null),
                zone(4, box(0, 0, 1, 1), "13")),
            2);
    assertEquals(2, result.failures().size());
    assertEquals(1, result.skips().size());
    assertEquals(1, result.findings().size());
    assertEquals(1, result.outcomes().get(0).inspected());
    assertFalse(result.complete());
  }
}
