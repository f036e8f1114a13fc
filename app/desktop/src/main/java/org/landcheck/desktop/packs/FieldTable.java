package org.landcheck.desktop.packs;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.landcheck.api.CodeList;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.words.Texts;

/** The fields of the layer looked at. Enter goes to the form of the field selected. */
final class FieldTable extends VBox {
  private final PartChoice choice;
  private final Texts texts;
  private final ObservableList<PartRow> items = FXCollections.observableArrayList();
  private final TableView<PartRow> table = new TableView<>(items);
  private final Button add;
  private final Button remove;
  private final Button up;
  private final Button down;
  private boolean following;

  FieldTable(PartChoice choice, Texts texts, Runnable toForm) {
    this.choice = choice;
    this.texts = texts;
    PartBar bar = new PartBar(texts, "packs.fields").gap();
    add = bar.words("fields-add", () -> add(toForm));
    remove = bar.words("fields-remove", choice::removeInner);
    up = bar.icon("fields-up", "previous", () -> choice.moveInner(-1));
    down = bar.icon("fields-down", "next", () -> choice.moveInner(1));
    table.setId("field-table");
    table.setFixedCellSize(30);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("packs.fields.none"));
    table.setPlaceholder(nothing);
    columns();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> select(now));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            toForm.run();
          } else if (event.getCode() == KeyCode.DELETE) {
            choice.removeInner();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(bar, table);
    choice.parts().editor().editing().addListener(change -> show());
    choice.outer().addListener(change -> show());
    choice.inner().addListener(change -> show());
    texts.lang().addListener(change -> table.refresh());
    show();
  }

  private void columns() {
    TableColumn<PartRow, PartRow> title = new TableColumn<>();
    title.textProperty().bind(texts.bind("packs.field.title"));
    title.setPrefWidth(180);
    title.setSortable(false);
    title.setReorderable(false);
    title.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    title.setCellFactory(column -> new PartCell(texts));
    table.getColumns().add(title);
    table.getColumns().add(words("name", 100, row -> row.value("name")));
    table.getColumns().add(words("type", 64, row -> texts.get("packs.type." + type(row))));
    table.getColumns().add(words("length", 62, row -> row.value("length")));
    table.getColumns().add(words("decimals", 76, row -> row.value("decimals")));
    table.getColumns().add(words("unit", 60, this::unit));
    table.getColumns().add(words("required", 72, this::required));
    table.getColumns().add(words("codeList", 110, this::list));
    table.getColumns().add(words("aliases", 120, row -> row.value("aliases")));
  }

  private static String type(PartRow row) {
    return String.valueOf(row.members().get("type"));
  }

  private String unit(PartRow row) {
    Object symbol = row.members().get("unit");
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.symbol().equals(symbol))
        .map(unit -> texts.get(unit.label()))
        .findFirst()
        .orElse("");
  }

  private String required(PartRow row) {
    return Boolean.TRUE.equals(row.members().get("required")) ? texts.get("packs.yes") : "";
  }

  private String list(PartRow row) {
    String id = String.valueOf(row.members().get("codeList"));
    return choice
        .parts()
        .editor()
        .editing()
        .get()
        .draft()
        .pack()
        .codeList(id)
        .map(CodeList::title)
        .map(texts::get)
        .orElse("");
  }

  private TableColumn<PartRow, String> words(
      String member, double width, Function<PartRow, String> value) {
    TableColumn<PartRow, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("packs.field." + member));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 72));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    return column;
  }

  private void add(Runnable toForm) {
    choice
        .outer()
        .get()
        .ifPresent(
            layer -> {
              PackPart part = choice.parts().free(PackPart.field(layer.name(), "FIELD"));
              choice
                  .addInner(part, Map.of("type", "text"))
                  .ifPresentOrElse(choice.parts().editor().workspace().prompts()::error, toForm);
            });
  }

  private void select(PartRow row) {
    if (!following) {
      choice.chooseInner(Optional.ofNullable(row).map(PartRow::part));
    }
  }

  private void show() {
    following = true;
    SameRows.show(items, choice.inners());
    int at =
        choice
            .inner()
            .get()
            .map(part -> items.stream().map(PartRow::part).toList().indexOf(part))
            .orElse(-1);
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != at
        || !items.get(at).equals(table.getSelectionModel().getSelectedItem())) {
      table.getSelectionModel().clearAndSelect(at);
      table.scrollTo(Math.max(0, at - 8));
    }
    following = false;
    boolean open = choice.parts().editor().editing().get().open();
    add.setDisable(!open || choice.outer().get().isEmpty());
    remove.setDisable(!open || at < 0 || !items.get(at).own());
    up.setDisable(!open || !choice.canMoveInner(-1));
    down.setDisable(!open || !choice.canMoveInner(1));
    table.setDisable(!open);
  }
}
