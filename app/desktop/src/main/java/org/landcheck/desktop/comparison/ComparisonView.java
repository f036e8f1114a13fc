package org.landcheck.desktop.comparison;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.desktop.comparison.ComparisonViewModel.Choice;
import org.landcheck.desktop.comparison.ComparisonViewModel.Row;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** Two packs to choose above, and the table of their differences. */
final class ComparisonView extends VBox {
  private static final PseudoClass WEAKENS = PseudoClass.getPseudoClass("weakens");

  private final ComparisonViewModel model;
  private final Texts texts;
  private final TableView<Row> table = new TableView<>();

  ComparisonView(ComparisonViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("comparison");
    GridPane packs = new GridPane();
    packs.getStyleClass().add("facts");
    packs.addRow(0, label("compare.first"), choice("compare-first", model.first()));
    packs.add(file(model.first()), 2, 0);
    packs.addRow(1, label("compare.second"), choice("compare-second", model.second()));
    packs.add(file(model.second()), 2, 1);
    packs.add(button("compare.swap", "compare", model::swap), 3, 0, 1, 2);
    table();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(packs, bar(), table);
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(String key, String icon, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(texts.bind(key));
    button.setGraphic(Icons.of(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    return button;
  }

  private Node file(ObjectProperty<Choice> side) {
    return button("compare.file", "open", () -> model.chooseFile(side));
  }

  private ComboBox<Choice> choice(String id, ObjectProperty<Choice> side) {
    ComboBox<Choice> box = new ComboBox<>(model.choices());
    box.setId(id);
    box.setPrefWidth(420);
    box.converterProperty().bind(Bindings.createObjectBinding(this::labels, texts.lang()));
    box.valueProperty().bindBidirectional(side);
    return box;
  }

  private StringConverter<Choice> labels() {
    return new StringConverter<>() {
      @Override
      public String toString(Choice choice) {
        return choice == null ? "" : choice.label(texts);
      }

      @Override
      public Choice fromString(String typed) {
        throw new UnsupportedOperationException("the list is chosen from");
      }
    };
  }

  private Node bar() {
    CheckBox only = new CheckBox();
    only.setId("compare-only");
    only.textProperty().bind(texts.bind("compare.only"));
    only.selectedProperty().bindBidirectional(model.onlyWeakening());
    only.setMinWidth(Region.USE_PREF_SIZE);
    Label summary = new Label();
    summary.setId("compare-summary");
    summary.textProperty().bind(model.summary());
    summary.getStyleClass().add("quiet");
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    Button export = button("compare.export", "save", model::export);
    HBox bar = new HBox(14, only, summary, export);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void table() {
    table.setId("compare-table");
    table.setItems(model.rows());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Row, String> effect = column("compare.effect", DifferenceWords::effect, 100);
    effect.getStyleClass().add("effect");
    List<TableColumn<Row, String>> columns =
        List.of(
            column("compare.subject", DifferenceWords::subject, 90),
            column("compare.name", DifferenceWords::name, 150),
            column("compare.title", DifferenceWords::title, 200),
            column("compare.what", DifferenceWords::what, 150),
            column("compare.before", DifferenceWords::before, 170),
            column("compare.after", DifferenceWords::after, 170),
            effect);
    table.getColumns().setAll(columns);
    Label empty = new Label();
    empty.getStyleClass().add("nothing");
    table.setPlaceholder(empty);
    InvalidationListener say = change -> empty.setText(texts.get(model.placeholder()));
    model.rows().addListener(say);
    say.invalidated(model.rows());
  }

  private TableColumn<Row, String> column(
      String key, Function<DifferenceWords, String> value, double width) {
    TableColumn<Row, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue().words())));
    column.setCellFactory(of -> new WordCell());
    return column;
  }

  /** A text that can be read whole where it does not fit; what weakens stands out. */
  private static final class WordCell extends TableCell<Row, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null || text.isEmpty() ? null : wide(text));
      Row row = getTableRow() == null ? null : getTableRow().getItem();
      pseudoClassStateChanged(WEAKENS, !empty && row != null && row.weakens());
    }

    private static Tooltip wide(String text) {
      Tooltip tip = new Tooltip(text);
      tip.setWrapText(true);
      tip.setMaxWidth(520);
      return tip;
    }
  }
}
