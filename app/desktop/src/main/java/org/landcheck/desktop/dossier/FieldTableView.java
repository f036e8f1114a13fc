package org.landcheck.desktop.dossier;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.landcheck.api.Unit;
import org.landcheck.checks.dossier.FieldTable;
import org.landcheck.checks.dossier.FieldTable.Cell;
import org.landcheck.checks.dossier.FieldTable.Head;
import org.landcheck.checks.dossier.FieldTable.Row;
import org.landcheck.desktop.words.Texts;

/** A project's fields: a row a field, a column a table; what differs stands out. */
final class FieldTableView extends StackPane {
  private static final double NAME_WIDTH = 130;
  private static final double LEAST = 112;
  private static final double SCROLL_BAR = 16;
  private static final int LEAST_LETTERS = 2;
  private static final double INSETS = 18;

  /** No title begins with these. */
  private static final String JOINING = "和与及或的、/";

  private final DossierViewModel model;
  private final Texts texts;
  private final TableView<Row> table = new TableView<>();

  FieldTableView(DossierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("field-table");
    table.setId("dossier-fields");
    table.setPlaceholder(new Label());
    table.setSelectionModel(null);
    table.widthProperty().addListener(change -> share());
    getChildren().add(table);
    model.sheet().addListener((property, before, now) -> fill());
    texts.lang().addListener(change -> fill());
    fill();
  }

  private void fill() {
    Optional<FieldTable> shown = model.sheet().get().map(DossierSheet::table);
    table.getColumns().clear();
    if (shown.isEmpty()) {
      table.setItems(FXCollections.observableArrayList());
      return;
    }
    TableColumn<Row, Row> name = column(texts.get("dossier.field"), NAME_WIDTH);
    name.setCellFactory(column -> new NameCell());
    table.getColumns().add(name);
    List<Head> heads = shown.get().heads();
    int common = common(heads.stream().map(head -> texts.get(head.title())).toList());
    int turn = 0;
    for (int i = 0; i < heads.size(); i++) {
      turn = i > 0 && heads.get(i - 1).layer().equals(heads.get(i).layer()) ? turn + 1 : 1;
      int column = i;
      TableColumn<Row, Row> values = column("", LEAST);
      values.setGraphic(head(heads.get(i), turn, common));
      values.setCellFactory(any -> new ValueCell(column, heads.get(column)));
      table.getColumns().add(values);
    }
    table.setItems(FXCollections.observableArrayList(shown.get().rows()));
    share();
  }

  /** The tables share the width alike; they get a scroll bar where that were too narrow. */
  private void share() {
    int tables = table.getColumns().size() - 1;
    double room = table.getWidth() - NAME_WIDTH - SCROLL_BAR;
    for (int i = 1; i <= tables; i++) {
      table.getColumns().get(i).setPrefWidth(Math.max(LEAST, Math.floor(room / tables)));
    }
  }

  /** Letters that all titles begin with, which tell nobody which table it is. */
  private static int common(List<String> titles) {
    String first = titles.isEmpty() ? "" : titles.get(0);
    int length = 0;
    while (length < first.length() && startAlike(titles, first.substring(0, length + 1))) {
      length++;
    }
    int most = length;
    return titles.stream().distinct().count() > 1
            && titles.stream().allMatch(title -> title.length() - most >= LEAST_LETTERS)
            && titles.stream().allMatch(title -> JOINING.indexOf(title.charAt(most)) < 0)
        ? length
        : 0;
  }

  private static boolean startAlike(List<String> titles, String start) {
    return titles.stream().allMatch(title -> title.startsWith(start));
  }

  private static TableColumn<Row, Row> column(String title, double width) {
    TableColumn<Row, Row> column = new TableColumn<>(title);
    column.setCellValueFactory(
        row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setMinWidth(LEAST);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private Label head(Head head, int turn, int common) {
    String title = texts.get(head.title()).substring(common).strip();
    String text = title;
    if (!head.given()) {
      text = texts.get("dossier.notGiven", title);
    } else if (head.of() == 0 && head.link().isPresent()) {
      text = texts.get("dossier.noneLinked", title);
    } else if (head.of() == 0) {
      text = texts.get("dossier.lacks", title);
    } else if (head.of() > 1) {
      text = texts.get("dossier.nth", title, turn, head.of());
    }
    Label label = new Label(text);
    String about = texts.get(head.title()) + "\n" + head.layer();
    String by = head.link().map(link -> "\n" + texts.get("dossier.linkedBy", link)).orElse("");
    label.setTooltip(new Tooltip(about + by));
    if (head.given() && head.of() != 1 && head.link().isEmpty()) {
      label.getStyleClass().add("lacking-text");
    } else if (!head.given() || head.of() == 0) {
      label.getStyleClass().add("quiet");
    }
    return label;
  }

  private final class NameCell extends TableCell<Row, Row> {
    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      boolean none = empty || row == null;
      setText(none ? null : texts.get(row.title()));
      setTooltip(none ? null : new Tooltip(texts.get(row.title()) + "\n" + row.name()));
    }
  }

  private final class ValueCell extends TableCell<Row, Row> {
    private final int column;
    private final Head head;

    ValueCell(int column, Head head) {
      this.column = column;
      this.head = head;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("odd-value", "odd-unruled", "no-field");
      setText(null);
      setGraphic(null);
      setTooltip(null);
      if (empty || row == null || column >= row.cells().size()) {
        return;
      }
      Optional<Cell> cell = row.cells().get(column);
      if (cell.isEmpty()) {
        setText(head.row().isPresent() ? "·" : "");
        getStyleClass().add("no-field");
        return;
      }
      String text = text(cell.get());
      setText(text);
      if (!text.isEmpty()) {
        setTooltip(new Tooltip(text));
      }
      if (cell.get().odd()) {
        getStyleClass().add(row.ruled() ? "odd-value" : "odd-unruled");
        setText(null);
        setGraphic(whole(text.isEmpty() ? texts.get("dossier.empty") : text));
      }
    }

    /** In as many lines as it takes: the letter that differs may be the last. */
    private Text whole(String text) {
      Text lines = new Text(text);
      lines.getStyleClass().add("text");
      lines.wrappingWidthProperty().bind(getTableColumn().widthProperty().subtract(INSETS));
      return lines;
    }

    private String text(Cell cell) {
      return cell.text().isEmpty() || cell.unit() == Unit.NONE
          ? cell.text()
          : cell.text() + " " + texts.get(cell.unit().label());
    }
  }
}
