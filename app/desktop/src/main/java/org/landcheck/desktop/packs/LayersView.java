package org.landcheck.desktop.packs;

import java.util.Map;
import javafx.scene.control.SplitPane;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.words.Texts;

/** The layers that data are expected to have, their fields, and the form of either. */
final class LayersView extends SplitPane {
  LayersView(PartsModel parts, Texts texts) {
    PartChoice choice = PartChoice.ofLayers(parts);
    PartFormView form = new PartFormView(choice, texts);
    PartList list =
        new PartList(
            choice,
            texts,
            "layers",
            PackPart.layer("LAYER"),
            Map.of(),
            form::focus,
            row ->
                texts.get(
                    "packs.layers.facts",
                    row.name(),
                    texts.get("packs.geometry." + row.members().get("geometry")),
                    parts.rows().fields(row.name()).size()));
    list.setMinWidth(120);
    FieldTable fields = new FieldTable(choice, texts, form::focus);
    getItems().addAll(list, fields, form);
    setDividerPositions(0.22, 0.75);
  }
}
