package org.landcheck.cli.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Checks;
import org.landcheck.checks.Packs;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.core.data.Sameness;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.FixBatch;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.pack.PackReader;
import org.landcheck.core.pack.ShippedPacks;
import org.landcheck.core.review.FindingChanges;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;

/** What must hold of the engine with every real check, on coverages with faults of all kinds. */
class EngineLawsTest {
  private final Engine engine = new Engine(Checks.all(), new CqlFilters(), 2);
  private final Engine alone = new Engine(Checks.all(), new CqlFilters(), 1);

  private static RunResult run(Engine engine, Snapshot snapshot, RulePack pack, RunOptions options)
      throws BadInputException {
    return engine.run(engine.plan(snapshot, pack, options), Monitor.SILENT);
  }

  private static RunResult run(Engine engine, Snapshot snapshot, RunOptions options)
      throws BadInputException {
    return run(engine, snapshot, AllChecks.PACK, options);
  }

  private static RulePack shipped() throws BadInputException {
    return new PackReader(
            Checks.all(), new ShippedPacks(Packs.names(), Packs::read), new CqlFilters())
        .read("cadastral-zone", Packs.read("cadastral-zone").orElseThrow());
  }

  private static void assertSame(RunResult expected, RunResult actual) {
    assertEquals(List.of(), expected.failures());
    assertIterableEquals(expected.findings(), actual.findings());
    assertIterableEquals(expected.outcomes(), actual.outcomes());
    assertIterableEquals(expected.skips(), actual.skips());
    assertEquals(expected.failures(), actual.failures());
    assertEquals(expected.county(), actual.county());
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void aRecheckEqualsAFullRunAndOneThreadEqualsTwo(@ForAll long seed) throws BadInputException {
    recheckEqualsRun(AllChecks.PACK, seed);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void soItDoesUnderTheShippedPack(@ForAll long seed) throws BadInputException {
    recheckEqualsRun(shipped(), seed);
  }

  private void recheckEqualsRun(RulePack pack, long seed) throws BadInputException {
    DirtyCounty county = new DirtyCounty(seed);
    Dataset before = new DirtyCounty(seed).dataset();
    RunOptions options =
        RunOptions.DEFAULT
            .withNeighbours(List.of(county.neighbour()))
            .withCompanions(Map.of(Companion.PREVIOUS, before, Companion.LOADED, before));
    Snapshot snapshot = Snapshot.of(county.dataset());
    Rechecker rechecker = new Rechecker(engine, options);
    RunResult result = run(engine, snapshot, pack, options);
    for (int step = 0; step < 6; step++) {
      Edit edit = county.edit();
      snapshot = snapshot.apply(edit);
      result = rechecker.recheck(result, snapshot, edit, Monitor.SILENT);
      assertSame(run(alone, snapshot, pack, options), result);
    }
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void safeFixesMakeNoNewErrorAndCanBeTakenBack(@ForAll long seed) throws BadInputException {
    DirtyCounty county = new DirtyCounty(seed);
    Snapshot snapshot = Snapshot.of(county.dataset());
    for (int i = 0; i < 8; i++) {
      snapshot = snapshot.apply(county.edit());
    }
    RunResult found = run(engine, snapshot, RunOptions.DEFAULT);
    FixOutcome outcome =
        new FixBatch(new Rechecker(engine))
            .work(found, snapshot, FixChoice.safe(found, Checks.all()), Monitor.SILENT);
    assertSame(run(alone, outcome.after(), RunOptions.DEFAULT), outcome.result());
    assertEquals(List.of(), new FindingChanges(found, outcome.result()).newErrors());
    Snapshot back = outcome.after().apply(outcome.edit().inverse());
    for (Layer layer : snapshot.layers()) {
      Layer again = back.layer(layer.name()).orElseThrow();
      assertEquals(layer.size(), again.size());
      for (int row = 0; row < layer.size(); row++) {
        assertTrue(Sameness.same(layer.feature(row), again.feature(row)));
      }
    }
  }

  @Example
  void theEditsMakeFindingsOfManyKinds() throws BadInputException {
    TreeSet<String> kinds = new TreeSet<>();
    int fixed = 0;
    for (long seed = 1; seed <= 10; seed++) {
      DirtyCounty county = new DirtyCounty(seed);
      Snapshot snapshot = Snapshot.of(county.dataset());
      for (int i = 0; i < 8; i++) {
        snapshot = snapshot.apply(county.edit());
      }
      Dataset before = new DirtyCounty(seed).dataset();
      RunOptions options =
          RunOptions.DEFAULT
              .withNeighbours(List.of(county.neighbour()))
              .withCompanions(Map.of(Companion.PREVIOUS, before, Companion.LOADED, before));
      RunResult found = run(engine, snapshot, options);
      found.findings().forEach(finding -> kinds.add(finding.check()));
      fixed +=
          new FixBatch(new Rechecker(engine, options))
              .work(found, snapshot, FixChoice.safe(found, Checks.all()), Monitor.SILENT)
              .fixed();
    }
    assertTrue(
        kinds.containsAll(
            List.of(
                "attribute.code-location",
                "attribute.expression",
                "edge.mismatch",
                "geometry.invalid",
                "geometry.null",
                "loaded.added",
                "loaded.changed",
                "loaded.missing",
                "relation.area",
                "relation.cardinality",
                "relation.equal",
                "relation.foreign-key",
                "relation.one-to-one",
                "relation.order",
                "relation.sum",
                "topology.cover-mismatch",
                "topology.duplicate-geometry",
                "topology.gap",
                "topology.layer-overlap",
                "topology.missing-vertex",
                "topology.near-miss",
                "topology.not-covered",
                "topology.overlap-in-time",
                "topology.polygon-overlap",
                "version.moved-border",
                "version.vanished")),
        kinds.toString());
    assertTrue(fixed > 20, "fixed " + fixed);
  }
}
