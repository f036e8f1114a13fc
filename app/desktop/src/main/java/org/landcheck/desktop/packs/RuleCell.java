package org.landcheck.desktop.packs;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.words.Texts;

/** A rule's title with its marks, and below it its id. */
final class RuleCell extends TableCell<RuleRow, RuleRow> {
  private final Texts texts;
  private final Function<RuleRow, List<String>> tags;
  private final Label title = new Label();
  private final Label id = new Label();
  private final HBox top = new HBox(5, title);
  private final VBox both = new VBox(top, id);

  /**
   * @param tags keys of the marks of a row
   */
  RuleCell(Texts texts, Function<RuleRow, List<String>> tags) {
    this.texts = texts;
    this.tags = tags;
    title.setMinWidth(0);
    id.setMinWidth(0);
    id.getStyleClass().add("rule-id");
    top.setAlignment(Pos.CENTER_LEFT);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(0);
    HBox.setHgrow(title, Priority.SOMETIMES);
  }

  @Override
  protected void updateItem(RuleRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    title.setText(row.title());
    id.setText(row.id());
    top.getChildren().setAll(title);
    for (String tag : tags.apply(row)) {
      Label mark = new Label(texts.get("packs.tag." + tag));
      mark.getStyleClass().addAll("rule-tag", tag);
      mark.setMinWidth(Region.USE_PREF_SIZE);
      top.getChildren().add(mark);
    }
    setGraphic(both);
  }
}
