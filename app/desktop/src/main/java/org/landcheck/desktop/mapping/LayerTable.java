package org.landcheck.desktop.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.checks.schema.TypeWords;
import org.landcheck.core.pack.LayerMatch;
import org.landcheck.desktop.mapping.MappingViewModel.Shown;
import org.landcheck.desktop.words.Texts;

/** The layers of the pack, each with the layer of the data that stands for it. */
final class LayerTable extends TableView<LayerLine> {
  private final MappingViewModel model;
  private final Texts texts;
  private final MatchWords words;
  private boolean filling;

  LayerTable(MappingViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.words = new MatchWords(texts);
    setId("mapping-layers");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(new NodeColumn<>(texts.get("mapping.layer"), 165, this::name));
    getColumns().add(new NodeColumn<>(texts.get("mapping.source"), 140, this::choice));
    getColumns().add(new NodeColumn<>(texts.get("mapping.how"), 165, this::how));
    setPlaceholder(new Label(texts.get("mapping.noneListed")));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> select(Optional.ofNullable(now)));
    model.shown().addListener((property, before, now) -> fill(now));
    fill(model.shown().get());
  }

  private void select(Optional<LayerLine> line) {
    if (!filling) {
      line.ifPresent(now -> model.select(now.match().spec()));
    }
  }

  private void fill(Shown shown) {
    filling = true;
    if (!getItems().equals(shown.layers())) {
      getItems().setAll(shown.layers());
    }
    shown.chosen().ifPresent(line -> getSelectionModel().select(shown.layers().indexOf(line)));
    filling = false;
  }

  private Node name(LayerLine line) {
    LayerSpec spec = line.match().spec();
    return words.named(
        spec.title(), spec.name(), spec.required(), TypeWords.of(spec.geometryType()));
  }

  private Node choice(LayerLine line) {
    Map<String, String> details = new LinkedHashMap<>();
    for (Layer layer : model.layers()) {
      String shape = texts.get(TypeWords.of(layer.schema().geometryType()));
      String size = String.format(Locale.ROOT, "%,d", layer.size());
      details.put(layer.name(), texts.get("mapping.layerDetail", shape, size));
    }
    LayerMatch match = line.match();
    ChoiceBox box =
        new ChoiceBox(
            texts,
            details,
            line.choice(),
            match.source(),
            choice -> model.choose(match.spec(), choice));
    box.setId("mapping-layer-" + line.name());
    return box;
  }

  private Node how(LayerLine line) {
    Optional<String> wrong =
        line.misfit()
            .map(texts::get)
            .or(
                () ->
                    Optional.of(line.fieldsNotFound())
                        .filter(count -> count > 0)
                        .map(count -> texts.get("mapping.lacks", count)));
    LayerMatch match = line.match();
    return words.how(
        match.how(),
        match.source().isPresent(),
        match.spec().required(),
        match.candidates(),
        wrong);
  }
}
