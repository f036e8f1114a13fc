package org.landcheck.desktop.score;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.score.GroupMeasure;
import org.landcheck.core.score.Measures;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Workspace;

/** What the data score and how much of them does not conform, as the last run has it. */
public final class ScoreViewModel {
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<RunResult> counted = Optional.empty();
  private int turn;

  /**
   * The figures of one run.
   *
   * @param sheet empty if the pack has no scoring
   * @param groups measures of every group that has rules
   * @param upToDate whether the run is about the data as they are now
   */
  public record Shown(
      RunResult result, Optional<ScoreSheet> sheet, List<GroupMeasure> groups, boolean upToDate) {
    Shown as(boolean now) {
      return now == upToDate ? this : new Shown(result, sheet, groups, now);
    }
  }

  public ScoreViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.state().addListener((property, before, now) -> refresh());
    refresh();
  }

  /** Empty before the first run. */
  public ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  private void refresh() {
    Optional<SessionState> state = workspace.state().get();
    Optional<RunResult> result = state.flatMap(SessionState::result);
    boolean fresh = state.filter(SessionState::upToDate).isPresent();
    if (result.isEmpty()) {
      turn++;
      counted = Optional.empty();
      shown.set(Optional.empty());
    } else if (counted.filter(known -> known == result.get()).isEmpty()) {
      counted = result;
      count(result.get());
    } else {
      shown.set(shown.get().map(known -> known.as(fresh)));
    }
  }

  /** A run may have found a million things, so they are not counted while the window waits. */
  private void count(RunResult result) {
    int mine = ++turn;
    workspace
        .jobs()
        .background(
            () -> {
              Shown figures =
                  new Shown(result, ScoreSheet.of(result), Measures.byGroup(result), true);
              workspace.jobs().onWindow(() -> show(figures, mine));
            });
  }

  private void show(Shown figures, int mine) {
    if (mine == turn) {
      boolean fresh = workspace.state().get().filter(SessionState::upToDate).isPresent();
      shown.set(Optional.of(figures.as(fresh)));
    }
  }
}
