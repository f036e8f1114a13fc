package org.landcheck.desktop.layers;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The list of images under the layers; takes no room while there are none. */
final class BackdropsView extends VBox {
  private final Backdrops model;
  private final Texts texts;

  BackdropsView(Backdrops model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("backdrops");
    setId("backdrops");
    model.rows().addListener((ListChangeListener<BackdropRow>) change -> fill());
    texts.lang().addListener(change -> fill());
    fill();
  }

  private void fill() {
    getChildren().clear();
    boolean any = !model.rows().isEmpty();
    setVisible(any);
    setManaged(any);
    if (any) {
      Label title = new Label(texts.get("backdrop.title"));
      title.getStyleClass().add("quiet-small");
      getChildren().add(title);
      model.rows().forEach(row -> getChildren().add(line(row)));
    }
  }

  private Node line(BackdropRow row) {
    CheckBox visible = new CheckBox();
    visible.selectedProperty().bindBidirectional(row.visible());
    Label name = new Label(row.name());
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(row.image().file() + "\n" + row.image().crs().id()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Slider opacity = new Slider(0.1, 1, row.opacity().get());
    opacity.setPrefWidth(70);
    opacity.setMinWidth(50);
    opacity.setTooltip(new Tooltip(texts.get("backdrop.opacity")));
    opacity.valueProperty().bindBidirectional(row.opacity());
    Button remove = new Button();
    remove.setGraphic(Icons.of("close"));
    remove.getStyleClass().add("swatch");
    remove.setTooltip(new Tooltip(texts.get("backdrop.remove")));
    remove.setOnAction(event -> model.remove(row));
    HBox line = new HBox(8, visible, name, gap, opacity, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
