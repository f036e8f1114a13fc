package org.landcheck.desktop.window;

import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.words.Texts;

/** The page of shortcuts and the page about the program. */
final class Guide {
  private final Stage stage;
  private final Texts texts;

  Guide(Stage stage, Texts texts) {
    this.stage = stage;
    this.texts = texts;
  }

  void shortcuts(List<Action> actions) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    int row = 0;
    for (Action action : actions) {
      if (action.shortcut().isPresent()) {
        Label keys = new Label(action.shortcut().get().getDisplayText());
        keys.getStyleClass().add("keys");
        grid.addRow(row++, keys, new Label(texts.get(action.textKey())));
      }
    }
    show("action.shortcuts", new VBox(grid));
  }

  void about() {
    Label text = new Label(texts.get("about.text"));
    text.setWrapText(true);
    text.setMaxWidth(420);
    show("action.about", new VBox(text));
  }

  private void show(String titleKey, VBox content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.setTitle(texts.get(titleKey));
    dialog.setHeaderText(texts.get(titleKey));
    dialog.getDialogPane().setContent(content);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .setAll(new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.show();
  }
}
