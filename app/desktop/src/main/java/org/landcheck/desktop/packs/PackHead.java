package org.landcheck.desktop.packs;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.words.Texts;

/** What the pack is called, its id and version, and which pack it builds on. */
final class PackHead extends FlowPane {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final PackEditorModel model;
  private final Texts texts;
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Label parent = new Label();
  private boolean showing;

  PackHead(PackEditorModel model, Texts texts) {
    super(14, 6);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("pack-head");
    field("title.zh", 16);
    field("title.en", 20);
    field("id", 16);
    field("version", 6);
    parent.getStyleClass().add("quiet");
    HBox line = new HBox(parent);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(26);
    getChildren().add(line);
    model.editing().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void field(String member, int columns) {
    TextField field = new TextField();
    field.setId("pack-" + member.replace('.', '-'));
    field.setPrefColumnCount(columns);
    field
        .textProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing) {
                model.head(member, now);
              }
            });
    field.focusedProperty().addListener(change -> show());
    fields.put(member, field);
    Label name = new Label();
    name.textProperty().bind(texts.bind("packs.head." + member.replace('.', '-')));
    name.getStyleClass().add("quiet");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(field);
    HBox line = new HBox(5, name, field);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
  }

  private void show() {
    PackDraft draft = model.editing().get().draft();
    setDisable(!model.editing().get().open());
    if (!draft.reads()) {
      return;
    }
    RulePack pack = draft.pack();
    Map<String, Waiting> waiting = model.editing().get().waiting(PackPart.PACK);
    Map<String, String> now =
        Map.of(
            "title.zh", pack.title().zh(),
            "title.en", pack.title().en(),
            "id", pack.id(),
            "version", pack.version());
    showing = true;
    fields.forEach(
        (member, field) -> {
          boolean waits = waiting.containsKey(member);
          String value = waits ? waiting.get(member).typed() : now.get(member);
          if (!field.isFocused() && !field.getText().equals(value)) {
            field.setText(value);
          }
          field.pseudoClassStateChanged(DANGER, waits);
          field.setTooltip(waits ? new Tooltip(texts.get(waiting.get(member).why())) : null);
        });
    showing = false;
    parent.setText(
        draft
            .reading()
            .parent()
            .map(of -> texts.get("packs.buildsOn", texts.get(of.title()), of.id(), of.version()))
            .orElse(texts.get("packs.buildsOnNone")));
  }
}
