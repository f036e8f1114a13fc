package org.landcheck.desktop.packs;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

/** Whether a rule is applied. */
final class OnCell extends TableCell<RuleRow, RuleRow> {
  private final CheckBox box = new CheckBox();

  OnCell(Consumer<RuleRow> turn) {
    box.setFocusTraversable(false);
    box.setOnAction(event -> turn.accept(getItem()));
    setAlignment(Pos.CENTER);
  }

  @Override
  protected void updateItem(RuleRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    box.setId("on-" + row.id());
    box.setSelected(row.rule().enabled());
    box.setAccessibleText(row.title());
    setGraphic(box);
  }
}
