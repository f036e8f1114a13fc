package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.core.pack.ExampleText;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackExample;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.run.ExampleRun;
import org.landcheck.desktop.work.Workspace;

/**
 * The examples of the pack being edited: what they show, and whether its rules do what they must on
 * them.
 */
final class ExamplesModel {
  private final PackEditorModel editor;
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Runs> runs = new ReadOnlyObjectWrapper<>(Runs.NONE);
  private final ReadOnlyObjectWrapper<LocalText> told =
      new ReadOnlyObjectWrapper<>(LocalText.EMPTY);
  private final IntegerProperty selected = new SimpleIntegerProperty(0);

  ExamplesModel(PackEditorModel editor) {
    this.editor = editor;
    this.workspace = editor.workspace();
  }

  /**
   * What came of the examples.
   *
   * @param json of the draft they were run with
   * @param done in the order of the examples; shorter while they are run
   */
  record Runs(String json, List<ExampleRun> done) {
    static final Runs NONE = new Runs("", List.of());

    Runs {
      done = List.copyOf(done);
    }
  }

  /**
   * An example as the list shows it.
   *
   * @param rule what its rule is called
   * @param run what came of it; empty if it was not run since the last change
   */
  record Row(int place, PackExample example, LocalText rule, Optional<ExampleRun> run) {}

  PackEditorModel editor() {
    return editor;
  }

  private PackDraft draft() {
    return editor.editing().get().draft();
  }

  private List<PackExample> examples() {
    return draft().reading().file().map(PackFile::examples).orElse(List.of());
  }

  /** All examples with what came of them. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    boolean fresh = runs.get().json().equals(draft().json());
    List<ExampleRun> done = fresh ? runs.get().done() : List.of();
    for (PackExample example : examples()) {
      int place = rows.size();
      rows.add(
          new Row(
              place,
              example,
              draft().pack().rule(example.rule()).map(Rule::title).orElseThrow(),
              place < done.size() ? Optional.of(done.get(place)) : Optional.empty()));
    }
    return rows;
  }

  ReadOnlyObjectProperty<Runs> runs() {
    return runs.getReadOnlyProperty();
  }

  /** Why the last thing asked for was not done; empty if it was. */
  ReadOnlyObjectProperty<LocalText> told() {
    return told.getReadOnlyProperty();
  }

  /** Place of the example looked at. */
  IntegerProperty selected() {
    return selected;
  }

  Optional<Row> row() {
    List<Row> rows = rows();
    int at = selected.get();
    return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
  }

  /** Runs all examples in the background, as {@code landcheck rules test} does. */
  void run() {
    if (!editor.editing().get().open() || !draft().reads()) {
      return;
    }
    PackDraft tried = draft();
    List<PackExample> all = examples();
    told.set(LocalText.EMPTY);
    workspace
        .jobs()
        .background(
            () -> {
              List<ExampleRun> done = new ArrayList<>();
              for (PackExample example : all) {
                done.add(run(tried, example));
              }
              workspace.jobs().onWindow(() -> runs.set(new Runs(tried.json(), done)));
            });
  }

  /** Runs one example in a draft that has it. */
  ExampleRun run(PackDraft tried, PackExample example) {
    try {
      return ExampleRun.of(example, tried.pack(), workspace.kit().engine(), Monitor.SILENT);
    } catch (BadInputException e) {
      return new ExampleRun(example, 0, Optional.of(e.text()));
    }
  }

  /** Removes the example looked at. */
  void remove() {
    row().ifPresent(row -> take(draft().withoutExample(row.place())));
  }

  /** Gives the example looked at another title. */
  void title(LocalText title) {
    row()
        .filter(row -> !row.example().title().equals(title))
        .ifPresent(
            row -> {
              Map<String, Object> words = Map.of("zh", title.zh(), "en", title.en());
              take(draft().withExample(row.place(), Map.of("title", words)));
            });
  }

  /**
   * Says how many findings the example looked at must have.
   *
   * @param typed 0 for none at all
   */
  void finds(String typed) {
    Optional<Row> row = row();
    if (row.isEmpty() || typed.strip().equals(String.valueOf(row.get().example().finds()))) {
      return;
    }
    try {
      int finds = Integer.parseInt(typed.strip());
      take(draft().withExample(row.get().place(), ExampleText.kind(finds)));
    } catch (NumberFormatException e) {
      told.set(workspace.texts().both("packs.examples.whole", typed));
    }
  }

  /** Says why something was not done. */
  void tell(LocalText why) {
    told.set(why);
  }

  /** Takes a draft that came of this one, or says why not. */
  boolean take(PackDraft next) {
    if (!next.reads()) {
      tell(next.reading().faults().get(0).what());
      return false;
    }
    tell(LocalText.EMPTY);
    editor.change(now -> now.with(next), "");
    return true;
  }
}
