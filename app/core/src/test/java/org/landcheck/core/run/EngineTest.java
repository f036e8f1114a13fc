package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;
import static org.landcheck.core.Fixtures.zones;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.SquareOverlap;
import org.landcheck.core.checks.TestChecks;
import org.locationtech.jts.geom.Envelope;

class EngineTest {
  private static final RulePack ENDS = zonePack(rule("ends", "test.code-ends-in"));

  private static RunResult run(RulePack pack, RunOptions options, int threads, Layer... layers)
      throws BadInputException {
    Engine engine = TestChecks.engine(threads);
    return engine.run(engine.plan(ArrayDataset.of(layers), pack, options), Monitor.SILENT);
  }

  private static RunResult run(RulePack pack, Layer... layers) throws BadInputException {
    return run(pack, RunOptions.DEFAULT, 2, layers);
  }

  private static RunOptions set(String rule, String param, String value) {
    return new RunOptions(
        Optional.empty(),
        List.of(),
        Set.of(),
        Map.of(rule, Map.of(param, value)),
        Optional.empty());
  }

  private static RunOptions within(Envelope box) {
    return new RunOptions(Optional.empty(), List.of(), Set.of(), Map.of(), Optional.of(box));
  }

  private static List<String> refs(RunResult result) {
    return result.findings().stream().map(f -> f.features().toString()).sorted().toList();
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws BadInputException {
    RulePack pack =
        zonePack(
            rule("ends", "test.code-ends-in"),
            Fixtures.filtered(rule("ends-3", "test.code-ends-in"), "DJZQDM = '430181001003'"),
            rule("same", "test.same-code"),
            rule("same-2", "test.same-code"),
            rule("patched", "test.patched-same-code"),
            rule("crash", "test.crash"),
            rule("over", "test.square-overlap"),
            rule("counts", "test.layer-counts"));
    RunResult one = run(pack, RunOptions.DEFAULT, 1, row(5000));
    assertEquals(502, one.findings().size());
    assertEquals(5000, one.outcomes().get(0).inspected());
    assertEquals(List.of("crash"), one.failures().stream().map(CheckFailure::rule).toList());
    for (int threads : new int[] {2, 4, 8}) {
      RunResult more = run(pack, RunOptions.DEFAULT, threads, row(5000));
      assertEquals(one.findings(), more.findings());
      assertEquals(one.outcomes(), more.outcomes());
      assertEquals(one.failures(), more.failures());
      assertEquals(one.skips(), more.skips());
    }
  }

  @Test
  void nothingGetsLostBetweenThreads() throws BadInputException {
    RulePack pack =
        zonePack(rule("ends", "test.code-ends-in"), rule("ends-2", "test.code-ends-in"));
    Layer layer = row(60_000);
    long expected = run(pack, RunOptions.DEFAULT, 1, layer).findings().size();
    for (int i = 0; i < 20; i++) {
      RunResult result = run(pack, RunOptions.DEFAULT, 8, layer);
      assertEquals(expected, result.findings().size());
      assertEquals(60_000, result.outcomes().get(0).inspected());
      assertEquals(60_000, result.outcomes().get(1).inspected());
    }
  }

  @Test
  void aRuleAboutTheDatasetNeedsNoLayer() throws BadInputException {
    Rule about = Fixtures.everywhere("counts", "test.layer-counts");
    RunResult result = run(zonePack(about), row(3));
    assertEquals(List.of(), result.failures());
    assertEquals(1, result.findings().size());
    assertTrue(result.complete());
  }

  @Test
  void oneBadFeatureIsNeverTheEndOfTheRun() throws BadInputException {
    RunResult result =
        run(
            ENDS,
            zones(
                zone(1, box(0, 0, 1, 1), "boom"),
                zone(2, box(0, 0, 1, 1), "deep"),
                zone(3, box(0, 0, 1, 1), null),
                zone(4, box(0, 0, 1, 1), "13")));
    assertEquals(
        List.of("DJZQ/1", "DJZQ/2"),
        result.failures().stream().map(f -> f.feature().orElseThrow().toString()).toList());
    assertTrue(result.failures().get(0).cause().contains("IllegalStateException: boom"));
    assertEquals(1, result.skips().size());
    assertEquals(1, result.findings().size());
    assertEquals(1, result.outcomes().get(0).inspected());
    assertFalse(result.complete());
    assertFalse(result.conforms());
  }

  @Test
  void aFaultOfAWholeRuleEndsThatRuleOnly() throws BadInputException {
    RulePack pack = zonePack(rule("crash", "test.crash"), rule("ends", "test.code-ends-in"));
    RunResult result = run(pack, row(20));
    assertEquals(List.of("crash"), result.failures().stream().map(CheckFailure::rule).toList());
    assertEquals(2, result.findings().size());
    assertEquals(0, result.outcomes().get(0).inspected());
    assertEquals(20, result.outcomes().get(1).inspected());
  }

  @Test
  void rulesThatHaveNotMemoryEnoughSideBySideAreRunOneByOne() throws BadInputException {
    RulePack pack = zonePack(rule("one", "test.hungry"), rule("two", "test.hungry"));
    RunResult result = run(pack, RunOptions.DEFAULT, 2, row(20));
    assertEquals(List.of(), result.failures());
    assertEquals(List.of(20L, 20L), result.outcomes().stream().map(o -> o.inspected()).toList());
    assertEquals(List.of(1L, 1L), result.outcomes().stream().map(o -> o.count()).toList());
  }

  @Test
  void aRuleWhoseRowsCannotBeChosenIsNotRun() throws BadInputException {
    RulePack pack =
        zonePack(
            Fixtures.filtered(rule("same", "test.same-code"), "DJZQDM = 'throw'"),
            rule("ends", "test.code-ends-in"));
    RunResult result = run(pack, row(10));
    assertEquals(List.of("same"), result.failures().stream().map(CheckFailure::rule).toList());
    assertTrue(
        result.failures().get(0).cause().contains("at org.landcheck.core.Fixtures"),
        result.failures().get(0).cause());
    assertEquals(0, result.outcomes().get(0).inspected());
    assertEquals(10, result.outcomes().get(1).inspected());
  }

  @Test
  void aConditionChoosesTheRows() throws BadInputException {
    RulePack pack =
        zonePack(Fixtures.filtered(rule("over", "test.square-overlap"), "DJZQDM = 'a'"));
    Layer layer =
        zones(
            zone(1, box(0, 0, 2, 2), "a"),
            zone(2, box(1, 0, 3, 2), "b"),
            zone(3, box(1, 1, 3, 3), "a"));
    RunResult result = run(pack, layer);
    assertEquals(List.of("[DJZQ/1, DJZQ/3]"), refs(result));
    assertEquals(2, result.outcomes().get(0).inspected());
  }

  @Test
  void aConditionOnAFieldTheDataLackIsASkipAndOneNobodyKnowsIsAFaultOfThePack()
      throws BadInputException {
    Layer noArea =
        org.landcheck.api.ArrayLayer.of(
            new org.landcheck.api.LayerSchema(
                "DJZQ", org.landcheck.api.GeometryType.POLYGON, List.of()),
            Fixtures.METRES,
            List.of());
    RulePack known = zonePack(Fixtures.filtered(rule("ends", "test.code-ends-in"), "DJZQDM = 'a'"));
    RunResult result = run(known, noArea);
    assertEquals(1, result.skips().size());
    assertFalse(result.complete());
    RulePack unknown = zonePack(Fixtures.filtered(rule("ends", "test.code-ends-in"), "XX = 'a'"));
    BadInputException e = assertThrows(BadInputException.class, () -> run(unknown, noArea));
    assertTrue(e.text().zh().startsWith("规则 ends 的筛选条件有误"));
  }

  @Test
  void aBoxLimitsWhatIsInspectedAndReportedButNotWhatIsNear() throws BadInputException {
    Layer layer =
        zones(
            zone(1, box(0, 0, 10, 10), "13"),
            zone(2, box(9, 0, 20, 10), "23"),
            zone(3, box(19, 0, 30, 10), "33"));
    RulePack pack =
        zonePack(rule("over", "test.square-overlap"), rule("ends", "test.code-ends-in"));
    RunResult left = run(pack, within(new Envelope(0, 9.5, 0, 10)), 1, layer);
    assertEquals(List.of("[DJZQ/1, DJZQ/2]", "[DJZQ/1]", "[DJZQ/2]"), refs(left));
    assertEquals(2, left.outcomes().get(0).inspected());
    RunResult corner = run(pack, within(new Envelope(0, 5, 0, 5)), 1, layer);
    assertEquals(List.of("[DJZQ/1]"), refs(corner));
    assertEquals(1, corner.outcomes().get(0).inspected());
  }

  @Test
  void settingsOfTheRunBeatThoseOfThePackAndAreShown() throws BadInputException {
    RunResult result = run(ENDS, set("ends", "ending", "2"), 1, row(20));
    assertEquals(List.of("[DJZQ/12]", "[DJZQ/2]"), refs(result));
    RuleOutcome outcome = result.outcomes().get(0);
    assertEquals("2", outcome.parameters().get("ending"));
    assertEquals(Quantity.metres(0.5), outcome.parameters().get("limit"));
    assertEquals(Quantity.count(1), outcome.parameters().get("times"));
  }

  @Test
  void settingsThatDoNotFitAreBadInput() {
    for (RunOptions options :
        List.of(
            set("nothing", "ending", "2"),
            set("ends", "nothing", "2"),
            set("ends", "limit", "11"),
            set("ends", "limit", "NaN"),
            set("ends", "limit", "wide"),
            set("ends", "times", "1.5"),
            new RunOptions(
                Optional.empty(), List.of(), Set.of("nothing"), Map.of(), Optional.empty()))) {
      BadInputException e =
          assertThrows(BadInputException.class, () -> run(ENDS, options, 1, row(1)));
      assertEquals(1, e.text().zh().lines().count());
    }
  }

  @Test
  void onlyTheRulesAskedForHaveAnOutcome() throws BadInputException {
    RulePack pack = zonePack(rule("ends", "test.code-ends-in"), rule("same", "test.same-code"));
    RunOptions only =
        new RunOptions(Optional.empty(), List.of(), Set.of("same"), Map.of(), Optional.empty());
    RunResult result = run(pack, only, 1, row(10));
    assertEquals(
        List.of("same"), result.outcomes().stream().map(each -> each.rule().id()).toList());
  }

  @Test
  void theCountyIsWhatMostKeysBeginWith() throws BadInputException {
    RulePack pack = zonePack(rule("counts", "test.layer-counts"));
    assertEquals(Optional.of("430181"), run(pack, row(3)).county());
    Layer mixed =
        zones(
            zone(1, box(0, 0, 1, 1), "430181001001"),
            zone(2, box(0, 0, 1, 1), "430182001001"),
            zone(3, box(0, 0, 1, 1), "999999001001"));
    assertEquals(Optional.empty(), run(pack, mixed).county());
    assertEquals(Optional.empty(), run(pack, zones(zone(1, box(0, 0, 1, 1), "12"))).county());
    RunOptions given = RunOptions.DEFAULT.withCounty(Optional.of("430521"));
    assertEquals(Optional.of("430521"), run(pack, given, 1, mixed).county());
  }

  @Test
  void findingsUnderOneKeyGetKeysOfTheirOwnInOrderOfPlace() throws BadInputException {
    RulePack pack = zonePack(rule("twice", "test.same-key"));
    RunResult one = run(pack, RunOptions.DEFAULT, 1, row(40));
    assertEquals(40, one.findings().size());
    assertEquals(40, one.findings().stream().map(Finding::key).distinct().count());
    assertEquals(one.findings(), run(pack, RunOptions.DEFAULT, 4, row(40)).findings());
    Finding lowest =
        one.findings().stream()
            .min((a, b) -> Double.compare(a.at().get().getX(), b.at().get().getX()))
            .orElseThrow();
    assertEquals(FindingKey.of("twice", List.of(), ""), lowest.key());
  }

  @Test
  void aFindingReportedTwiceIsOneFinding() throws BadInputException {
    RunResult result =
        run(
            zonePack(rule("twice", "test.same-key")),
            zones(zone(1, box(0, 0, 1, 1), "a"), zone(2, box(0, 0, 1, 1), "a")));
    assertEquals(1, result.findings().size());
    assertEquals(1, result.outcomes().get(0).count());
  }

  @Test
  void stoppingKeepsWhatWasFoundAndSaysSo() throws BadInputException {
    Engine engine = TestChecks.engine(1);
    RulePack pack = zonePack(rule("ends", "test.code-ends-in"), rule("same", "test.same-code"));
    Monitor afterFirstBlock =
        new Monitor() {
          private boolean stop;

          @Override
          public void progress(String task, long done, long total) {
            stop = done > 0;
          }

          @Override
          public boolean cancelled() {
            return stop;
          }
        };
    RunResult result =
        engine.run(
            engine.plan(ArrayDataset.of(row(5000)), pack, RunOptions.DEFAULT), afterFirstBlock);
    assertTrue(result.cancelled());
    assertFalse(result.conforms());
    assertFalse(result.complete());
    assertTrue(result.findings().size() > 0 && result.findings().size() < 500);
    long inspected = result.outcomes().get(0).inspected();
    assertTrue(inspected > 0 && inspected < 5000, "inspected " + inspected);
    assertEquals(0, result.outcomes().get(1).inspected());
  }

  @Test
  void progressOnlyGrowsAndEndsAtItsTotal() throws BadInputException {
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    List<Long> totals = Collections.synchronizedList(new ArrayList<>());
    Engine engine = TestChecks.engine(3);
    RulePack pack =
        zonePack(
            rule("ends", "test.code-ends-in"),
            rule("same", "test.same-code"),
            rule("over", "test.square-overlap"),
            rule("counts", "test.layer-counts"),
            rule("crash", "test.crash"),
            Fixtures.filtered(rule("some", "test.code-ends-in"), "DJZQDM = 'none'"),
            Fixtures.filtered(rule("throw", "test.code-ends-in"), "DJZQDM = 'throw'"));
    engine.run(
        engine.plan(ArrayDataset.of(row(6000)), pack, RunOptions.DEFAULT),
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {
            heard.add(done);
            totals.add(total);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });
    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(1, totals.stream().distinct().count());
    assertEquals(totals.get(0), heard.get(heard.size() - 1));
  }

  @Test
  void aStructureIsBuiltOncePerLayerAndNotSharedWithAPartOfIt() throws BadInputException {
    RulePack pack =
        zonePack(
            rule("same-1", "test.same-code"),
            rule("same-2", "test.same-code"),
            Fixtures.filtered(rule("same-3", "test.same-code"), "DJZQDM = 'a'"));
    Layer layer =
        zones(
            zone(1, box(0, 0, 1, 1), "a"),
            zone(2, box(0, 0, 1, 1), "b"),
            zone(3, box(0, 0, 1, 1), "b"));
    RunResult result = run(pack, layer);
    assertEquals(List.of(2L, 2L, 0L), result.outcomes().stream().map(RuleOutcome::count).toList());
    assertEquals(
        List.of(3L, 3L, 1L), result.outcomes().stream().map(RuleOutcome::inspected).toList());
  }

  @Test
  void anOverlapIsOwnedByTheSmallerFeature() throws BadInputException {
    RunResult result =
        run(
            zonePack(rule("over", new SquareOverlap().info().id())),
            zones(zone(7, box(0, 0, 2, 2), "a"), zone(3, box(1, 1, 3, 3), "b")));
    assertEquals(List.of("[DJZQ/3, DJZQ/7]"), refs(result));
  }
}
