package org.landcheck.desktop.comparison;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.core.pack.PackDifference;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.delivery.comparison.ComparisonFile;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.Workspace;

/**
 * Two packs and in what they differ: shipped ones, the one that data are checked with, or files. At
 * first the first shipped pack is held against the open one.
 */
public final class ComparisonViewModel {
  private final Workspace workspace;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<Choice> first = new SimpleObjectProperty<>();
  private final ObjectProperty<Choice> second = new SimpleObjectProperty<>();
  private final BooleanProperty onlyWeakening = new SimpleBooleanProperty();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

  /** Windows come and go, the language stays: it must not hold on to those that are closed. */
  private final InvalidationListener translate = change -> compare();

  /**
   * A pack to choose.
   *
   * @param open whether it is the one that data are checked with
   * @param file where it was read from; empty for others
   */
  public record Choice(RulePack pack, boolean open, Optional<Path> file) {
    /** What a list calls it. */
    public String label(Texts texts) {
      String name = DifferenceWords.pack(pack, texts.lang().get());
      if (open) {
        return texts.get("compare.open", name);
      }
      return file.map(path -> name + " — " + path.getFileName()).orElse(name);
    }
  }

  /** A line of the table. */
  public record Row(DifferenceWords words, boolean weakens) {}

  public ComparisonViewModel(Workspace workspace) throws BadInputException {
    this.workspace = workspace;
    for (Kit.PackFile each : workspace.kit().shippedPacks()) {
      choices.add(new Choice(each.pack(), false, Optional.empty()));
    }
    first.set(choices.get(0));
    second.set(choices.get(1));
    workspace
        .state()
        .get()
        .map(state -> new Choice(state.pack(), true, Optional.empty()))
        .ifPresent(
            open -> {
              choices.add(0, open);
              second.set(open);
            });
    first.addListener(change -> compare());
    second.addListener(change -> compare());
    onlyWeakening.addListener(change -> compare());
    workspace.texts().lang().addListener(new WeakInvalidationListener(translate));
    compare();
  }

  /** What can be chosen, the open pack first. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  public ObjectProperty<Choice> first() {
    return first;
  }

  public ObjectProperty<Choice> second() {
    return second;
  }

  /** Whether only what weakens, or may, is listed. */
  public BooleanProperty onlyWeakening() {
    return onlyWeakening;
  }

  /** The differences listed. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** How many differences there are, listed or not. */
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /** Asks for a pack's file and holds it against the other. */
  public void chooseFile(ObjectProperty<Choice> side) {
    workspace.prompts().packFile().ifPresent(file -> add(file, side));
  }

  void add(Path file, ObjectProperty<Choice> side) {
    try {
      RulePack pack = workspace.kit().pack(file.toString()).pack();
      Choice choice = new Choice(pack, false, Optional.of(file));
      choices.removeIf(each -> each.file().equals(choice.file()) && each != first.get());
      choices.add(choice);
      side.set(choice);
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
    }
  }

  /** Holds the first against the second. */
  public void swap() {
    Choice was = first.get();
    first.set(second.get());
    second.set(was);
  }

  private Optional<PackComparison> comparison() {
    return first.get() == null || second.get() == null
        ? Optional.empty()
        : Optional.of(
            PackComparison.of(first.get().pack(), second.get().pack(), workspace.kit().checks()));
  }

  private void compare() {
    Optional<PackComparison> now = comparison();
    rows.setAll(
        now.stream()
            .flatMap(comparison -> comparison.differences().stream())
            .filter(each -> !onlyWeakening.get() || each.weakens())
            .map(this::row)
            .toList());
    summary.set(now.map(DifferenceWords::count).map(workspace.texts()::get).orElse(""));
  }

  private Row row(PackDifference each) {
    return new Row(DifferenceWords.of(each, workspace.texts().lang().get()), each.weakens());
  }

  /** Writes all differences to a workbook, page or JSON file that somebody names. */
  public void export() {
    Optional<PackComparison> now = comparison();
    Optional<Path> target =
        now.flatMap(
            each ->
                workspace
                    .prompts()
                    .newFile(
                        "compare.export", Optional.empty(), name(each), ComparisonFile.endings()));
    if (target.isPresent()) {
      try {
        ComparisonFile.of(target.get())
            .write(now.get(), workspace.texts().lang().get(), target.get());
        workspace.prompts().inform(workspace.texts().both("export.done", target.get()));
      } catch (BadInputException e) {
        workspace.prompts().error(e.text());
      }
    }
  }

  private static String name(PackComparison of) {
    return of.before().id() + "-" + of.after().id();
  }

  /** What stands in the place of an empty table. */
  LocalText placeholder() {
    boolean same = comparison().map(PackComparison::same).orElse(true);
    return workspace.texts().both(same ? "compare.same" : "compare.noneWeakens");
  }
}
