package org.landcheck.desktop.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.landcheck.desktop.words.Texts;

/** The common look of the docks around the map. */
public final class Panel {
  private Panel() {}

  /** The line above a dock: its icon, its name, and what stands at the right end. */
  public static HBox header(Texts texts, String titleKey, String icon, Node... right) {
    Label title = new Label();
    title.textProperty().bind(texts.bind(titleKey));
    title.getStyleClass().add("panel-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(6, Icons.of(icon), title, gap);
    header.getChildren().addAll(right);
    header.getStyleClass().add("panel-header");
    return header;
  }
}
