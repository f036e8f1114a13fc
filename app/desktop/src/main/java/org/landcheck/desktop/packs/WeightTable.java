package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.ScoringModel.Weight;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** Which class the findings of each rule are of, and a class of its own for the rule selected. */
final class WeightTable extends VBox {
  private final ScoringModel model;
  private final Texts texts;
  private final ObservableList<Weight> items = FXCollections.observableArrayList();
  private final TableView<Weight> table = new TableView<>(items);
  private final TextField search = new TextField();
  private final ComboBox<Choice> choice = new ComboBox<>();
  private final Label fault = new Label();
  private boolean showing;

  WeightTable(ScoringModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    PartBar bar = new PartBar(texts, "packs.scoring.rules");
    search.setId("weight-search");
    search.promptTextProperty().bind(texts.bind("packs.scoring.search"));
    search.textProperty().addListener(change -> show());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox filter = new HBox(6, Icons.of("search"), search);
    filter.getStyleClass().add("filter-bar");
    table.setId("weight-table");
    table.setFixedCellSize(28);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("rule", 220, Weight::title));
    table.getColumns().add(column("severity", 80, Weight::severity));
    table.getColumns().add(column("class", 90, this::weight));
    table.getSelectionModel().selectedItemProperty().addListener(change -> choose());
    VBox.setVgrow(table, Priority.ALWAYS);
    Label name = new Label();
    name.textProperty().bind(texts.bind("packs.scoring.ofRule"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(choice);
    choice.setId("weight-class");
    choice.setPrefWidth(170);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Choice of) {
            return of == null ? "" : of.name();
          }

          @Override
          public Choice fromString(String name) {
            return null;
          }
        });
    choice
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                selected().ifPresent(row -> model.weigh(row.rule(), now.key()));
              }
            });
    fault.setWrapText(true);
    fault.getStyleClass().add("field-fault");
    HBox below = new HBox(8, name, choice, fault);
    below.setAlignment(Pos.CENTER_LEFT);
    below.getStyleClass().add("filter-bar");
    getChildren().addAll(bar, filter, table, below);
    model.parts().editor().editing().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private TableColumn<Weight, String> column(
      String key, double width, Function<Weight, String> value) {
    TableColumn<Weight, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("packs.scoring.column." + key));
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    return column;
  }

  private String weight(Weight row) {
    if (row.of().isEmpty()) {
      return texts.get("packs.scoring.nothing");
    }
    return row.own().isEmpty() ? row.of() : texts.get("packs.scoring.own", row.of());
  }

  private Optional<Weight> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void show() {
    Optional<String> chosen = selected().map(Weight::rule);
    List<Weight> rows =
        model.weights().stream().filter(row -> row.matches(search.getText())).toList();
    SameRows.show(items, rows);
    if (!table.getSortOrder().isEmpty()) {
      table.sort();
    }
    items.stream()
        .filter(row -> chosen.filter(row.rule()::equals).isPresent())
        .findFirst()
        .ifPresent(row -> table.getSelectionModel().clearAndSelect(items.indexOf(row)));
    choose();
  }

  private void choose() {
    showing = true;
    Optional<Weight> row = selected();
    boolean open = model.parts().editor().editing().get().open();
    choice.setDisable(row.isEmpty() || !open);
    choice.getItems().setAll(row.map(of -> model.choices(of.rule())).orElse(List.of()));
    choice.setValue(
        choice.getItems().stream()
            .filter(each -> row.filter(of -> of.own().equals(each.key())).isPresent())
            .findFirst()
            .orElse(null));
    fault.setText(row.flatMap(of -> model.fault(of.rule())).map(texts::get).orElse(""));
    showing = false;
  }
}
