package org.landcheck.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;
import static org.landcheck.core.Fixtures.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.data.Sameness;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.review.FindingChanges;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;

class FixBatchTest {
  private static final RulePack PACK =
      zonePack(
          rule("over", "test.square-overlap"),
          rule("bad", "test.bad-code"),
          rule("same", "test.same-code"));

  private final Engine engine = TestChecks.engine(2);
  private final FixBatch batch = new FixBatch(new Rechecker(engine));

  private RunResult run(Snapshot snapshot) throws BadInputException {
    return engine.run(engine.plan(snapshot, PACK, RunOptions.DEFAULT), Monitor.SILENT);
  }

  private static Snapshot snapshot(Feature... features) {
    return Snapshot.of(ArrayDataset.of(zones(features)));
  }

  private static List<FixChoice> choices(RunResult result, String fix) {
    List<FixChoice> choices = new ArrayList<>();
    for (Finding finding : result.findings()) {
      TestChecks.all().stream()
          .filter(check -> check.info().id().equals(finding.check()))
          .flatMap(check -> check.fixes().stream())
          .filter(each -> each.id().equals(fix))
          .forEach(each -> choices.add(new FixChoice(finding, each)));
    }
    return choices;
  }

  private FixOutcome work(Snapshot snapshot, String fix) throws BadInputException {
    RunResult before = run(snapshot);
    return batch.work(before, snapshot, choices(before, fix), Monitor.SILENT);
  }

  @Test
  void manyFixesAreOneEditThatCanBeTakenBack() throws BadInputException {
    Snapshot before =
        snapshot(
            zone(1, box(0, 0, 10, 10), "a"),
            zone(2, box(9, 0, 20, 10), "b"),
            zone(3, box(18, 0, 30, 10), "c"));
    FixOutcome outcome = work(before, "cut");
    assertEquals(2, outcome.fixed());
    assertEquals(0, outcome.left());
    assertEquals(List.of(), outcome.result().findings());
    assertEquals(2, outcome.edit().changes().size());
    Snapshot back = outcome.after().apply(outcome.edit().inverse());
    for (long fid = 1; fid <= 3; fid++) {
      FeatureRef ref = new FeatureRef("DJZQ", fid);
      assertTrue(Sameness.same(before.feature(ref).orElseThrow(), back.feature(ref).orElseThrow()));
    }
  }

  @Test
  void nothingGetsLostUnnoticed() throws BadInputException {
    FixOutcome outcome =
        work(snapshot(zone(1, box(0, 0, 10, 10), "a"), zone(2, box(9, 0, 20, 10), "b")), "cut");
    assertEquals(new Conservation(1, 1, 110, 100, 5, 5), outcome.conservation());
    assertEquals(10, outcome.conservation().areaLost());
  }

  @Test
  void aFixThatAnEarlierOneMadeNeedlessIsLeftOutAndItsFindingIsFixed() throws BadInputException {
    FixOutcome outcome =
        work(
            snapshot(
                zone(1, box(0, 0, 10, 10), "a"),
                zone(2, box(1, 1, 9, 9), "b"),
                zone(3, box(2, 2, 8, 8), "c")),
            "delete");
    assertEquals(3, outcome.fixed());
    assertEquals(2, outcome.conservation().featuresBefore());
    assertEquals(0, outcome.conservation().featuresAfter());
  }

  @Test
  void aFixThatLosesTooMuchIsRefused() throws BadInputException {
    FixOutcome outcome = work(snapshot(zone(1, box(0, 0, 10, 10), "bad")), "shrink");
    assertEquals(0, outcome.fixed());
    assertEquals(1, outcome.left());
    assertEquals(List.of(), outcome.edit().changes());
    assertTrue(outcome.refused().get(0).reason().zh().contains("99 平方米"));
  }

  @Test
  void aFixThatMakesANewErrorIsRolledBackAloneAndTheOthersStay() throws BadInputException {
    Snapshot before =
        snapshot(
            zone(1, box(0, 0, 10, 10), "a"),
            zone(2, box(9, 0, 20, 10), "b"),
            zone(3, box(40, 0, 50, 10), "bad"),
            zone(4, box(60, 0, 70, 10), "new"));
    RunResult found = run(before);
    List<FixChoice> choices = new ArrayList<>(choices(found, "cut"));
    choices.addAll(choices(found, "recode"));
    FixOutcome outcome = batch.work(found, before, choices, Monitor.SILENT);
    assertEquals(1, outcome.fixed());
    assertEquals(1, outcome.left());
    assertEquals("recode", outcome.refused().get(0).fix());
    assertEquals(1, outcome.edit().changes().size());
    assertEquals("bad", outcome.after().feature(new FeatureRef("DJZQ", 3)).get().values().get(0));
  }

