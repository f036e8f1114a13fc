package org.landcheck.desktop.mapping;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.landcheck.api.LocalText;
import org.landcheck.desktop.mapping.MappingViewModel.Shown;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;

/** Shows what of the data stands for what of the pack, and lets a person say it otherwise. */
public final class MappingDialog {
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 560;
  private static final double LEFT = 0.41;

  private final Stage stage;
  private final Workspace workspace;
  private final Texts texts;

  public MappingDialog(Stage stage, Workspace workspace) {
    this.stage = stage;
    this.workspace = workspace;
    this.texts = workspace.texts();
  }

  /** About what is open, if anything is. */
  public void show() {
    workspace
        .state()
        .get()
        .map(state -> new MappingViewModel(workspace, state))
        .ifPresent(this::show);
  }

  private void show(MappingViewModel model) {
    ButtonType apply = new ButtonType(texts.get("mapping.apply"), ButtonBar.ButtonData.OK_DONE);
    ButtonType reset = new ButtonType(texts.get("mapping.reset"), ButtonBar.ButtonData.LEFT);
    ButtonType cancel =
        new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.setResizable(true);
    dialog.setTitle(texts.get("mapping.title"));
    DialogPane pane = dialog.getDialogPane();
    pane.getStylesheets().setAll(stage.getScene().getStylesheets());
    pane.setContent(content(model));
    pane.getStyleClass().add("wide-dialog");
    pane.getButtonTypes().setAll(reset, apply, cancel);
    Node applying = pane.lookupButton(apply);
    applying.setId("mapping-apply");
    Node resetting = pane.lookupButton(reset);
    resetting.setId("mapping-reset");
    applying
        .disableProperty()
        .bind(model.shown().map(s -> !s.changed() || s.contradiction().isPresent()));
    resetting.disableProperty().bind(model.shown().map(s -> !s.said()));
    resetting.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        event -> {
          model.reset();
          event.consume();
        });
    dialog.showAndWait().filter(apply::equals).ifPresent(button -> model.apply());
  }

  private VBox content(MappingViewModel model) {
    TextField search = new TextField();
    search.setId("mapping-search");
    search.setPromptText(texts.get("mapping.search"));
    search.textProperty().addListener((property, before, now) -> model.filter(now));
    HBox.setHgrow(search, Priority.ALWAYS);
    Label summary = new Label();
    summary.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(12, search, summary);
    top.setAlignment(Pos.CENTER_LEFT);
    Label unusedLayers = unused();
    Label unusedFields = unused();
    SplitPane both =
        new SplitPane(
            side(new LayerTable(model, texts), unusedLayers),
            side(new FieldTable(model, texts), unusedFields));
    both.setOrientation(Orientation.HORIZONTAL);
    // before it is laid out, a divider forgets where it was put
    both.sceneProperty()
        .addListener(change -> Platform.runLater(() -> both.setDividerPositions(LEFT)));
    VBox.setVgrow(both, Priority.ALWAYS);
    Label message = new Label();
    message.setWrapText(true);
    VBox page = new VBox(8, top, both, message);
    page.getStyleClass().add("mapping");
    page.setPrefSize(WIDTH, HEIGHT);
    Runnable fill =
        () -> {
          Shown now = model.shown().get();
          summary.setText(now.notFound().words(texts));
          tell(unusedLayers, "mapping.unusedLayers", now.unusedLayers());
          tell(unusedFields, "mapping.unusedFields", now.unusedFields());
          tell(message, now.contradiction());
        };
    model.shown().addListener(change -> fill.run());
    fill.run();
    return page;
  }

  private static VBox side(Node table, Label below) {
    VBox.setVgrow(table, Priority.ALWAYS);
    return new VBox(4, table, below);
  }

  private static Label unused() {
    Label label = new Label();
    label.getStyleClass().add("quiet-small");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void tell(Label label, String key, List<String> names) {
    String text = String.join(texts.get("mapping.comma"), names);
    label.setText(names.isEmpty() ? " " : texts.get(key, text));
    label.setTooltip(names.isEmpty() ? null : new Tooltip(String.join("\n", names)));
  }

  private void tell(Label label, Optional<LocalText> contradiction) {
    boolean project = workspace.opened().get().filter(Opened::project).isPresent();
    label.setText(
        contradiction
            .map(texts::get)
            .orElse(texts.get(project ? "mapping.kept" : "mapping.keptLater")));
    label.setGraphic(Icons.of(contradiction.isPresent() ? "error" : "info"));
  }
}
