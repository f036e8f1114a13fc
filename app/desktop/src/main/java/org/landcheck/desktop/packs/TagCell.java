package org.landcheck.desktop.packs;

import javafx.scene.control.TableCell;
import org.landcheck.desktop.words.Texts;

/** The marks of a row alone. */
final class TagCell extends TableCell<PartRow, PartRow> {
  private final Texts texts;
  private final PartTags tags = new PartTags();

  TagCell(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected void updateItem(PartRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    tags.show("", row.tags(), texts);
    setGraphic(tags);
  }
}
