package org.landcheck.desktop.packs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.words.Texts;

/** The table of rules. Space switches a rule on or off, Enter goes to its form. */
final class RuleTable extends VBox {
  private static final PseudoClass WEAKENED = PseudoClass.getPseudoClass("weakened");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private static final int LINES_ABOVE = 3;

  private final PackEditorModel model;
  private final Texts texts;
  private final RuleFilter filter;
  private final ObservableList<RuleRow> items = FXCollections.observableArrayList();
  private final TableView<RuleRow> table = new TableView<>(items);
  private boolean following;

  /**
   * @param toForm takes the keyboard to the form of the rule selected
   */
  RuleTable(PackEditorModel model, Texts texts, Runnable toForm) {
    this.model = model;
    this.texts = texts;
    this.filter = new RuleFilter(texts, this::show);
    table.setId("rule-table");
    table.setFixedCellSize(38);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("packs.noRules"));
    table.setPlaceholder(nothing);
    table.setRowFactory(view -> new Row());
    columns();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> select(now));
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, toForm));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(filter, table);
    model.editing().addListener(change -> show());
    model.selected().addListener(change -> reveal());
    texts.lang().addListener(change -> show());
    show();
  }

  /** Takes the keyboard to the search. */
  void search() {
    filter.focus();
  }

  private void columns() {
    TableColumn<RuleRow, RuleRow> on = new TableColumn<>();
    named(on, "packs.column.on", 46);
    on.setMinWidth(46);
    on.setMaxWidth(60);
    on.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    on.setCellFactory(column -> new OnCell(this::turn));
    TableColumn<RuleRow, RuleRow> rule = new TableColumn<>();
    named(rule, "packs.column.rule", 250);
    rule.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    rule.setCellFactory(column -> new RuleCell(texts, this::tags));
    on.setComparator(Comparator.comparing(row -> row.rule().enabled()));
    rule.setComparator(Comparator.comparing(RuleRow::title));
    table.getColumns().add(on);
    table.getColumns().add(rule);
    table.getColumns().add(words("packs.column.layer", 84, RuleRow::layer));
    table.getColumns().add(words("packs.column.against", 76, RuleRow::against));
    table.getColumns().add(words("packs.column.settings", 130, RuleRow::settings));
    table.getColumns().add(words("packs.column.tolerance", 84, RuleRow::tolerance));
    TableColumn<RuleRow, RuleRow> severity = new TableColumn<>();
    named(severity, "packs.column.severity", 112);
    severity.setMinWidth(112);
    severity.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    severity.setCellFactory(column -> new SeverityCell());
    severity.setComparator(Comparator.comparing(row -> row.rule().severity()));
    table.getColumns().add(severity);
    table.getColumns().add(words("packs.column.source", 90, RuleRow::source));
  }

  private TableColumn<RuleRow, String> words(
      String key, double width, Function<RuleRow, String> value) {
    TableColumn<RuleRow, String> column = new TableColumn<>();
    named(column, key, width);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setCellFactory(of -> new WordsCell());
    return column;
  }

  private void named(TableColumn<RuleRow, ?> column, String key, double width) {
    column.textProperty().bind(texts.bind(key));
    column.setPrefWidth(width);
    column.setSortable(true);
    column.setReorderable(false);
  }

  private void key(KeyEvent event, Runnable toForm) {
    RuleRow row = table.getSelectionModel().getSelectedItem();
    if (row == null) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE) {
      turn(row);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      toForm.run();
      event.consume();
    }
  }

  private void turn(RuleRow row) {
    model.enter(row.id(), "enabled", Boolean.toString(!row.rule().enabled()));
  }

  private void select(RuleRow row) {
    if (!following && row != null) {
      model.selected().set(row.id());
    }
  }

  /** Rows that stayed the same stay where they are: selection, place and focus with them. */
  private void show() {
    List<RuleRow> rows = model.rows().stream().filter(filter::matches).toList();
    boolean same = items.stream().map(RuleRow::id).toList().equals(ids(rows));
    following = true;
    if (!same || !table.getSortOrder().isEmpty()) {
      items.setAll(rows);
      table.sort();
    } else {
      for (int i = 0; i < rows.size(); i++) {
        if (!rows.get(i).equals(items.get(i))) {
          items.set(i, rows.get(i));
        }
      }
    }
    following = false;
    filter.count(rows.size(), model.rows().size());
    table.setDisable(!model.editing().get().open());
    follow();
  }

  private static List<String> ids(List<RuleRow> rows) {
    return rows.stream().map(RuleRow::id).toList();
  }

  private void follow() {
    String id = model.selected().get();
    Optional<RuleRow> row = items.stream().filter(each -> each.id().equals(id)).findFirst();
    following = true;
    if (row.isEmpty()) {
      table.getSelectionModel().clearSelection();
    } else if (!row.get().equals(table.getSelectionModel().getSelectedItem())) {
      table.getSelectionModel().select(row.get());
    }
    following = false;
  }

  /** Brings a rule into view that was not selected here. */
  private void reveal() {
    String wanted = model.selected().get();
    boolean hidden = items.stream().noneMatch(row -> row.id().equals(wanted));
    if (hidden && model.rows().stream().anyMatch(row -> row.id().equals(wanted))) {
      filter.clear();
    }
    RuleRow before = table.getSelectionModel().getSelectedItem();
    follow();
    int place = table.getSelectionModel().getSelectedIndex();
    boolean elsewhere = before == null || !before.id().equals(model.selected().get());
    if (elsewhere && place >= 0) {
      table.scrollTo(Math.max(0, place - LINES_ABOVE));
    }
  }

  /** What is special about a rule, in words. */
  private List<String> tags(RuleRow row) {
    boolean child = model.editing().get().draft().reading().parent().isPresent();
    return RuleTags.of(row, child);
  }

  /** Says all of a row to whoever does not see it. */
  private final class Row extends TableRow<RuleRow> {
    @Override
    protected void updateItem(RuleRow row, boolean empty) {
      super.updateItem(row, empty);
      boolean shown = !empty && row != null;
      pseudoClassStateChanged(WEAKENED, shown && row.weakened());
      pseudoClassStateChanged(OFF, shown && !row.rule().enabled());
      if (!shown) {
        setTooltip(null);
        setAccessibleText("");
        return;
      }
      String told = RuleTags.told(row, tags(row), texts);
      setAccessibleText(told);
      Tooltip tip = new Tooltip(told);
      tip.setWrapText(true);
      tip.setMaxWidth(420);
      setTooltip(tip);
    }
  }
}
