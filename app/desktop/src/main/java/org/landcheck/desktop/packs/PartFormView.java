package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.landcheck.api.Adjustment;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.PartRow.Standing;
import org.landcheck.desktop.words.Texts;

/** The form of the layer, field or code list that is looked at. */
final class PartFormView extends ScrollPane {
  private static final PseudoClass WEAKENED = PseudoClass.getPseudoClass("weakened");

  private final PartChoice choice;
  private final Texts texts;
  private final Label title = new Label();
  private final Label about = new Label();
  private final Label told = new Label();
  private final Button drop = new Button();
  private final Button inherit = new Button();
  private final FormRows rows;
  private final VBox page = new VBox(10);

  PartFormView(PartChoice choice, Texts texts) {
    this.choice = choice;
    this.texts = texts;
    this.rows = new FormRows(texts, choice::enter, choice::setBack);
    setFitToWidth(true);
    setContent(page);
    page.getStyleClass().add("rule-form");
    title.setWrapText(true);
    title.getStyleClass().addAll("detail-message", "panel-title");
    about.setWrapText(true);
    about.getStyleClass().add("quiet");
    told.setWrapText(true);
    told.getStyleClass().add("part-told");
    drop.textProperty().bind(texts.bind("packs.drop"));
    drop.setOnAction(event -> choice.shown().ifPresent(choice.parts()::drop));
    inherit.textProperty().bind(texts.bind("packs.asInherited"));
    inherit.setOnAction(
        event -> choice.shown().map(List::of).ifPresent(choice.parts()::asInherited));
    page.getChildren()
        .addAll(new VBox(4, title, about, told, new FlowPane(6, 4, drop, inherit)), rows);
    choice.parts().editor().editing().addListener(change -> show());
    choice.outer().addListener(change -> show());
    choice.inner().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  /** Takes the keyboard to the first setting. */
  void focus() {
    rows.focus();
  }

  private void show() {
    Optional<PartRow> row = choice.row();
    page.setVisible(row.isPresent());
    if (row.isEmpty()) {
      return;
    }
    PackPart part = row.get().part();
    List<FormField> fields = choice.parts().form(part);
    title.setText(texts.get(row.get().title()));
    about.setText(texts.get("packs." + part.list() + ".about", part.name(), part.within()));
    told.setText(told(row.get()));
    told.pseudoClassStateChanged(WEAKENED, row.get().weakened());
    told.setManaged(!told.getText().isEmpty());
    rows.show(part.list(), fields);
    page.setDisable(!choice.parts().editor().editing().get().open());
    drop.setVisible(!row.get().waiting().isEmpty());
    drop.setManaged(drop.isVisible());
    inherit.setVisible(row.get().standing() == Standing.CHANGED);
    inherit.setManaged(inherit.isVisible());
  }

  private String told(PartRow row) {
    if (row.changes().isEmpty()) {
      return row.standing() == Standing.ALONE
          ? ""
          : texts.get("packs.standing." + row.standing().name().toLowerCase(Locale.ROOT));
    }
    return String.join(
        "\n",
        row.changes().stream()
            .map(
                change ->
                    "• "
                        + (change.name().equals(row.name()) || inside(row, change)
                            ? ""
                            : change.name() + "  ")
                        + texts.get(change.what())
                        + texts.get(change.weakens() ? "packs.weakens" : "packs.tightens"))
            .toList());
  }

  /** Whether a change is of the very field the form is about. */
  private static boolean inside(PartRow row, Adjustment change) {
    return change.name().equals(row.part().within() + "." + row.name());
  }
}
