package org.landcheck.desktop.packs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The line above a list or table: what it is, and buttons for what can be done to it. */
final class PartBar extends HBox {
  private final Texts texts;

  PartBar(Texts texts, String titleKey) {
    super(4);
    this.texts = texts;
    getStyleClass().add("part-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label();
    title.textProperty().bind(texts.bind(titleKey));
    title.getStyleClass().add("panel-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(title);
  }

  /** Lets what follows stand at the right end. */
  PartBar gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().add(gap);
    return this;
  }

  PartBar and(Node node) {
    getChildren().add(node);
    return this;
  }

  /** A button with a picture alone; its name is its tooltip. */
  Button icon(String id, String icon, Runnable run) {
    Button button = button(id, run);
    button.setGraphic(Icons.of(icon));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(texts.bind("packs." + id));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(texts.bind("packs." + id));
    return button;
  }

  /** A button with its name. */
  Button words(String id, Runnable run) {
    Button button = button(id, run);
    button.textProperty().bind(texts.bind("packs." + id));
    return button;
  }

  private Button button(String id, Runnable run) {
    Button button = new Button();
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    getChildren().add(button);
    return button;
  }
}
