package org.landcheck.desktop.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.landcheck.api.FieldSpec;
import org.landcheck.core.pack.FieldMatch;
import org.landcheck.desktop.mapping.MappingViewModel.Shown;
import org.landcheck.desktop.words.Texts;

/** The fields of one layer of the pack, each with the field of the data that stands for it. */
final class FieldTable extends TableView<FieldLine> {
  private final MappingViewModel model;
  private final Texts texts;
  private final MatchWords words;
  private final Label empty = new Label();

  FieldTable(MappingViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.words = new MatchWords(texts);
    setId("mapping-fields");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(new NodeColumn<>(texts.get("mapping.field"), 185, this::name));
    getColumns().add(new NodeColumn<>(texts.get("mapping.source"), 155, this::choice));
    getColumns().add(new NodeColumn<>(texts.get("mapping.how"), 190, this::how));
    getColumns().add(new NodeColumn<>(texts.get("mapping.samples"), 180, this::samples));
    empty.setWrapText(true);
    empty.getStyleClass().add("nothing");
    setPlaceholder(empty);
    setSelectionModel(null);
    model.shown().addListener((property, before, now) -> fill(now));
    fill(model.shown().get());
  }

  private void fill(Shown shown) {
    boolean there = shown.chosen().filter(line -> line.match().source().isPresent()).isPresent();
    empty.setText(texts.get(there ? "mapping.noneListed" : "mapping.noFields"));
    if (!getItems().equals(shown.fields())) {
      getItems().setAll(shown.fields());
    }
  }

  private Node name(FieldLine line) {
    FieldSpec spec = line.match().spec();
    return words.named(spec.title(), spec.name(), spec.required(), line.expected());
  }

  private Node choice(FieldLine line) {
    Map<String, String> details = new LinkedHashMap<>();
    for (SourceField each : model.fields()) {
      String samples = String.join(texts.get("mapping.comma"), each.samples());
      details.put(each.field().name(), texts.get(each.type()) + "   " + samples);
    }
    FieldMatch match = line.match();
    ChoiceBox box =
        new ChoiceBox(
            texts,
            details,
            line.choice(),
            match.source(),
            choice -> model.choose(match.spec(), choice));
    box.setId("mapping-field-" + line.name());
    return box;
  }

  private Node how(FieldLine line) {
    FieldMatch match = line.match();
    return words.how(
        match.how(),
        match.source().isPresent(),
        match.spec().required(),
        match.candidates(),
        line.misfit().map(texts::get));
  }

  private Node samples(FieldLine line) {
    if (line.found().isEmpty()) {
      return new Label();
    }
    SourceField found = line.found().get();
    String values =
        found.samples().isEmpty()
            ? texts.get("mapping.noSamples")
            : String.join(texts.get("mapping.comma"), found.samples());
    Label first = new Label(values);
    first.setTooltip(new Tooltip(String.join("\n", found.samples())));
    return MatchWords.above(first, texts.get(found.type()));
  }
}
