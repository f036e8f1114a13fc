package org.landcheck.desktop.packs;

import javafx.scene.control.TableCell;
import org.landcheck.desktop.findings.FindingsView;

/** How grave what a rule finds is, by shape and in words. */
final class SeverityCell extends TableCell<RuleRow, RuleRow> {
  @Override
  protected void updateItem(RuleRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean shown = !empty && row != null;
    setText(shown ? row.severity() : "");
    setGraphic(shown ? FindingsView.icon(row.rule().severity()) : null);
  }
}
