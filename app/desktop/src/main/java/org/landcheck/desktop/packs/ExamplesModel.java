package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.pack.ExampleText;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackExample;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.run.ExampleRun;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Workspace;

/**
 * The examples of the pack being edited: what they show, whether its rules do what they must on
 * them, and new ones made of the data that are open.
 */
final class ExamplesModel {
  /** How many features are offered for an example. */
  private static final int MOST_OFFERED = 200;

  /** How many are looked through for them. */
  private static final int MOST_SEARCHED = 200_000;

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

  /** A feature that can become an example. */
  record Offer(FeatureRef ref, String label) {}

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

  private ExampleRun run(PackDraft tried, PackExample example) {
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

  private boolean take(PackDraft next) {
    if (!next.reads()) {
      told.set(next.reading().faults().get(0).what());
      return false;
    }
    told.set(LocalText.EMPTY);
    editor.change(now -> now.with(next), "");
    return true;
  }

  /** Rules that an example can be made for: those that look at a layer of the open data. */
  List<Rule> rules() {
    if (!draft().reads()) {
      return List.of();
    }
    Optional<Dataset> data = data();
    return draft().pack().rules().stream()
        .filter(rule -> data.flatMap(of -> rule.layer().flatMap(of::layer)).isPresent())
        .toList();
  }

  /** Whether there are data to make examples of. */
  boolean hasData() {
    return workspace.state().get().isPresent();
  }

  private Optional<Dataset> data() {
    return workspace
        .state()
        .get()
        .map(SessionState::snapshot)
        .map(snapshot -> matched(snapshot, draft()));
  }

  private static Dataset matched(Snapshot snapshot, PackDraft draft) {
    return Matching.of(snapshot, draft.pack()).over(snapshot);
  }

  /** Features of a rule's layer in whose values words occur, the first of them. */
  List<Offer> offers(Rule rule, String words) {
    List<Offer> offers = new ArrayList<>();
    Optional<Layer> layer = data().flatMap(data -> rule.layer().flatMap(data::layer));
    String wanted = words.strip();
    int rows = Math.min(MOST_SEARCHED, layer.map(Layer::size).orElse(0));
    for (int row = 0; row < rows; row++) {
      String label = label(layer.get(), row);
      if (label.contains(wanted)) {
        offers.add(new Offer(layer.get().ref(row), label));
      }
      if (offers.size() == MOST_OFFERED) {
        break;
      }
    }
    return offers;
  }

  private static String label(Layer layer, int row) {
    StringBuilder label = new StringBuilder(layer.ref(row).toString());
    for (int field = 0; field < Math.min(6, layer.schema().fields().size()); field++) {
      Object value = layer.value(row, field);
      if (value != null && !(value instanceof byte[])) {
        label.append("  ").append(FormValue.text(value));
      }
    }
    return label.toString();
  }

  /**
   * Adds an example made of features of the open data, if the rule does on them alone what the
   * example says; otherwise tells what it does.
   *
   * @param bad whether the rule must find something
   */
  void add(String rule, boolean bad, Collection<FeatureRef> features) {
    Optional<Dataset> data = data();
    Optional<Rule> of = draft().reads() ? draft().pack().rule(rule) : Optional.empty();
    if (data.isEmpty() || of.isEmpty()) {
      told.set(workspace.texts().both("packs.examples.noData"));
      return;
    }
    Optional<String> county = workspace.state().get().flatMap(state -> state.options().county());
    PackDraft before = draft();
    try {
      Map<String, Object> example =
          new ExampleText(before.pack(), data.get())
              .example(of.get(), title(of.get(), bad), bad ? 1 : 0, county, features);
      PackDraft with = before.withExample(example);
      if (!with.reads()) {
        told.set(with.reading().faults().get(0).what());
        return;
      }
      List<PackExample> all = with.reading().file().orElseThrow().examples();
      workspace
          .jobs()
          .background(
              () -> {
                ExampleRun run = run(with, all.get(all.size() - 1));
                workspace.jobs().onWindow(() -> settle(before, with, run, bad));
              });
    } catch (BadInputException e) {
      told.set(e.text());
    }
  }

  private LocalText title(Rule rule, boolean bad) {
    return workspace
        .texts()
        .both(bad ? "packs.examples.newBad" : "packs.examples.newGood", rule.title());
  }

  /** An example is what the rule does, or it is not taken. */
  private void settle(PackDraft before, PackDraft with, ExampleRun run, boolean bad) {
    if (!draft().json().equals(before.json())) {
      return;
    }
    if (run.obstacle().isPresent()) {
      told.set(workspace.texts().both("packs.examples.notInspected", run.obstacle().get()));
      return;
    }
    if (bad == (run.found() == 0)) {
      told.set(
          workspace
              .texts()
              .both(bad ? "packs.examples.foundNone" : "packs.examples.foundSome", run.found()));
      return;
    }
    int place = examples().size();
    if (take(with.withExample(place, ExampleText.kind((int) run.found())))) {
      selected.set(place);
    }
  }
}
