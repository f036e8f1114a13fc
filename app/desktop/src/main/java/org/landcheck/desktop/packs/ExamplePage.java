package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackExample;
import org.landcheck.core.run.ExampleRun;
import org.landcheck.desktop.packs.ExamplesModel.Row;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** One example: what it is called, what its rule must find, what came of it, and its data. */
final class ExamplePage extends VBox {
  private final ExamplesModel model;
  private final Texts texts;
  private final Label rule = new Label();
  private final Label outcome = new Label();
  private final TextField zh = new TextField();
  private final TextField en = new TextField();
  private final TextField finds = new TextField();
  private final VBox tables = new VBox(12);
  private Optional<PackExample> shown = Optional.empty();

  ExamplePage(ExamplesModel model, Texts texts) {
    super(10);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("rule-form");
    rule.getStyleClass().addAll("detail-message", "panel-title");
    rule.setWrapText(true);
    outcome.setWrapText(true);
    outcome.getStyleClass().add("example-outcome");
    zh.setId("example-title-zh");
    en.setId("example-title-en");
    finds.setId("example-finds");
    finds.setPrefColumnCount(4);
    finds.setMaxWidth(70);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    row(grid, 0, "packs.examples.title-zh", zh);
    row(grid, 1, "packs.examples.title-en", en);
    row(grid, 2, "packs.examples.finds", finds);
    leave(zh, () -> model.title(new LocalText(zh.getText().strip(), en.getText().strip())));
    leave(en, () -> model.title(new LocalText(zh.getText().strip(), en.getText().strip())));
    leave(finds, () -> model.finds(finds.getText()));
    getChildren().addAll(rule, outcome, grid, tables);
  }

  private void row(GridPane grid, int at, String key, TextField field) {
    Label name = new Label();
    name.textProperty().bind(texts.bind(key));
    name.getStyleClass().add("quiet");
    name.setLabelFor(field);
    grid.addRow(at, name, field);
    GridPane.setHgrow(field, Priority.ALWAYS);
  }

  /** What was typed is taken with Enter and on leaving the field. */
  private static void leave(TextField field, Runnable take) {
    field.setOnAction(event -> take.run());
    field
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                take.run();
              }
            });
  }

  /**
   * @param open whether it can be changed
   */
  void show(Optional<Row> row, boolean open) {
    setVisible(row.isPresent());
    setDisable(!open);
    if (row.isEmpty()) {
      shown = Optional.empty();
      return;
    }
    PackExample example = row.get().example();
    rule.setText(texts.get(row.get().rule()) + "  " + example.rule());
    outcome(row.get());
    set(zh, example.title().zh());
    set(en, example.title().en());
    set(finds, String.valueOf(example.finds()));
    if (shown.filter(before -> before.data() == example.data()).isEmpty()) {
      tables.getChildren().clear();
      add("packs.examples.data", List.of(example.data()));
      add("packs.examples.neighbour", example.neighbours());
      Map<String, Dataset> others = new TreeMap<>();
      example.companions().forEach((role, data) -> others.put(role.name(), data));
      others.forEach(
          (role, data) -> add("packs.examples." + role.toLowerCase(Locale.ROOT), List.of(data)));
    }
    shown = Optional.of(example);
  }

  private void outcome(Row row) {
    Optional<ExampleRun> run = row.run();
    outcome.setVisible(run.isPresent());
    outcome.setManaged(run.isPresent());
    run.ifPresent(
        done -> {
          String key =
              done.obstacle().isPresent()
                  ? "packs.examples.notInspected"
                  : done.passes() ? "packs.examples.pass" : "packs.examples.fail";
          outcome.setText(
              done.obstacle().isPresent()
                  ? texts.get(key, done.obstacle().get())
                  : texts.get(key, row.example().finds(), done.found()));
          outcome.setGraphic(Icons.of(done.passes() ? "done" : "error"));
        });
  }

  private static void set(TextField field, String value) {
    if (!field.isFocused() && !field.getText().equals(value)) {
      field.setText(value);
    }
  }

  private void add(String key, List<Dataset> sets) {
    for (Dataset data : sets) {
      data.layers()
          .forEach(layer -> tables.getChildren().add(new ExampleTable(layer, key, model, texts)));
    }
  }
}
