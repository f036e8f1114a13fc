package org.landcheck.desktop.packs;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.landcheck.api.LocalText;
import org.landcheck.desktop.words.Texts;

/** A cell of the table of codes, edited in its place: what is typed is taken on leaving it. */
final class CodeCell extends TableCell<PartRow, String> {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final CodesModel model;
  private final Texts texts;
  private final CodeColumn column;
  private final TextField field = new TextField();
  private Optional<PartRow> edited = Optional.empty();
  private boolean escaped;

  CodeCell(CodesModel model, Texts texts, CodeColumn column) {
    this.model = model;
    this.texts = texts;
    this.column = column;
    field.getStyleClass().add("cell-field");
    field.setOnAction(event -> commitEdit(field.getText()));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            escaped = true;
            cancelEdit();
            event.consume();
          } else if (event.getCode() == KeyCode.TAB) {
            next(event.isShiftDown() ? -1 : 1);
            event.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now && isEditing()) {
                commitEdit(field.getText());
              }
            });
  }

  /** Goes on with the cell beside this one. */
  private void next(int step) {
    TableView<PartRow> table = getTableView();
    TableColumn<PartRow, String> from = getTableColumn();
    int row = getIndex();
    commitEdit(field.getText());
    int at = table.getVisibleLeafIndex(from) + step;
    if (at >= 0 && at < CodeColumn.values().length) {
      table.edit(row, table.getVisibleLeafColumn(at));
    }
  }

  /** Whether the code it is about may be changed here: a code of the parent keeps its letters. */
  private boolean free() {
    PartRow row = getTableRow() == null ? null : getTableRow().getItem();
    return row != null && (column != CodeColumn.CODE || row.own());
  }

  @Override
  public void startEdit() {
    if (free()) {
      super.startEdit();
      escaped = false;
      edited = Optional.of(getTableRow().getItem());
      field.setText(getItem());
      setText(null);
      setGraphic(field);
      field.requestFocus();
      field.selectAll();
    }
  }

  @Override
  public void commitEdit(String typed) {
    super.commitEdit(typed);
    getTableView().requestFocus();
    leave(typed);
  }

  /** A click elsewhere is no reason to lose what was typed; only Escape is. */
  @Override
  public void cancelEdit() {
    super.cancelEdit();
    leave(escaped ? getItem() : field.getText());
  }

  private void leave(String typed) {
    setGraphic(null);
    setText(typed);
    Optional<PartRow> row = edited;
    edited = Optional.empty();
    row.filter(of -> !of.value(column.member()).equals(typed))
        .ifPresent(of -> model.enter(of.part(), column, typed));
  }

  @Override
  protected void updateItem(String value, boolean empty) {
    super.updateItem(value, empty);
    PartRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
    Optional<LocalText> fault = row == null ? Optional.empty() : row.fault(column.member());
    pseudoClassStateChanged(DANGER, fault.isPresent());
    setTooltip(
        fault.map(why -> new Tooltip(texts.get("packs.notTaken", texts.get(why)))).orElse(null));
    if (!isEditing()) {
      setGraphic(null);
      setText(empty ? null : value);
    }
  }
}
