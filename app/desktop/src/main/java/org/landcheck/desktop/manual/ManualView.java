package org.landcheck.desktop.manual;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.manual.ManualViewModel.Entry;
import org.landcheck.desktop.manual.ManualViewModel.Group;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/**
 * The manual: the checks by group on the left, with a field to search them; a page on the right.
 */
final class ManualView extends SplitPane {
  private static final double LEFT = 0.3;

  private final ManualViewModel model;
  private final Texts texts;
  private final TreeView<Line> list = new TreeView<>(new TreeItem<>(Line.ROOT));
  private final StackPane page = new StackPane();
  private boolean listing;

  /**
   * A line of the list.
   *
   * @param id of a check; empty for a group
   */
  private record Line(String id, String title) {
    static final Line ROOT = new Line("", "");
  }

  ManualView(ManualViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    TextField search = new TextField();
    search.setId("manual-search");
    search.promptTextProperty().bind(texts.bind("manual.search"));
    search.textProperty().bindBidirectional(model.filter());
    search.setOnAction(event -> model.showFirst());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox bar = new HBox(6, Icons.of("search"), search);
    bar.getStyleClass().add("filter-bar");
    list.setId("manual-list");
    list.setShowRoot(false);
    list.setCellFactory(tree -> new LineCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (!listing && now != null && !now.getValue().id().isEmpty()) {
                model.show(now.getValue().id());
              }
            });
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("manual.nothing"));
    nothing.getStyleClass().add("nothing");
    nothing.visibleProperty().bind(model.groups().map(java.util.List::isEmpty));
    StackPane below = new StackPane(list, nothing);
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox left = new VBox(bar, below);
    left.getStyleClass().add("panel");
    getItems().addAll(left, page);
    setDividerPositions(LEFT);
    SplitPane.setResizableWithParent(left, false);
    model.groups().addListener((property, before, now) -> list());
    model.page().addListener((property, before, now) -> show(now));
    list();
    show(model.page().get());
  }

  private void list() {
    listing = true;
    TreeItem<Line> root = new TreeItem<>(Line.ROOT);
    for (Group group : model.groups().get()) {
      TreeItem<Line> item = new TreeItem<>(new Line("", texts.get(group.group().title())));
      item.setExpanded(true);
      for (Entry entry : group.entries()) {
        item.getChildren().add(new TreeItem<>(new Line(entry.id(), entry.title())));
      }
      root.getChildren().add(item);
    }
    list.setRoot(root);
    select();
    listing = false;
  }

  /** Marks the check whose page is shown, without moving a list that shows it already. */
  private void select() {
    Optional<String> id = model.page().get().map(shown -> shown.check().info().id());
    for (TreeItem<Line> group : list.getRoot().getChildren()) {
      for (TreeItem<Line> item : group.getChildren()) {
        if (id.filter(item.getValue().id()::equals).isPresent()
            && list.getSelectionModel().getSelectedItem() != item) {
          list.getSelectionModel().select(item);
          list.scrollTo(Math.max(0, list.getRow(item) - 3));
        }
      }
    }
  }

  private void show(Optional<ManualPage> now) {
    if (now.isEmpty()) {
      Label none = new Label();
      none.textProperty().bind(texts.bind("manual.choose"));
      none.getStyleClass().add("nothing");
      page.getChildren().setAll(none);
      return;
    }
    ScrollPane scroll = new ScrollPane(new ManualPageView(now.get(), texts));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.getChildren().setAll(scroll);
    listing = true;
    select();
    listing = false;
  }

  private static final class LineCell extends TreeCell<Line> {
    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      Label title = new Label(line.title());
      VBox lines = new VBox(title);
      if (line.id().isEmpty()) {
        title.getStyleClass().add("group-name");
      } else {
        Label id = new Label(line.id());
        id.getStyleClass().add("quiet-small");
        lines.getChildren().add(id);
      }
      setGraphic(lines);
    }
  }
}
