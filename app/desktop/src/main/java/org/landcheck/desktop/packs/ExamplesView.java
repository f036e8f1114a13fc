package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.landcheck.core.run.ExampleRun;
import org.landcheck.desktop.packs.ExamplesModel.Row;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.NodeCell;
import org.landcheck.desktop.words.Texts;

/** The examples of the pack, what came of them, and the data of the one looked at. */
final class ExamplesView extends SplitPane {
  private final ExamplesModel model;
  private final ExampleMaker maker;
  private final Texts texts;
  private final ObservableList<Row> items = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(items);
  private final Label told = new Label();
  private final Label summary = new Label();
  private final Button add;
  private final Button run;
  private final Button remove;
  private final ExamplePage page;
  private boolean following;

  ExamplesView(ExamplesModel model, ExampleMaker maker, Texts texts) {
    this.model = model;
    this.maker = maker;
    this.texts = texts;
    this.page = new ExamplePage(model, texts);
    PartBar bar = new PartBar(texts, "packs.examples").gap();
    run = bar.words("examples-run", model::run);
    add = bar.words("examples-add", this::add);
    remove = bar.icon("examples-remove", "close", model::remove);
    list.setId("example-list");
    list.setCellFactory(view -> new NodeCell<>(this::cell));
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("packs.examples.none"));
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    list.setPlaceholder(nothing);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, before, now) -> {
              if (!following && now.intValue() >= 0) {
                model.selected().set(now.intValue());
              }
            });
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    told.setMaxWidth(Double.MAX_VALUE);
    told.getStyleClass().add("codes-told");
    summary.getStyleClass().add("trial-told");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(bar, summary, list, told);
    left.setMinWidth(120);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    getItems().addAll(left, scroll);
    setDividerPositions(0.34);
    model.editor().editing().addListener(change -> show());
    model.runs().addListener(change -> show());
    model.selected().addListener(change -> show());
    model.told().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void add() {
    Window owner = getScene().getWindow();
    new NewExampleDialog(maker, texts).show(owner, getScene().getStylesheets());
  }

  private HBox cell(Row row) {
    Label title = new Label(texts.get(row.example().title()));
    title.setMinWidth(0);
    Label below = new Label(texts.get(row.rule()));
    below.getStyleClass().add("rule-id");
    below.setMinWidth(0);
    VBox words = new VBox(1, title, below);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label kind =
        new Label(
            texts.get(row.example().finds() == 0 ? "packs.examples.good" : "packs.examples.bad"));
    kind.getStyleClass().addAll("rule-tag", row.example().finds() == 0 ? "added" : "weakened");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    HBox cell = new HBox(6, words, kind);
    cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    row.run()
        .map(done -> Icons.of(done.passes() ? "done" : "error"))
        .ifPresent(icon -> cell.getChildren().add(0, icon));
    return cell;
  }

  private void show() {
    following = true;
    SameRows.show(items, model.rows());
    int at = Math.min(model.selected().get(), items.size() - 1);
    if (at >= 0) {
      list.getSelectionModel().clearAndSelect(at);
    }
    following = false;
    if (at >= 0 && at != model.selected().get()) {
      model.selected().set(at);
    }
    List<ExampleRun> done = items.stream().flatMap(row -> row.run().stream()).toList();
    long failed = done.stream().filter(each -> !each.passes()).count();
    summary.setText(
        done.isEmpty()
            ? texts.get("packs.examples.count", items.size())
            : texts.get("packs.examples.outcome", done.size(), done.size() - failed, failed));
    summary.setManaged(!items.isEmpty());
    summary.setVisible(!items.isEmpty());
    told.setText(texts.get(model.told().get()));
    told.setVisible(!told.getText().isEmpty());
    told.setManaged(told.isVisible());
    boolean open = model.editor().editing().get().open();
    run.setDisable(!open || items.isEmpty());
    add.setDisable(!open);
    remove.setDisable(!open || at < 0);
    Optional<Row> row = model.row();
    page.show(row, open);
  }
}
