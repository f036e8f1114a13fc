package org.landcheck.desktop.packs;

import javafx.scene.control.TableCell;

/** A text in two lines at most. */
final class WordsCell extends TableCell<RuleRow, String> {
  WordsCell() {
    setWrapText(true);
    getStyleClass().add("words");
  }

  @Override
  protected void updateItem(String words, boolean empty) {
    super.updateItem(words, empty);
    setText(empty || words == null ? "" : words.replace('\n', ' '));
  }
}
