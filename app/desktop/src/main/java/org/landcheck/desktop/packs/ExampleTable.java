package org.landcheck.desktop.packs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.desktop.words.Texts;

/** The rows of a layer of an example; fields of which no row says anything are left out. */
final class ExampleTable extends VBox {
  private static final int ROW = 28;
  private static final int HEAD = 44;
  private static final int MOST_ROWS = 8;
  private static final int WKT_SHOWN = 60;

  private final Layer layer;

  /**
   * @param key of the words that say what the layer is in the example
   */
  ExampleTable(Layer layer, String key, ExamplesModel model, Texts texts) {
    super(3);
    this.layer = layer;
    String title =
        model
            .editor()
            .editing()
            .get()
            .draft()
            .pack()
            .layer(layer.name())
            .map(spec -> texts.get(spec.title()) + "  " + layer.name())
            .orElse(layer.name());
    Label head = new Label(texts.get(key, title, layer.size()));
    head.getStyleClass().add("quiet");
    TableView<Integer> table =
        new TableView<>(
            FXCollections.observableArrayList(IntStream.range(0, layer.size()).boxed().toList()));
    table.setFixedCellSize(ROW);
    table.setPrefHeight(HEAD + ROW * Math.max(1, Math.min(MOST_ROWS, layer.size())) + 14);
    table.setMinHeight(table.getPrefHeight());
    table.setPlaceholder(new Label(texts.get("packs.examples.noRows")));
    add(table, texts.get("packs.examples.id"), 60, row -> String.valueOf(layer.fid(row)));
    List<Field> fields = layer.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      int at = i;
      if (IntStream.range(0, layer.size()).anyMatch(row -> layer.value(row, at) != null)) {
        add(table, fields.get(at).name(), 120, row -> text(layer.value(row, at)));
      }
    }
    if (IntStream.range(0, layer.size()).anyMatch(this::hasShape)) {
      add(table, texts.get("packs.examples.shape"), 320, this::shape);
    }
    head.setTooltip(new Tooltip(layer.crs().id()));
    getChildren().addAll(head, table);
  }

  private static String text(Object value) {
    return value == null ? "NULL" : FormValue.text(value);
  }

  private boolean hasShape(int row) {
    return layer.geometry(row) != Layer.NO_GEOMETRY;
  }

  private String shape(int row) {
    String wkt = hasShape(row) ? layer.geometry(row).toText() : "";
    return wkt.length() > WKT_SHOWN ? wkt.substring(0, WKT_SHOWN) + "…" : wkt;
  }

  private interface Value {
    String of(int row);
  }

  private static void add(TableView<Integer> table, String title, double width, Value value) {
    TableColumn<Integer, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.of(cell.getValue())));
    table.getColumns().add(column);
  }
}
