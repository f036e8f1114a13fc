package org.landcheck.desktop.dossier;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.landcheck.api.Finding;
import org.landcheck.checks.dossier.Dossier;
import org.landcheck.core.report.Report;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/**
 * A window of its own for one project at a time: shape, fields of each table, findings and scanned
 * pages side by side.
 */
public final class DossierWindow {
  private static final double WIDTH = 1500;
  private static final double HEIGHT = 920;

  private final DossierViewModel model;
  private final Workspace workspace;
  private final Texts texts;
  private final Stage stage = new Stage();
  private final DossierListView list;
  private final HBox title = new HBox(10);

  public DossierWindow(Stage owner, DossierViewModel model, Workspace workspace, MapViewModel map) {
    this.model = model;
    this.workspace = workspace;
    this.texts = workspace.texts();
    this.list = new DossierListView(model, texts);
    stage.initOwner(owner);
    Icons.brand(stage);
    stage
        .titleProperty()
        .bind(Bindings.createStringBinding(this::windowTitle, model.sheet(), texts.lang()));
    BorderPane root = new BorderPane();
    root.setTop(head());
    root.setCenter(middle(map));
    Scene scene = new Scene(root);
    scene.getStylesheets().addAll(owner.getScene().getStylesheets());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setScene(scene);
    var screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    stage.setOnHidden(event -> model.looking().set(false));
    model.sheet().addListener((property, before, now) -> title());
    texts.lang().addListener(change -> title());
  }

  /** Shows the project of the finding looked at, or the first one. */
  public void open() {
    model.open();
    stage.show();
    stage.toFront();
    list.focus();
  }

  private String windowTitle() {
    String name = texts.get("dossier.title");
    return model.sheet().get().map(now -> now.dossier().key() + " — " + name).orElse(name);
  }

  private HBox head() {
    title.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head =
        new HBox(
            8,
            button("previous", "dossier.previous", model::previous),
            button("next", "dossier.next", model::next),
            title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("dossier-head");
    return head;
  }

  private Button button(String icon, String key, Runnable run) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(texts.bind(key));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(texts.bind(key));
    button.setFocusTraversable(false);
    button.setOnAction(event -> run.run());
    return button;
  }

  private void title() {
    title.getChildren().clear();
    Optional<DossierSheet> sheet = model.sheet().get();
    if (sheet.isEmpty()) {
      return;
    }
    Dossier dossier = sheet.get().dossier();
    Label key = new Label(dossier.key());
    key.getStyleClass().add("dossier-key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(dossier.name());
    name.setMinWidth(0);
    title.getChildren().addAll(key, name);
    for (Dossier.Member member : dossier.members()) {
      String table =
          texts.get(
              workspace
                  .state()
                  .get()
                  .flatMap(state -> state.pack().layer(member.place().layer()))
                  .map(spec -> spec.title())
                  .orElse(org.landcheck.api.LocalText.same(member.place().layer())));
      if (member.missing()) {
        title.getChildren().add(lacking(texts.get("dossier.lacks", table)));
      } else if (member.repeated()) {
        title.getChildren().add(lacking(texts.get("dossier.times", table, member.rows().size())));
      }
    }
    if (!dossier.lacking().isEmpty()) {
      String papers = texts.get("dossier.lackPapers", dossier.lacking().size());
      title.getChildren().add(lacking(papers));
    }
    dossier
        .meant()
        .ifPresent(
            other -> {
              Hyperlink link = new Hyperlink(texts.get("dossier.meant", other));
              link.setOnAction(event -> model.select(other));
              link.setMinWidth(Region.USE_PREF_SIZE);
              title.getChildren().add(link);
            });
  }

  private static Label lacking(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("lacking");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private SplitPane middle(MapViewModel map) {
    VBox findings = findings();
    SplitPane centre =
        new SplitPane(
            new ShapeView(model, map, workspace.jobs(), texts),
            new FieldTableView(model, texts),
            findings);
    centre.setOrientation(Orientation.VERTICAL);
    centre.setDividerPositions(0.38, 0.82);
    SplitPane all = new SplitPane(list, centre, new PapersView(model, texts, this::message));
    SplitPane.setResizableWithParent(list, false);
    all.setDividerPositions(0.17, 0.62);
    return all;
  }

  private VBox findings() {
    ListView<Integer> list = new ListView<>();
    list.setId("dossier-findings");
    list.setCellFactory(view -> new FindingCell());
    Label nothing = new Label();
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        workspace.state().get().flatMap(SessionState::result).isPresent()
                            ? "dossier.noFindings"
                            : "findings.notRun"),
                workspace.state(),
                texts.lang()));
    list.setPlaceholder(nothing);
    model
        .sheet()
        .addListener(
            (property, before, now) ->
                list.getItems().setAll(now.map(DossierSheet::findings).orElse(List.of())));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                model.selectFinding(now);
              }
            });
    texts.lang().addListener(change -> list.refresh());
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(Panel.header(texts, "findings.title", "findings"), list);
    box.getStyleClass().add("panel");
    return box;
  }

  private Optional<Finding> finding(int position) {
    return workspace
        .state()
        .get()
        .flatMap(SessionState::result)
        .map(result -> result.findings())
        .filter(all -> position < all.size())
        .map(all -> all.get(position));
  }

  private String message(int position) {
    return finding(position)
        .map(
            finding -> {
              SessionState state = workspace.state().get().orElseThrow();
              return new Report(
                      state.result().orElseThrow(),
                      state.review(),
                      workspace.kit().checks(),
                      texts.lang().get())
                  .message(finding);
            })
        .orElse("");
  }

  private final class FindingCell extends ListCell<Integer> {
    FindingCell() {
      setPrefWidth(0);
      setWrapText(true);
      getStyleClass().add("dossier-finding");
    }

    @Override
    protected void updateItem(Integer position, boolean empty) {
      super.updateItem(position, empty);
      Optional<Finding> finding = empty || position == null ? Optional.empty() : finding(position);
      setText(finding.map(found -> message(position)).orElse(null));
      setGraphic(finding.map(found -> FindingsView.icon(found.severity())).orElse(null));
    }
  }

  /** Letters and arrows do things, except while something is typed. */
  private void key(KeyEvent event) {
    if (stage.getScene().getFocusOwner() instanceof TextInputControl) {
      return;
    }
    boolean done = true;
    switch (event.getCode()) {
      case N -> {
        if (event.isShiftDown()) {
          model.previous();
        } else {
          model.next();
        }
      }
      case PAGE_DOWN -> model.papers().nextPage();
      case PAGE_UP -> model.papers().previousPage();
      case R -> model.papers().turn();
      case ESCAPE -> stage.close();
      default -> done = false;
    }
    if (done) {
      event.consume();
    }
  }
}
