package org.landcheck.desktop.packs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.landcheck.desktop.words.Texts;

/** A title with the marks that say whose it is and what is special about it. */
final class PartTags extends HBox {
  private final Label title = new Label();

  PartTags() {
    super(5);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    title.setMinWidth(0);
    getChildren().add(title);
  }

  void show(String words, List<String> tags, Texts texts) {
    title.setText(words);
    getChildren().setAll(title);
    for (String tag : tags) {
      Label mark = new Label(texts.get("packs.tag." + tag));
      mark.getStyleClass().addAll("rule-tag", tag);
      mark.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(mark);
    }
  }
}
