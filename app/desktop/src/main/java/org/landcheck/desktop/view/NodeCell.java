package org.landcheck.desktop.view;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/** A cell of a list that shows each item as a node no wider than the list. */
public final class NodeCell<T> extends ListCell<T> {
  private final Function<T, Node> content;

  public NodeCell(Function<T, Node> content) {
    this.content = content;
    // whatever is too long is cut in the cell instead of making the list scroll sideways
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty || item == null ? null : content.apply(item));
  }
}
