package org.landcheck.desktop.window;

import java.util.Locale;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.words.Texts;

/**
 * What was opened: its files and their digests, its layers, and what reading decided or guessed.
 */
final class DataNotes {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 460;
  private static final double NAME_WIDTH = 200;
  private static final int DIGEST_LETTERS = 62;

  private final Stage stage;
  private final Texts texts;

  DataNotes(Stage stage, Texts texts) {
    this.stage = stage;
    this.texts = texts;
  }

  void show(SessionState state) {
    DatasetInfo info = state.snapshot().info();
    VBox page = new VBox(8);
    page.getStyleClass().add("notes");
    page.getChildren().add(heading("notes.lineage"));
    if (info.lineage().isEmpty()) {
      page.getChildren().add(wrapped(texts.get("notes.nothing")));
    }
    for (LocalText note : info.lineage()) {
      page.getChildren().add(wrapped("• " + texts.get(note)));
    }
    page.getChildren().addAll(heading("notes.layers"), layers(state));
    page.getChildren().addAll(heading("notes.sources"), sources(info));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(WIDTH, HEIGHT);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.setResizable(true);
    dialog.setTitle(texts.get("action.dataNotes"));
    dialog.setHeaderText(texts.get("action.dataNotes"));
    dialog.getDialogPane().setContent(scroll);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .setAll(new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.show();
  }

  private Label heading(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("panel-title");
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(WIDTH - 30);
    return label;
  }

  /** A digest is there to be compared, so it can be copied. */
  private static GridPane sources(DatasetInfo info) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    int row = 0;
    for (DatasetInfo.Source source : info.sources()) {
      TextField digest = new TextField(source.sha256());
      digest.setEditable(false);
      digest.getStyleClass().add("digest");
      digest.setPrefColumnCount(DIGEST_LETTERS);
      Label name = new Label(source.name());
      name.setMaxWidth(NAME_WIDTH);
      name.setTooltip(new Tooltip(source.name()));
      grid.addRow(row++, name, digest);
    }
    return grid;
  }

  private GridPane layers(SessionState state) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    int row = 0;
    for (Layer layer : state.snapshot().layers()) {
      Label name = new Label(layer.name());
      name.getStyleClass().add("layer-name");
      String crs = layer.crs().name().isEmpty() ? "" : layer.crs().name() + " " + layer.crs().id();
      grid.addRow(
          row++,
          name,
          new Label(
              texts.get(
                  "notes.layer",
                  String.format(Locale.ROOT, "%,d", layer.size()),
                  layer.schema().fields().size())),
          new Label(crs));
    }
    return grid;
  }
}
