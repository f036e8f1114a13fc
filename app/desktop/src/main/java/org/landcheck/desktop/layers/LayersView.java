package org.landcheck.desktop.layers;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.landcheck.api.Crs;
import org.landcheck.desktop.map.LayerStyle;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;

/** The list of layers. */
public final class LayersView extends VBox {
  private static final int SWATCH = 12;

  /** Pixels that box and patch take. */
  private static final int BOTH = 50;

  private final Texts texts;

  public LayersView(LayersViewModel model, Texts texts) {
    this.texts = texts;
    getStyleClass().add("panel");
    ListView<LayerRow> list = new ListView<>(model.rows());
    list.setId("layers");
    list.setCellFactory(view -> new Cell());
    list.setFocusTraversable(false);
    Label empty = new Label();
    empty.textProperty().bind(texts.bind("layers.none"));
    empty.getStyleClass().add("nothing");
    list.setPlaceholder(empty);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren()
        .addAll(
            Panel.header(texts, "layers.title", "layers"),
            list,
            new BackdropsView(model.backdrops(), texts));
    texts.lang().addListener(change -> list.refresh());
  }

  private final class Cell extends ListCell<LayerRow> {
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(LayerRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(empty || row == null ? null : content(row));
      setTooltip(empty || row == null || row.table() ? null : new Tooltip(crsText(row.crs())));
    }

    private Node content(LayerRow row) {
      if (!row.beside()
          || getIndex() > 0 && getListView().getItems().get(getIndex() - 1).beside()) {
        return line(row);
      }
      Label heading = new Label(texts.get("layers.beside"));
      heading.getStyleClass().add("quiet-small");
      return new VBox(4, heading, line(row));
    }

    private Node line(LayerRow row) {
      Label name = new Label(row.name());
      name.getStyleClass().add("layer-name");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label title = new Label(texts.get(row.title()));
      title.getStyleClass().add("quiet");
      title.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label count = new Label();
      count
          .textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> String.format(Locale.ROOT, "%,d", row.size().get()), row.size()));
      count.getStyleClass().add("count");
      count.setMinWidth(Region.USE_PREF_SIZE);
      HBox top = new HBox(6, name, title, gap, count);
      top.setAlignment(Pos.CENTER_LEFT);
      Label crs = new Label(crsText(row.crs()));
      crs.getStyleClass().add("quiet-small");
      VBox lines = row.table() ? new VBox(top) : new VBox(top, crs);
      HBox.setHgrow(lines, Priority.ALWAYS);
      lines.setMinWidth(0);
      lines.setAlignment(Pos.CENTER_LEFT);
      HBox cell =
          row.table() ? new HBox(8, table(), lines) : new HBox(8, box(row), swatch(row), lines);
      cell.setAlignment(Pos.CENTER_LEFT);
      return cell;
    }

    /** In the place of box and patch, so that names stand below each other. */
    private Node table() {
      StackPane place = new StackPane(Icons.of("table"));
      place.setMinWidth(BOTH);
      return place;
    }

    private CheckBox box(LayerRow row) {
      CheckBox visible = new CheckBox();
      visible.setSelected(row.visible().get());
      visible.setOnAction(event -> row.visible().set(visible.isSelected()));
      return visible;
    }

    /** A patch of the layer's colour; a click takes the next of the palette. */
    private Button swatch(LayerRow row) {
      Rectangle patch = new Rectangle(SWATCH, SWATCH);
      patch.setArcWidth(4);
      patch.setArcHeight(4);
      patch
          .fillProperty()
          .bind(
              Bindings.createObjectBinding(
                  () -> Color.web(String.format("#%06X", row.rgb().get()), 0.35), row.rgb()));
      patch
          .strokeProperty()
          .bind(
              Bindings.createObjectBinding(
                  () -> Color.web(String.format("#%06X", row.rgb().get())), row.rgb()));
      Button button = new Button();
      button.setGraphic(patch);
      button.getStyleClass().add("swatch");
      button.setTooltip(new Tooltip(texts.get("layers.colour")));
      button.setOnAction(event -> row.rgb().set(nextColour(row.rgb().get())));
      return button;
    }
  }

  private static int nextColour(int rgb) {
    for (int i = 0; i < LayerStyle.paletteSize(); i++) {
      if (LayerStyle.paletteColour(i) == rgb) {
        return LayerStyle.paletteColour(i + 1);
      }
    }
    return LayerStyle.paletteColour(0);
  }

  private String crsText(Crs crs) {
    return switch (crs.kind()) {
      case UNDECLARED -> texts.get("crs.undeclared");
      case UNKNOWN -> texts.get("crs.unknown", crs.name());
      case GEOGRAPHIC -> texts.get("crs.geographic", crs.datum());
      case TRANSVERSE_MERCATOR ->
          texts.get("crs.gauss", crs.datum(), degrees(crs.centralMeridian()), crs.id());
      case PROJECTED -> crs.name() + " (" + crs.id() + ")";
    };
  }

  private static String degrees(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + "°E";
  }
}