  @Test
  void aFixThatHidesAFeatureFromARuleIsRefused() throws BadInputException {
    Snapshot before = snapshot(zone(1, box(0, 0, 0.5, 1), "bad"), zone(2, box(5, 0, 6, 1), "b"));
    FixOutcome outcome = work(before, "erase");
    assertEquals(List.of(), outcome.edit().changes());
    assertTrue(outcome.refused().get(0).reason().zh().contains("无法检查"));
  }

  @Test
  void aFixThatBreaksACheckIsRefused() throws BadInputException {
    RulePack pack = zonePack(rule("bad", "test.bad-code"), rule("ends", "test.code-ends-in"));
    Snapshot before = snapshot(zone(1, box(0, 0, 10, 10), "bad"));
    RunResult found = engine.run(engine.plan(before, pack, RunOptions.DEFAULT), Monitor.SILENT);
    FixOutcome outcome = batch.work(found, before, choices(found, "explode"), Monitor.SILENT);
    assertEquals(List.of(), outcome.edit().changes());
    assertEquals(0, outcome.fixed());
    assertEquals(List.of(), outcome.result().failures());
  }

  @Test
  void aFixThatFailsIsRefusedAndTheBatchGoesOn() throws BadInputException {
    FixOutcome outcome = work(snapshot(zone(1, box(0, 0, 10, 10), "bad")), "break");
    assertEquals(1, outcome.refused().size());
    assertEquals(1, outcome.left());
  }

  @Test
  void theReasonNamesTheFixesAndTheFindings() throws BadInputException {
    Snapshot before = snapshot(zone(1, box(0, 0, 10, 10), "a"), zone(2, box(9, 0, 20, 10), "b"));
    String key = run(before).findings().get(0).key().value();
    assertEquals("cut: " + key, work(before, "cut").edit().reason());
  }

  @Test
  void stoppingABatchDoesNothing() throws BadInputException {
    Snapshot before = snapshot(zone(1, box(0, 0, 10, 10), "a"), zone(2, box(9, 0, 20, 10), "b"));
    RunResult found = run(before);
    Monitor stop =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class, () -> batch.work(found, before, choices(found, "cut"), stop));
  }

  @Test
  void aBatchWithoutAnyFixChangesNothing() throws BadInputException {
    Snapshot before = snapshot(zone(1, box(0, 0, 10, 10), "a"));
    FixOutcome outcome = work(before, "cut");
    assertSame(before, outcome.after());
    assertEquals(0, outcome.fixed() + outcome.left());
  }

  @Test
  void safeFixesAreChosenInTheOrderOfTheRules() throws BadInputException {
    RunResult found =
        run(snapshot(zone(1, box(0, 0, 10, 10), "bad"), zone(2, box(9, 0, 20, 10), "b")));
    assertEquals(
        List.of("cut", "recode"),
        FixChoice.safe(found, TestChecks.all()).stream().map(each -> each.fix().id()).toList());
  }

  @Test
  void theWorkGrowsWithTheNumberOfFixesAndNotWithItsSquare() throws BadInputException {
    int count = 2000;
    Feature[] chain = new Feature[count];
    for (int i = 0; i < count; i++) {
      chain[i] = zone(i, box(10 * i, 0, 10 * i + 11, 10), "c" + i);
    }
    AtomicInteger asked = new AtomicInteger();
    Engine counting = new Engine(TestChecks.counting(asked), Fixtures.EQUALS, 1);
    Snapshot before = snapshot(chain);
    RulePack pack = zonePack(rule("over", "test.square-overlap"));
    RunResult found = counting.run(counting.plan(before, pack, RunOptions.DEFAULT), Monitor.SILENT);
    assertEquals(count, asked.get());
    FixOutcome outcome =
        new FixBatch(new Rechecker(counting))
            .work(found, before, choices(found, "cut"), Monitor.SILENT);
    assertEquals(count - 1, outcome.fixed());
    assertEquals(2 * count, asked.get());
  }

  @Property(tries = 40)
  void noBatchLeavesANewErrorAndItsResultIsThatOfAFullRun(@ForAll long seed)
      throws BadInputException {
    Random random = new Random(seed);
    Feature[] features = new Feature[25];
    for (int i = 0; i < features.length; i++) {
      double x = random.nextInt(40);
      double y = random.nextInt(40);
      String code = random.nextInt(4) == 0 ? "bad" : "c" + i;
      features[i] = zone(i, box(x, y, x + random.nextInt(1, 15), y + random.nextInt(1, 15)), code);
    }
    Snapshot before = snapshot(features);
    RunResult found = run(before);
    FixOutcome outcome =
        batch.work(found, before, FixChoice.safe(found, TestChecks.all()), Monitor.SILENT);
    RecheckerLawsTest.assertSame(run(outcome.after()), outcome.result());
    assertEquals(List.of(), new FindingChanges(found, outcome.result()).newErrors());
    Layer layer = outcome.after().layer("DJZQ").orElseThrow();
    assertEquals(features.length, layer.size());
    assertFalse(outcome.result().cancelled());
  }
}
