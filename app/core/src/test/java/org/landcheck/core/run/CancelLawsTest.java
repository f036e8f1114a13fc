package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.filtered;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zonePack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.data.Snapshot;

/** Wherever a run is stopped, it says so, and what it found is true. */
class CancelLawsTest {
  private static final int ROWS = 5000;
  private static final RulePack PACK =
      zonePack(
          rule("ends", "test.code-ends-in"),
          filtered(rule("ends-1", "test.code-ends-in"), "DJZQDM = '430181001003'"),
          rule("same", "test.same-code"),
          rule("patched", "test.patched-same-code"),
          rule("over", "test.square-overlap"),
          rule("counts", "test.layer-counts"));

  /** Asks for the run to stop from the n-th question on. */
  private static final class StopAt implements Monitor {
    private final long last;
    private final AtomicLong asked = new AtomicLong();

    StopAt(long last) {
      this.last = last;
    }

    @Override
    public void progress(String task, long done, long total) {}

    @Override
    public boolean cancelled() {
      return asked.incrementAndGet() >= last;
    }
  }

  private final Snapshot before = Snapshot.of(ArrayDataset.of(row(ROWS)));
  private final Edit edit = copyOfTheFirst(before, 2);
  private final Snapshot after = before.apply(edit);

  private static Edit copyOfTheFirst(Snapshot data, long fid) {
    Feature first = data.feature(new FeatureRef("DJZQ", 1)).orElseThrow();
    Feature second = data.feature(new FeatureRef("DJZQ", fid)).orElseThrow();
    Feature same = new Feature(second.ref(), first.geometry(), first.values());
    return new Edit("copy", List.of(FeatureChange.replace(second, same)));
  }

  private static RunResult run(int threads, Snapshot data, Monitor monitor)
      throws BadInputException {
    Engine engine = TestChecks.engine(threads);
    return engine.run(engine.plan(data, PACK, RunOptions.DEFAULT), monitor);
  }

  private static void assertTruePart(RunResult full, RunResult part) {
    if (!part.cancelled()) {
      assertEquals(full.findings(), part.findings());
      assertEquals(full.outcomes(), part.outcomes());
      return;
    }
    Set<Finding> all = new HashSet<>(full.findings());
    part.findings().forEach(each -> assertTrue(all.contains(each), () -> "made up: " + each));
    assertEquals(full.outcomes().size(), part.outcomes().size());
    assertEquals(part.findings().stream().sorted(Finding.ORDER).toList(), part.findings());
  }

  @Test
  void aRunCanBeStoppedAtAnyPoll() throws BadInputException {
    StopAt never = new StopAt(Long.MAX_VALUE);
    RunResult full = run(1, after, never);
    assertTrue(full.findings().size() > 500, "found " + full.findings().size());
    long polls = never.asked.get();
    int stopped = 0;
    for (long at = 1; at <= polls; at += Math.max(1, polls / 150)) {
      RunResult part = run(at % 2 == 0 ? 1 : 3, after, new StopAt(at));
      assertTruePart(full, part);
      stopped += part.cancelled() ? 1 : 0;
    }
    assertTrue(stopped > 100, "stopped " + stopped);
  }

  @Test
  void aRecheckCanBeStoppedAtAnyPoll() throws BadInputException {
    RunResult full = run(1, after, Monitor.SILENT);
    RunResult old = run(1, before, Monitor.SILENT);
    Engine engine = TestChecks.engine(2);
    RunPlan plan = engine.plan(after, PACK, RunOptions.DEFAULT);
    StopAt never = new StopAt(Long.MAX_VALUE);
    assertTruePart(full, engine.rerun(plan, old, edit, new SharedStructures(), never));
    long polls = never.asked.get();
    int stopped = 0;
    for (long at = 1; at <= polls; at += Math.max(1, polls / 100)) {
      RunResult part = engine.rerun(plan, old, edit, new SharedStructures(), new StopAt(at));
      assertTruePart(full, part);
      stopped += part.cancelled() ? 1 : 0;
    }
    assertTrue(stopped > 50, "stopped " + stopped);
  }

  @Test
  void whatLooksAtEveryRowAsksOftenWhetherToStop() throws BadInputException {
    RulePack codes = zonePack(filtered(rule("ends", "test.code-ends-in"), "DJZQDM = 'none'"));
    Engine engine = TestChecks.engine(1);
    StopAt never = new StopAt(Long.MAX_VALUE);
    engine.run(engine.plan(ArrayDataset.of(row(100_000)), codes, RunOptions.DEFAULT), never);
    long passes = 2;
    assertTrue(never.asked.get() > passes * 100_000 / 2048, "asked " + never.asked.get());
  }
}
