package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Finding;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.RuleChange;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Answers;
import org.landcheck.desktop.work.Bench;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.MemoryPreferences;
import org.landcheck.desktop.work.Recent;
import org.landcheck.desktop.work.Workspace;

class TrialModelTest {
  private static final String OVERLAP = "djzq-overlap";

  private final MapViewModel map = new MapViewModel();

  private static PackDraft draft(Bench bench) {
    return PackDraft.onTopOf(bench.workspace().packInUse().pack(), bench.workspace().kit().packs());
  }

  @Test
  void aTrialFindsWhatARunOfTheRuleFinds() throws Exception {
    Bench bench = Bench.withSample();
    bench.workspace().run();
    long expected =
        bench.result().findings().stream().filter(f -> f.rule().equals(OVERLAP)).count();
    TrialModel trials = new TrialModel(bench.workspace(), map);
    trials.start(draft(bench), OVERLAP);
    Trial trial = trials.trial().get();
    assertEquals(Trial.State.DONE, trial.state());
    assertTrue(expected > 0);
    assertEquals(expected, trial.count());
    assertTrue(trial.inspected() > 0);
    Finding first = trial.first().get(0);
    assertFalse(trials.sentence(first).isBlank());
    map.resize(400, 300);
    trials.go(first);
    assertEquals(first.at(), map.overlay().get().selection().at());
    assertTrue(map.viewport().get().envelope().contains(first.at().orElseThrow()));
  }

  @Test
  void aRuleThatIsSwitchedOffIsTriedAllTheSame() throws Exception {
    Bench bench = Bench.withSample();
    TrialModel trials = new TrialModel(bench.workspace(), map);
    PackDraft off = draft(bench).with(OVERLAP, List.of(RuleChange.enabled(false)));
    trials.start(off, OVERLAP);
    assertTrue(trials.trial().get().count() > 0);
  }

  @Test
  void onlyWhatTheMapShowsIsTriedIfThatIsWanted() throws Exception {
    Bench bench = Bench.withSample();
    TrialModel trials = new TrialModel(bench.workspace(), map);
    trials.start(draft(bench), OVERLAP);
    Trial all = trials.trial().get();
    map.resize(400, 300);
    trials.go(all.first().get(0));
    trials.inView().set(true);
    trials.start(draft(bench), OVERLAP);
    Trial here = trials.trial().get();
    assertTrue(here.count() >= 1 && here.count() < all.count(), here::toString);
  }

  @Test
  void withoutDataNothingIsTried() throws Exception {
    Bench bench = Bench.empty();
    TrialModel trials = new TrialModel(bench.workspace(), map);
    trials.start(draft(bench), OVERLAP);
    assertEquals(Trial.NONE, trials.trial().get());
  }

  @Test
  void aTrialThatIsOvertakenIsNotShown() throws Exception {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Jobs jobs = new Jobs(Runnable::run, Runnable::run, waiting::add, 1);
    Workspace workspace =
        new Workspace(
            Kit.standard(), jobs, new Texts(), new Answers(), new Recent(new MemoryPreferences()));
    workspace.openSample(
        job -> new Workspace.SampleData(Bench.COUNTY.data(), Bench.COUNTY.neighbour()));
    PackDraft draft = PackDraft.onTopOf(workspace.packInUse().pack(), workspace.kit().packs());
    TrialModel trials = new TrialModel(workspace, map);
    waiting.clear();
    trials.start(draft, OVERLAP);
    trials.start(draft, "djq-null");
    waiting.remove().run();
    assertEquals(Trial.running("djq-null"), trials.trial().get());
    waiting.remove().run();
    assertEquals(Trial.State.DONE, trials.trial().get().state());
    assertEquals("djq-null", trials.trial().get().rule());
    trials.start(draft, OVERLAP);
    trials.stop();
    waiting.remove().run();
    assertEquals(Trial.NONE, trials.trial().get());
    assertEquals(Optional.empty(), Optional.ofNullable(waiting.poll()));
  }
}
