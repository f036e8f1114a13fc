package org.landcheck.desktop.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.LayerMatch;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Workspace;

/**
 * A draft of what stands for what: every choice shows at once what it would lead to, and nothing is
 * in force before {@link #apply}. About the data and the pack that are open when it is made.
 */
final class MappingViewModel {
  private final Workspace workspace;
  private final SessionState state;
  private final Correspondence correspondence;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private MappingChoices draft;
  private NameFilter filter = NameFilter.ALL;
  private String wanted;

  /**
   * What is seen.
   *
   * @param layers those of the pack that meet the filter, required ones first
   * @param chosen the layer whose fields are listed; while a filter hides the one that was
   *     selected, the first that it lists
   * @param fields those of the chosen layer that meet the filter; all, if the layer itself does
   * @param unusedLayers names of layers of the data that stand for nothing
   * @param unusedFields names of fields of the chosen layer that stand for nothing
   * @param notFound what is required and not there
   * @param contradiction why the draft cannot be in force, if so
   * @param changed whether the draft differs from what is in force
   * @param said whether a person said anything, so that it can be forgotten
   */
  record Shown(
      List<LayerLine> layers,
      Optional<LayerLine> chosen,
      List<FieldLine> fields,
      List<String> unusedLayers,
      List<String> unusedFields,
      NotFound notFound,
      Optional<LocalText> contradiction,
      boolean changed,
      boolean said) {}

  MappingViewModel(Workspace workspace, SessionState state) {
    this.workspace = workspace;
    this.state = state;
    this.correspondence = new Correspondence(state.snapshot(), state.pack(), workspace.texts());
    this.draft = state.options().mapping();
    List<LayerMatch> layers = correspondence.matching(draft).layers();
    // what lacks something is what a person came for
    this.wanted =
        layers.stream()
            .filter(layer -> NotFound.fields(layer) > 0)
            .findFirst()
            .or(() -> layers.stream().filter(MappingViewModel::wanted).findFirst())
            .map(layer -> layer.spec().name())
            .orElse("");
    refresh();
  }

  private static boolean wanted(LayerMatch layer) {
    return layer.spec().required() && layer.source().isPresent();
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The layers of the data. */
  List<Layer> layers() {
    return correspondence.layers();
  }

  /** The fields of the layer that stands for the chosen one. */
  List<SourceField> fields() {
    return shown.get().chosen().map(line -> correspondence.fields(line.match())).orElse(List.of());
  }

  /** Lists only what has this in a name of the pack or the data. */
  void filter(String text) {
    filter = new NameFilter(text);
    refresh();
  }

  /** Lists the fields of a layer of the pack. */
  void select(LayerSpec layer) {
    if (!wanted.equals(layer.name())) {
      wanted = layer.name();
      refresh();
    }
  }

  /** Has another layer stand for one of the pack; what was said of its fields is forgotten. */
  void choose(LayerSpec layer, Choice choice) {
    draft = draft.withoutFields(layer).with(layer, choice.name());
    wanted = layer.name();
    refresh();
  }

  /** Has another field stand for one of the chosen layer. */
  void choose(FieldSpec field, Choice choice) {
    LayerSpec layer = shown.get().chosen().orElseThrow().match().spec();
    draft = draft.with(layer, field, choice.name());
    refresh();
  }

  /** Forgets everything a person said. */
  void reset() {
    draft = MappingChoices.NONE;
    refresh();
  }

  /** Puts the draft in force: findings are dropped, and a project remembers it. */
  void apply() {
    if (shown.get().contradiction().isEmpty() && shown.get().changed()) {
      workspace.options(state.options().withMapping(draft));
    }
  }

  private void refresh() {
    Matching matching = correspondence.matching(draft);
    List<LayerLine> listed =
        matching.layers().stream()
            .filter(filter::lists)
            .sorted(Comparator.comparing(match -> !match.spec().required()))
            .map(match -> correspondence.line(match, draft))
            .toList();
    Optional<LayerLine> chosen =
        listed.stream()
            .filter(line -> line.name().equals(wanted))
            .findFirst()
            .or(() -> listed.stream().findFirst());
    shown.set(
        new Shown(
            listed,
            chosen,
            chosen.map(line -> fields(line.match())).orElse(List.of()),
            correspondence.unused(matching),
            chosen.map(line -> correspondence.unused(line.match())).orElse(List.of()),
            NotFound.in(matching),
            correspondence.contradiction(draft),
            !draft.equals(state.options().mapping()),
            !draft.equals(MappingChoices.NONE)));
  }

  private List<FieldLine> fields(LayerMatch layer) {
    boolean whole = filter.names(layer);
    return layer.fields().stream()
        .filter(match -> whole || filter.names(match))
        .map(match -> correspondence.line(layer, match, draft))
        .toList();
  }
}
