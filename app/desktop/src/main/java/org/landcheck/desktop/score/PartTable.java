package org.landcheck.desktop.score;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.landcheck.api.Lang;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.ScoreTable;
import org.landcheck.delivery.ScoreTable.Cell;

/** The marks part by part, as reports have them. */
final class PartTable extends TableView<List<Cell>> {
  private static final int ROW = 30;
  private static final int HEADER = 44;
  private static final int MOST_ROWS = 7;
  private static final int NAME = 240;
  private static final int FIGURE = 104;
  private static final int REASON = 230;

  PartTable(ScoreSheet sheet, Lang lang) {
    setId("score-parts");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setSelectionModel(null);
    List<List<Cell>> rows = ScoreTable.rows(sheet, lang);
    for (int i = 0; i < ScoreTable.columns().size(); i++) {
      int index = i;
      boolean figures = rows.stream().anyMatch(row -> row.get(index).isFigure());
      TableColumn<List<Cell>, String> column =
          new TableColumn<>(ScoreTable.columns().get(i).in(lang));
      column.setCellValueFactory(
          cell -> new ReadOnlyStringWrapper(cell.getValue().get(index).text()));
      column.setSortable(false);
      column.setReorderable(false);
      column.setPrefWidth(figures ? FIGURE : i == 0 ? NAME : REASON);
      if (figures) {
        column.getStyleClass().add("figures");
      }
      getColumns().add(column);
    }
    getItems().setAll(rows);
    setFixedCellSize(ROW);
    double height = HEADER + ROW * (Math.min(MOST_ROWS, Math.max(1, rows.size())) + 0.2);
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }
}
