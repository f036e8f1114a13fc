package org.landcheck.desktop.mapping;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** A column whose cells are drawn anew for every line; lines are few. */
final class NodeColumn<T> extends TableColumn<T, T> {
  NodeColumn(String title, double width, Function<T, Node> draw) {
    super(title);
    setPrefWidth(width);
    setSortable(false);
    setReorderable(false);
    setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    setCellFactory(
        column ->
            new TableCell<>() {
              @Override
              protected void updateItem(T line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(empty || line == null ? null : draw.apply(line));
              }
            });
  }
}
