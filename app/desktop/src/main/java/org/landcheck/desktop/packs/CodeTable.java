package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.LocalText;
import org.landcheck.desktop.packs.PartRow.Standing;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The codes of the list looked at, edited in their cells, pasted, and read from files. */
final class CodeTable extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final PseudoClass INHERITED = PseudoClass.getPseudoClass("inherited");
  private static final Map<CodeColumn, Integer> WIDTHS =
      Map.of(
          CodeColumn.CODE, 110,
          CodeColumn.TITLE, 230,
          CodeColumn.PARENT, 90,
          CodeColumn.FROM, 96,
          CodeColumn.UNTIL, 96);

  private final CodesModel model;
  private final Texts texts;
  private final ObservableList<PartRow> items = FXCollections.observableArrayList();
  private final TableView<PartRow> table = new TableView<>(items);
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final Label told = new Label();
  private final Label nothing = new Label();
  private final Button paste;
  private final Button load;
  private final Button remove;
  private final CodeEntry entry;

  CodeTable(CodesModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    PartBar bar = new PartBar(texts, "packs.codes").gap();
    paste = bar.words("codes-paste", this::paste);
    load = bar.words("codes-load", model::load);
    remove = bar.words("codes-remove", this::remove);
    entry = new CodeEntry(model, texts, this::reveal);
    columns();
    table.setId("code-table");
    table.setEditable(true);
    table.setFixedCellSize(28);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(view -> new Row());
    table.setOnKeyPressed(this::key);
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    table.setPlaceholder(nothing);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((javafx.collections.ListChangeListener<PartRow>) change -> buttons());
    told.setWrapText(true);
    told.setMaxWidth(Double.MAX_VALUE);
    told.setMinHeight(Region.USE_PREF_SIZE);
    told.getStyleClass().add("codes-told");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(bar, filter(), table, told, entry);
    model.choice().parts().editor().editing().addListener(change -> show());
    model.choice().outer().addListener(change -> other());
    model.told().addListener(change -> tell());
    texts
        .lang()
        .addListener(
            change -> {
              table.refresh();
              tell();
              show();
            });
    tell();
    show();
  }

  private HBox filter() {
    search.setId("code-search");
    search.promptTextProperty().bind(texts.bind("packs.searchCodes"));
    search.textProperty().addListener(change -> show());
    HBox.setHgrow(search, Priority.ALWAYS);
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox filter = new HBox(6, Icons.of("search"), search, count);
    filter.getStyleClass().add("filter-bar");
    return filter;
  }

  private void columns() {
    for (CodeColumn each : CodeColumn.values()) {
      TableColumn<PartRow, String> column = new TableColumn<>();
      column.textProperty().bind(texts.bind("packs.codes." + each.member()));
      column.setPrefWidth(WIDTHS.get(each));
      column.setReorderable(false);
      column.setCellValueFactory(
          cell -> new ReadOnlyStringWrapper(cell.getValue().value(each.member())));
      column.setCellFactory(of -> new CodeCell(model, texts, each));
      table.getColumns().add(column);
    }
    TableColumn<PartRow, PartRow> whose = new TableColumn<>();
    whose.setId("whose");
    whose.textProperty().bind(texts.bind("packs.codes.whose"));
    whose.setPrefWidth(90);
    whose.setReorderable(false);
    whose.setSortable(false);
    whose.setEditable(false);
    whose.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    whose.setCellFactory(of -> new TagCell(texts));
    table.getColumns().add(whose);
  }

  private void key(KeyEvent event) {
    if (PASTE.match(event)) {
      paste();
    } else if (COPY.match(event)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(CodesModel.copied(selected()));
      Clipboard.getSystemClipboard().setContent(content);
    } else if (event.getCode() == KeyCode.DELETE) {
      remove();
    } else {
      return;
    }
    event.consume();
  }

  private List<PartRow> selected() {
    return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  private void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (model.paste(clipboard.hasString() ? clipboard.getString() : "")) {
      search.clear();
    }
  }

  private void remove() {
    List<PartRow> rows = selected();
    table.getSelectionModel().clearSelection();
    model.remove(rows);
  }

  private void tell() {
    LocalText words = model.told().get();
    told.setText(texts.get(words));
    told.setVisible(!told.getText().isEmpty());
    told.setManaged(told.isVisible());
  }

  private void other() {
    search.clear();
    table.getSelectionModel().clearSelection();
    show();
  }

  /** Shows a code that was added. */
  private void reveal(String code) {
    search.clear();
    items.stream()
        .filter(row -> row.name().equals(code))
        .findFirst()
        .ifPresent(
            row -> {
              table.getSelectionModel().clearSelection();
              table.getSelectionModel().select(row);
              table.scrollTo(row);
            });
  }

  private void show() {
    List<PartRow> all = model.rows("");
    SameRows.show(items, search.getText().isBlank() ? all : model.rows(search.getText()));
    if (!table.getSortOrder().isEmpty()) {
      table.sort();
    }
    count.setText(
        items.size() == all.size()
            ? texts.get("packs.codes.count", all.size())
            : texts.get("packs.codes.countOf", items.size(), all.size()));
    buttons();
  }

  private void buttons() {
    boolean none = model.choice().outer().get().isEmpty();
    nothing.setText(
        texts.get(
            none
                ? "packs.codes.noList"
                : search.getText().isBlank() ? "packs.codes.none" : "packs.codes.noneFound"));
    boolean open = model.choice().parts().editor().editing().get().open() && !none;
    paste.setDisable(!open);
    load.setDisable(!open);
    entry.setDisable(!open);
    table.setDisable(!open);
    boolean some =
        selected().stream().anyMatch(row -> row.own() || row.standing() == Standing.CHANGED);
    remove.setDisable(!open || !some);
  }

  /** What the parent has is shown as its own. */
  private static final class Row extends TableRow<PartRow> {
    @Override
    protected void updateItem(PartRow row, boolean empty) {
      super.updateItem(row, empty);
      boolean parents = !empty && row != null && row.standing() == Standing.INHERITED;
      pseudoClassStateChanged(INHERITED, parents);
    }
  }
}
