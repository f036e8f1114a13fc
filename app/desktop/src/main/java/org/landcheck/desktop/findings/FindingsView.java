package org.landcheck.desktop.findings;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.Finding;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.desktop.findings.FindingTree.Group;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/** The tree of findings with its filter. */
public final class FindingsView extends VBox {
  private final FindingsViewModel model;
  private final Workspace workspace;
  private final Texts texts;
  private final TreeView<FindingRow> tree = new TreeView<>();
  private final Runnable go;
  private boolean following;

  /**
   * @param go zooms to the finding looked at
   */
  public FindingsView(FindingsViewModel model, Workspace workspace, Runnable go) {
    this.model = model;
    this.workspace = workspace;
    this.texts = workspace.texts();
    this.go = go;
    getStyleClass().add("panel");
    TextField filter = new TextField();
    filter.setId("findings-filter");
    filter.promptTextProperty().bind(texts.bind("findings.filter"));
    filter.textProperty().bindBidirectional(model.filter());
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox bar = new HBox(6, Icons.of("search"), filter);
    bar.getStyleClass().add("filter-bar");
    tree.setId("findings-tree");
    tree.setShowRoot(false);
    tree.setCellFactory(view -> new Cell());
    tree.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go.run();
            event.consume();
          }
        });
    VBox.setVgrow(tree, Priority.ALWAYS);
    Label count = new Label();
    count.setId("findings-count");
    count.getStyleClass().add("quiet");
    count
        .textProperty()
        .bind(Bindings.createStringBinding(this::countText, model.tree(), texts.lang()));
    Label nothing = new Label();
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::nothingText, model.tree(), workspace.state(), texts.lang()));
    tree.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> model.tree().get().count() > 0, model.tree()));
    tree.managedProperty().bind(tree.visibleProperty());
    nothing.visibleProperty().bind(tree.visibleProperty().not());
    nothing.managedProperty().bind(nothing.visibleProperty());
    getChildren()
        .addAll(Panel.header(texts, "findings.title", "findings", count), bar, tree, nothing);
    model.tree().addListener((property, before, now) -> rebuild());
    model.selected().addListener((property, before, now) -> follow());
    tree.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> picked(now));
    texts.lang().addListener(change -> tree.refresh());
    rebuild();
  }

  private String countText() {
    int shown = model.tree().get().count();
    int total = model.total();
    if (model.result().isEmpty()) {
      return "";
    }
    return shown == total
        ? texts.get("findings.count", number(total))
        : texts.get("findings.countOf", number(shown), number(total));
  }

  private String nothingText() {
    if (workspace.state().get().isEmpty()) {
      return "";
    }
    if (model.result().isEmpty()) {
      return texts.get("findings.notRun");
    }
    return texts.get(model.total() > 0 ? "findings.noneShown" : "findings.none");
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private void rebuild() {
    following = true;
    FindingNode root = FindingNode.root(model.tree().get());
    tree.setRoot(root);
    root.getChildren().stream()
        .findFirst()
        .filter(first -> first.getChildren().size() == 1)
        .ifPresent(first -> first.getChildren().get(0).setExpanded(true));
    following = false;
    follow();
  }

  /** The model looks at another finding. */
  private void follow() {
    if (following) {
      return;
    }
    following = true;
    if (model.selected().get() == FindingsViewModel.NONE) {
      tree.getSelectionModel().clearSelection();
    } else if (tree.getRoot() instanceof FindingNode root && !isPicked(model.selected().get())) {
      root.find(model.selected().get())
          .ifPresent(
              item -> {
                for (TreeItem<FindingRow> up = item.getParent(); up != null; up = up.getParent()) {
                  up.setExpanded(true);
                }
                tree.getSelectionModel().select(item);
                int row = tree.getRow(item);
                tree.scrollTo(Math.max(0, row - 3));
              });
    }
    following = false;
  }

  private boolean isPicked(int position) {
    TreeItem<FindingRow> item = tree.getSelectionModel().getSelectedItem();
    return item != null
        && item.getValue() instanceof FindingRow.Item row
        && row.position() == position;
  }

  /** The person picked a row. */
  private void picked(TreeItem<FindingRow> item) {
    if (!following && item != null && item.getValue() instanceof FindingRow.Item row) {
      following = true;
      model.select(row.position());
      following = false;
    }
  }

  private final class Cell extends TreeCell<FindingRow> {
    Cell() {
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && getItem() instanceof FindingRow.Item) {
              go.run();
            }
          });
    }

    @Override
    protected void updateItem(FindingRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(empty || row == null ? null : content(row));
    }

    private Node content(FindingRow row) {
      if (row instanceof FindingRow.OfGroup of) {
        Group group = of.group();
        String name =
            group.severity().map(texts::of).orElseGet(() -> texts.get("findings.excepted"));
        return line(icon(group), name, "group-name", group.count());
      }
      if (row instanceof FindingRow.OfRule of) {
        return line(
            null, texts.get(of.rule().rule().title()), "rule-name", of.rule().findings().length);
      }
      if (row instanceof FindingRow.Range range) {
        String text = number(range.from() + 1) + " – " + number(range.to());
        return line(null, text, "range-name", -1);
      }
      if (row instanceof FindingRow.Item item) {
        return line(icon(item.group()), text(item.position()), "item-name", -1);
      }
      return null;
    }

    private String text(int position) {
      return model
          .finding(position)
          .flatMap(
              finding ->
                  workspace
                      .state()
                      .get()
                      .filter(s -> s.result().isPresent())
                      .map(
                          state ->
                              new Report(
                                      state.result().get(),
                                      state.review(),
                                      workspace.kit().checks(),
                                      texts.lang().get())
                                  .message(finding)))
          .orElse("");
    }

    private Node line(Node icon, String text, String style, int count) {
      Label name = new Label(text);
      name.getStyleClass().add(style);
      name.setMinWidth(0);
      HBox line = new HBox(6);
      line.getStyleClass().add("tree-line");
      if (icon != null) {
        line.getChildren().add(icon);
      }
      line.getChildren().add(name);
      if (count >= 0) {
        Label number = new Label(number(count));
        number.getStyleClass().add("count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(number);
      }
      return line;
    }
  }

  private static Node icon(Group group) {
    return group.severity().map(FindingsView::icon).orElseGet(() -> Icons.of("exception"));
  }

  /** The mark of a severity: its shape tells it without colour. */
  public static Node icon(Severity severity) {
    return Icons.of(severity.name().toLowerCase(Locale.ROOT));
  }

  /** What a finding is called in the list. */
  static String nameOf(Finding finding) {
    return finding.labels().isEmpty() ? finding.layer() : String.join(" / ", finding.labels());
  }
}
