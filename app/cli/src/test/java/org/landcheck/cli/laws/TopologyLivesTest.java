package org.landcheck.cli.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.Edit;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.checks.Checks;
import org.landcheck.checks.Packs;
import org.landcheck.checks.coverage.FineTiles;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.pack.PackReader;
import org.landcheck.core.pack.ShippedPacks;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;

/**
 * The topology rules of the shipped pack, brought up to date through long lives of edits, say after
 * each what a run without a past says; however finely the data are partitioned.
 *
 * <p>The system property {@code landcheck.laws.lives} asks for more lives than the build has time
 * for.
 */
class TopologyLivesTest {
  private static final int LIVES = Integer.getInteger("landcheck.laws.lives", 100);
  private static final int FIRST = Integer.getInteger("landcheck.laws.first", 1);
  private static final int EDITS = 100;

  private final FineTiles fine = new FineTiles(16);
  private final FineTiles finest = new FineTiles(4);
  private final Map<String, Integer> kinds = new TreeMap<>();
  private RulePack pack;

  private static Engine engine(int threads, Check... more) {
    List<Check> checks = new ArrayList<>(Checks.all());
    checks.addAll(List.of(more));
    return new Engine(checks, new CqlFilters(), threads);
  }

  @BeforeEach
  void readPack() throws BadInputException {
    RulePack all =
        new PackReader(Checks.all(), new ShippedPacks(Packs.names(), Packs::read), new CqlFilters())
            .read("cadastral-zone", Packs.read("cadastral-zone").orElseThrow());
    pack = with(all, all.rules().stream().filter(r -> r.check().startsWith("topology.")).toList());
  }

  private static RulePack with(RulePack pack, List<Rule> rules) {
    return new RulePack(
        pack.id(),
        pack.version(),
        pack.sha256(),
        pack.title(),
        pack.description(),
        pack.layers(),
        rules);
  }

  private RulePack partition() {
    List<Rule> rules = new ArrayList<>();
    for (String layer : List.of("DJQ", "DJZQ")) {
      rules.add(
          new Rule(
              "fine-" + layer,
              FineTiles.ID,
              LocalText.same("fine"),
              Optional.of(layer),
              Optional.empty(),
              Severity.INFO,
              Map.of(),
              "",
              LocalText.EMPTY,
              Certainty.U));
    }
    return with(pack, rules);
  }

  @Test
  void aRecheckEqualsAFullRunAllLifeLong() throws BadInputException {
    for (int life = FIRST; life < FIRST + LIVES; life++) {
      switch (life % 4) {
        case 0 -> live(life, engine(2), Optional.empty());
        case 1 -> live(life, engine(1), Optional.of(finest));
        default -> live(life, engine(2), Optional.of(fine));
      }
    }
    for (String check :
        List.of("polygon-overlap", "gap", "missing-vertex", "not-covered", "cover-mismatch")) {
      assertTrue(kinds.getOrDefault("topology." + check, 0) > 20 * LIVES, kinds.toString());
    }
    assertTrue(kinds.getOrDefault("topology.duplicate-geometry", 0) > LIVES, kinds.toString());
  }

  private void live(long seed, Engine engine, Optional<FineTiles> tiles) throws BadInputException {
    Engine afresh = engine(1);
    SpoiltCover cover = new SpoiltCover(seed, seed % 20 == 0 ? 8 : 4);
    Snapshot snapshot = Snapshot.of(cover.dataset());
    SharedStructures structures = new SharedStructures();
    if (tiles.isPresent()) {
      int before = tiles.get().tiles();
      Engine partitioning = engine(1, tiles.get());
      partitioning.run(
          partitioning.plan(snapshot, partition(), RunOptions.DEFAULT), structures, Monitor.SILENT);
      assertTrue(tiles.get().tiles() > before + 4, "tiles: " + tiles.get().tiles());
    }
    Rechecker rechecker = new Rechecker(engine, RunOptions.DEFAULT, structures);
    Snapshot opened = snapshot;
    RunResult result =
        engine.run(engine.plan(snapshot, pack, RunOptions.DEFAULT), structures, Monitor.SILENT);
    RunResult first = result;
    for (int step = 0; step < EDITS; step++) {
      Edit edit = cover.edit();
      snapshot = snapshot.apply(edit);
      result = rechecker.recheck(result, snapshot, edit, Monitor.SILENT);
      RunResult expected =
          afresh.run(afresh.plan(snapshot, pack, RunOptions.DEFAULT), Monitor.SILENT);
      int number = step;
      Supplier<String> place = () -> "life " + seed + ", edit " + number + ": " + edit;
      assertEquals(List.of(), expected.failures(), place);
      assertEquals(List.of(), result.failures(), place);
      assertIterableEquals(expected.findings(), result.findings(), place);
      assertIterableEquals(expected.skips(), result.skips(), place);
      expected.findings().forEach(finding -> kinds.merge(finding.check(), 1, Integer::sum));
    }
    // as the data were opened, and back: structures of both versions are at hand
    for (Snapshot each : List.of(opened, snapshot, opened)) {
      RunResult again =
          engine.run(engine.plan(each, pack, RunOptions.DEFAULT), structures, Monitor.SILENT);
      RunResult known = each == opened ? first : result;
      assertIterableEquals(known.findings(), again.findings(), () -> "life " + seed);
      assertIterableEquals(known.skips(), again.skips(), () -> "life " + seed);
    }
  }
}
