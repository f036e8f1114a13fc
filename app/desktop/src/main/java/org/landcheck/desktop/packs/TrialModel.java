package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.RuleChange;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunPlan;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.map.Overlay;
import org.landcheck.desktop.map.Viewport;
import org.landcheck.desktop.work.Workspace;
import org.locationtech.jts.geom.Envelope;

/**
 * Tries one rule of a draft on the data that are open, in the background. What is under way when
 * the rule changes is stopped, and its result is not shown.
 */
public final class TrialModel {
  /** How many findings are shown. */
  private static final int FIRST = 50;

  private final Workspace workspace;
  private final MapViewModel map;
  private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(Trial.NONE);
  private final BooleanProperty inView = new SimpleBooleanProperty();
  private Turn current = new Turn();

  public TrialModel(Workspace workspace, MapViewModel map) {
    this.workspace = workspace;
    this.map = map;
  }

  /** Stopped by whatever is tried next. */
  private static final class Turn implements Monitor {
    private volatile boolean over;

    @Override
    public boolean cancelled() {
      return over;
    }

    @Override
    public void progress(String task, long done, long total) {}
  }

  ReadOnlyObjectProperty<Trial> trial() {
    return trial.getReadOnlyProperty();
  }

  /** What the map shows. */
  ReadOnlyObjectProperty<Viewport> view() {
    return map.viewport();
  }

  /** All that the outcome of a trial hangs on; empty if nothing is open. */
  Optional<Object> ground() {
    return workspace.state().get().map(state -> List.of(state.snapshot(), state.options(), box()));
  }

  private Optional<Envelope> box() {
    return inView.get() ? Optional.of(map.viewport().get().envelope()) : Optional.empty();
  }

  /** Whether to look only at what the map shows. */
  BooleanProperty inView() {
    return inView;
  }

  /** Stops trying. */
  void stop() {
    current.over = true;
    trial.set(Trial.NONE);
  }

  /**
   * Tries a rule, switched off though it may be.
   *
   * @param draft one that reads
   */
  void start(PackDraft draft, String rule) {
    current.over = true;
    Optional<SessionState> state = workspace.state().get();
    if (state.isEmpty()) {
      trial.set(Trial.NONE);
      return;
    }
    Turn turn = new Turn();
    current = turn;
    trial.set(Trial.running(rule));
    RulePack pack = draft.with(rule, List.of(RuleChange.enabled(true))).pack();
    RunOptions options = state.get().options().withOnly(Set.of(rule)).withBbox(box());
    Dataset data = state.get().snapshot();
    workspace
        .jobs()
        .background(
            () -> {
              Trial done = tried(data, pack, rule, options, turn);
              workspace.jobs().onWindow(() -> show(turn, done));
            });
  }

  private void show(Turn turn, Trial done) {
    if (!turn.cancelled()) {
      trial.set(done);
    }
  }

  private Trial tried(Dataset data, RulePack pack, String rule, RunOptions options, Turn turn) {
    try {
      RunPlan plan = workspace.kit().engine().plan(data, pack, options);
      RunResult result = workspace.kit().engine().run(plan, turn);
      return outcome(rule, result);
    } catch (BadInputException e) {
      return Trial.impossible(rule, e.text());
    }
  }

  private static Trial outcome(String rule, RunResult result) {
    List<LocalText> notes = new ArrayList<>();
    result.leftOut().forEach(each -> notes.add(each.reason()));
    result.skips().forEach(each -> notes.add(each.reason()));
    result.failures().forEach(each -> notes.add(each.text()));
    long inspected = result.outcomes().stream().mapToLong(each -> each.inspected()).sum();
    List<Finding> found = result.findings();
    return new Trial(
        rule,
        Trial.State.DONE,
        inspected,
        found.size(),
        found.subList(0, Math.min(FIRST, found.size())),
        notes.stream().findFirst());
  }

  /** A finding in the words of its check. */
  String sentence(Finding finding) {
    return workspace.kit().checks().stream()
        .filter(check -> check.info().id().equals(finding.check()))
        .findFirst()
        .orElseThrow()
        .words(workspace.texts().lang().get())
        .message(finding);
  }

  /** Shows a finding on the map. */
  void go(Finding finding) {
    workspace
        .state()
        .get()
        .ifPresent(
            state -> {
              Overlay.Selection selection = Overlay.Selection.of(finding, state.dataset());
              map.overlay().set(map.overlay().get().with(selection));
              map.goTo(selection.envelope());
            });
  }
}
