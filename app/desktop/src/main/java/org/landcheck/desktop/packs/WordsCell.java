package org.landcheck.desktop.packs;

import javafx.scene.control.TableCell;

/** A text in one line. */
final class WordsCell extends TableCell<RuleRow, String> {
  @Override
  protected void updateItem(String words, boolean empty) {
    super.updateItem(words, empty);
    setText(empty || words == null ? "" : words.replace('\n', ' '));
  }
}
