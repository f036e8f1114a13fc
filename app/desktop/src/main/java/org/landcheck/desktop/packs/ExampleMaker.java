package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.pack.ExampleText;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackExample;
import org.landcheck.core.run.ExampleRun;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Workspace;

/** Makes examples of the data that are open, and takes only those that are true. */
final class ExampleMaker {
  /** How many features are offered for an example. */
  private static final int MOST_OFFERED = 200;

  /** How many are looked through for them. */
  private static final int MOST_SEARCHED = 200_000;

  private final ExamplesModel examples;
  private final PackEditorModel editor;
  private final Workspace workspace;

  /**
   * @param examples takes what is made, and tells why something is not
   */
  ExampleMaker(ExamplesModel examples) {
    this.examples = examples;
    this.editor = examples.editor();
    this.workspace = editor.workspace();
  }

  /** A feature that can become an example. */
  record Offer(FeatureRef ref, String label) {}

  PackEditorModel editor() {
    return editor;
  }

  private PackDraft draft() {
    return editor.editing().get().draft();
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
      examples.tell(workspace.texts().both("packs.examples.noData"));
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
        examples.tell(with.reading().faults().get(0).what());
        return;
      }
      List<PackExample> all = with.reading().file().orElseThrow().examples();
      workspace
          .jobs()
          .background(
              () -> {
                ExampleRun run = examples.run(with, all.get(all.size() - 1));
                workspace.jobs().onWindow(() -> settle(before, with, run, bad));
              });
    } catch (BadInputException e) {
      examples.tell(e.text());
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
      examples.tell(workspace.texts().both("packs.examples.notInspected", run.obstacle().get()));
      return;
    }
    if (bad == (run.found() == 0)) {
      examples.tell(
          workspace
              .texts()
              .both(bad ? "packs.examples.foundNone" : "packs.examples.foundSome", run.found()));
      return;
    }
    int place = examples.rows().size();
    if (examples.take(with.withExample(place, ExampleText.kind((int) run.found())))) {
      examples.selected().set(place);
    }
  }
}
