package org.landcheck.desktop.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Lang;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Workspace;

/** The findings that are listed, which of them a person looks at, and the way to the next. */
public final class FindingsViewModel {
  /** Stands for "no finding is selected". */
  public static final int NONE = -1;

  private final Workspace workspace;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FindingTree> tree =
      new ReadOnlyObjectWrapper<>(FindingTree.EMPTY);
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
  private Optional<RunResult> result = Optional.empty();
  private Optional<FindingKey> selectedKey = Optional.empty();
  private int[] order = {};
  private int generation;

  public FindingsViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.state().addListener((property, before, now) -> refresh());
    filter.addListener((property, before, now) -> refresh());
    refresh();
  }

  /** Words that findings must contain to be listed. */
  public StringProperty filter() {
    return filter;
  }

  public ReadOnlyObjectProperty<FindingTree> tree() {
    return tree.getReadOnlyProperty();
  }

  /** Position of the finding looked at, or {@link #NONE}. */
  public ReadOnlyIntegerProperty selected() {
    return selected.getReadOnlyProperty();
  }

  /** The finding looked at. */
  public Optional<Finding> selectedFinding() {
    return finding(selected.get());
  }

  /** The finding at a position of the result. */
  public Optional<Finding> finding(int position) {
    List<Finding> all = result.map(RunResult::findings).orElse(List.of());
    return position < 0 || position >= all.size()
        ? Optional.empty()
        : Optional.of(all.get(position));
  }

  public Optional<RunResult> result() {
    return result;
  }

  /** Findings of the result, listed or not. */
  public int total() {
    return result.map(r -> r.findings().size()).orElse(0);
  }

  private void refresh() {
    int turn = ++generation;
    Optional<SessionState> state = workspace.state().get();
    Optional<RunResult> fresh = state.flatMap(SessionState::result);
    if (fresh.isEmpty()) {
      result = Optional.empty();
      show(FindingTree.EMPTY);
      return;
    }
    String words = filter.get().strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      take(fresh.get(), FindingTree.of(fresh.get(), state.get().review(), i -> true));
      return;
    }
    Report report = report(state.get(), workspace.texts().lang().get());
    workspace
        .jobs()
        .background(
            () -> {
              IntPredicate shown = i -> contains(report, fresh.get().findings().get(i), words);
              FindingTree found = FindingTree.of(fresh.get(), state.get().review(), shown);
              workspace
                  .jobs()
                  .onWindow(
                      () -> {
                        if (turn == generation) {
                          take(fresh.get(), found);
                        }
                      });
            });
  }

  private Report report(SessionState state, Lang lang) {
    return new Report(state.result().orElseThrow(), state.review(), workspace.kit().checks(), lang);
  }

  private static boolean contains(Report report, Finding finding, String words) {
    String title =
        report
            .result()
            .pack()
            .rule(finding.rule())
            .map(r -> r.title().in(report.lang()))
            .orElse("");
    String text =
        String.join(
            "\n",
            finding.rule(),
            title,
            finding.layer(),
            String.join(" ", finding.labels()),
            finding.features().toString(),
            finding.key().value(),
            report.message(finding));
    return text.toLowerCase(Locale.ROOT).contains(words);
  }

  private void take(RunResult fresh, FindingTree shown) {
    result = Optional.of(fresh);
    show(shown);
  }

  private void show(FindingTree shown) {
    int before = rank(selected.get());
    boolean chosen = selectedKey.isPresent();
    order = shown.order();
    Optional<FindingKey> key = selectedKey;
    selected.set(NONE);
    tree.set(shown);
    int place = key.map(this::position).orElse(NONE);
    if (place == NONE && chosen && order.length > 0 && before >= 0) {
      // what was looked at is mended: look at what has taken its place
      place = order[Math.min(before, order.length - 1)];
    }
    select(place);
  }

  private int rank(int position) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] == position) {
        return i;
      }
    }
    return NONE;
  }

  private int position(FindingKey key) {
    for (int position : order) {
      if (finding(position).filter(f -> f.key().equals(key)).isPresent()) {
        return position;
      }
    }
    return NONE;
  }

  /** Looks at a finding. */
  public void select(int position) {
    selectedKey = finding(position).map(Finding::key);
    selected.set(selectedKey.isPresent() ? position : NONE);
  }

  /** Looks at the next finding listed, after the last at the first. */
  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  private void step(int by) {
    if (order.length > 0) {
      int rank = rank(selected.get());
      int from = rank < 0 && by < 0 ? 0 : rank;
      select(order[Math.floorMod(from + by, order.length)]);
    }
  }
}
