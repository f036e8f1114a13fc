package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;
import static org.landcheck.core.Fixtures.zones;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.TestChecks;

/** What a run does where memory is short: it says so, and hides nothing. */
class MemoryShortageTest {
  private static RunResult run(RulePack pack, int threads, Layer layer) throws BadInputException {
    Engine engine = TestChecks.engine(threads);
    return engine.run(
        engine.plan(ArrayDataset.of(layer), pack, RunOptions.DEFAULT), Monitor.SILENT);
  }

  private static List<String> found(RunResult result, String rule) {
    return result.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::features)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFeatureTooLargeForTheMemoryIsNamedAndAllElseIsChecked(int threads)
      throws BadInputException {
    Layer layer =
        zones(
            zone(11, box(0, 0, 10, 10), "a3"),
            zone(12, box(10, 0, 20, 10), "huge"),
            zone(13, box(20, 0, 30, 10), "b3"),
            zone(14, box(30, 0, 40, 10), "b3"));
    RulePack pack = zonePack(rule("ends", "test.code-ends-in"), rule("same", "test.same-code"));
    RunResult result = run(pack, threads, layer);

    assertEquals(1, result.failures().size());
    CheckFailure failure = result.failures().get(0);
    assertEquals("DJZQ/12", failure.feature().orElseThrow().toString());
    for (String said : List.of(failure.text().zh(), failure.text().en())) {
      assertTrue(said.contains("DJZQ/12"), said);
      assertTrue(said.contains("ends"), said);
      assertTrue(said.contains("-Xmx"), said);
    }
    assertEquals(List.of("[DJZQ/11]", "[DJZQ/13]", "[DJZQ/14]"), found(result, "ends"));
    assertEquals(2, found(result, "same").size());
    assertEquals(3, result.outcomes().get(0).inspected());
    assertFalse(result.complete());
    assertFalse(result.conforms());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aRuleThatNeverHasMemoryEnoughIsListedAndItsHalfDoneWorkIsNot(int threads)
      throws BadInputException {
    RulePack pack = zonePack(rule("ends", "test.code-ends-in"), rule("starved", "test.starved"));
    RunResult result = run(pack, threads, row(20));
    assertEquals(List.of("starved"), result.failures().stream().map(CheckFailure::rule).toList());
    assertTrue(result.failures().get(0).text().en().contains("starved"));
    assertEquals(List.of(), found(result, "starved"));
    assertEquals(2, found(result, "ends").size());
    assertEquals(0, result.outcomes().get(1).inspected());
    assertFalse(result.complete());
  }

  @Test
  void theShapeThatMayBeTheReasonIsNamed() throws BadInputException {
    Layer layer =
        zones(
            zone(5, box(0, 0, 10, 10), "3"),
            zone(6, box(20, 0, 30, 10).buffer(2, 500), "3"),
            zone(7, box(40, 0, 50, 10), "3"));
    RunResult result = run(zonePack(rule("starved", "test.starved")), 1, layer);
    CheckFailure failure = result.failures().get(0);
    assertTrue(failure.feature().isEmpty(), "the rule as a whole was not run");
    assertEquals("DJZQ/6", failure.largest().orElseThrow().toString());
    assertTrue(failure.text().zh().contains("最大的图形是 DJZQ/6"), failure.text().zh());
    assertTrue(failure.text().en().contains("largest shape is DJZQ/6"), failure.text().en());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aRuleWithoutMemoryToChooseItsRowsIsListedAndNotRunWithoutThem(int threads)
      throws BadInputException {
    RulePack pack =
        zonePack(
            Fixtures.filtered(rule("same", "test.same-code"), "DJZQDM = 'starve'"),
            Fixtures.filtered(rule("ends", "test.code-ends-in"), "DJZQDM = 'starve'"));
    Layer layer = zones(zone(1, box(0, 0, 10, 10), "3"), zone(2, box(10, 0, 20, 10), "3"));
    RunResult result = run(pack, threads, layer);
    assertEquals(
        List.of("ends", "same"), result.failures().stream().map(CheckFailure::rule).toList());
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(0L, 0L), result.outcomes().stream().map(o -> o.inspected()).toList());
  }

  @Test
  void aFaultOfAnotherKindAsksForAReport() throws BadInputException {
    Layer layer = zones(zone(7, box(0, 0, 10, 10), "boom"));
    RunResult result = run(zonePack(rule("ends", "test.code-ends-in")), 1, layer);
    String said = result.failures().get(0).text().en();
    assertTrue(said.contains("DJZQ/7") && said.contains("report"), said);
  }
}
