package org.landcheck.desktop.work;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.window.Failures;
import org.landcheck.desktop.words.Texts;
import org.landcheck.sample.SampleCounty;

/** A workspace without a window, whose jobs are done when a call returns. */
public record Bench(Workspace workspace, Answers answers) {
  /** The county that tests work on, made once. */
  public static final SampleCounty COUNTY = SampleCounty.generate(2026, 8, 26);

  public static Bench empty() throws BadInputException {
    Answers answers = new Answers();
    Texts texts = new Texts();
    Jobs jobs = Jobs.atOnce();
    jobs.onFailure(new Failures(answers, texts));
    Recent recent = new Recent(new MemoryPreferences());
    return new Bench(new Workspace(Kit.standard(), jobs, texts, answers, recent), answers);
  }

  /** With the sample county open, not checked yet. */
  public static Bench withSample() throws BadInputException {
    Bench bench = empty();
    bench.workspace.openSample(job -> new Workspace.SampleData(COUNTY.data(), COUNTY.neighbour()));
    return bench;
  }

  public SessionState state() {
    return workspace.state().get().orElseThrow();
  }

  public RunResult result() {
    return state().result().orElseThrow();
  }

  /** The first finding that can be mended without looking, and how. */
  public FixChoice safeFix() {
    return FixChoice.safe(result(), workspace.kit().checks()).stream()
        .filter(choice -> choice.fix().safety(choice.finding()) == FixSafety.SAFE)
        .findFirst()
        .orElseThrow();
  }

  public Optional<Finding> find(FixChoice choice) {
    return result().findings().stream()
        .filter(finding -> finding.key().equals(choice.finding().key()))
        .findFirst();
  }

  public List<String> layerNames() {
    return state().snapshot().layers().stream().map(layer -> layer.name()).toList();
  }
}
