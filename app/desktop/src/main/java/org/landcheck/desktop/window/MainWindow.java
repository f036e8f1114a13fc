package org.landcheck.desktop.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.action.ActionNodes;
import org.landcheck.desktop.comparison.ComparisonWindow;
import org.landcheck.desktop.dossier.DossierWindow;
import org.landcheck.desktop.findings.DetailView;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.layers.Backdrops;
import org.landcheck.desktop.layers.LayersView;
import org.landcheck.desktop.manual.ManualWindow;
import org.landcheck.desktop.map.MapView;
import org.landcheck.desktop.mapping.MappingDialog;
import org.landcheck.desktop.mapping.MappingLine;
import org.landcheck.desktop.packs.PackEditor;
import org.landcheck.desktop.rules.PackMenu;
import org.landcheck.desktop.rules.RulesView;
import org.landcheck.desktop.score.ScoreDialog;
import org.landcheck.desktop.score.ScoreLine;
import org.landcheck.desktop.score.ScoreViewModel;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/** The main window: menus above, layers and rules left, map in the middle, findings right. */
public final class MainWindow {
  private static final double LEFT = 0.25;
  private static final double RIGHT = 0.69;

  private final Desk desk;
  private final Workspace workspace;
  private final Texts texts;
  private final ManualWindow manual;
  private final ScoreViewModel score;
  private final Actions actions;
  private final ActionNodes nodes;
  private final Scene scene;
  private final Stage stage;
  private Optional<DossierWindow> dossiers = Optional.empty();

  /**
   * @param openSample opens the sample county
   */
  public MainWindow(Stage stage, Desk desk, BundleGate gate, Runnable openSample) {
    this.desk = desk;
    this.stage = stage;
    this.workspace = desk.workspace();
    this.texts = workspace.texts();
    this.nodes = new ActionNodes(texts);
    String styles = MainWindow.class.getResource("window.css").toExternalForm();
    this.manual = new ManualWindow(stage, workspace, styles);
    this.score = new ScoreViewModel(workspace);
    PackEditor packs = new PackEditor(stage, workspace, desk.map());
    stage.setOnCloseRequest(event -> keepOpen(packs, event));
    this.actions =
        new Actions(
            desk,
            new Doors(
                new Deliveries(workspace, gate),
                new Guide(stage, texts),
                new DataNotes(stage, texts),
                manual::open,
                new MappingDialog(stage, workspace),
                new ScoreDialog(stage, texts, score),
                packs,
                new ComparisonWindow(stage, workspace, styles)::open,
                this::openDossier,
                openSample,
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
    BorderPane root = new BorderPane();
    Menus menus = new Menus(actions, nodes, workspace);
    root.setTop(new VBox(menus.bar(), menus.toolBar()));
    root.setCenter(middle());
    root.setBottom(new StatusBar(workspace, actions.dataNotes));
    scene = new Scene(root);
    scene.getStylesheets().add(styles);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::plainKey);
    scene.setOnDragOver(this::dragged);
    scene.setOnDragDropped(this::dropped);
    stage
        .titleProperty()
        .bind(Bindings.createStringBinding(this::title, workspace.opened(), texts.lang()));
  }

  public Scene scene() {
    return scene;
  }

  /** A rule pack that is being edited may hold the window open. */
  private static void keepOpen(PackEditor packs, WindowEvent event) {
    if (!packs.mayClose()) {
      event.consume();
    }
  }

  /** The window of projects, made when it is wanted first. */
  private void openDossier() {
    if (dossiers.isEmpty()) {
      dossiers = Optional.of(new DossierWindow(stage, desk.dossiers(), workspace, desk.map()));
    }
    dossiers.get().open();
  }

  /** Zooms to the finding; one that has no place on the map is shown with its project. */
  private void goToFinding() {
    boolean placed =
        desk.findings().selectedFinding().filter(found -> found.at().isPresent()).isPresent()
            || !desk.map().overlay().get().selection().envelope().isNull();
    (placed ? actions.zoomTo : actions.dossier).fire();
  }

  private String title() {
    String program = texts.get("window.title");
    return workspace
        .opened()
        .get()
        .map(now -> now.name() + (now.project() ? "" : texts.get("window.view")) + " — " + program)
        .orElse(program);
  }

  private SplitPane middle() {
    MapView view = new MapView(desk.map(), workspace.jobs(), desk.findings()::select);
    MapPane map =
        new MapPane(
            view, desk.map(), texts, nodes, List.of(actions.zoomIn, actions.zoomOut, actions.fit));
    Welcome welcome =
        new Welcome(workspace, nodes, actions.open, actions.openFolder, actions.sample);
    var isOpen = workspace.opened().map(Optional::isPresent);
    map.visibleProperty().bind(isOpen);
    // letters are shortcuts until somebody clicks into a text field
    isOpen.addListener((property, before, now) -> view.requestFocus());
    welcome.visibleProperty().bind(isOpen.map(open -> !open));
    StackPane centre = new StackPane(map, welcome);
    centre.setMinWidth(200);
    LayersView layers = new LayersView(desk.layers(), texts);
    RulesView rules =
        new RulesView(
            desk.rules(),
            workspace,
            new RulesView.Ways(
                nodes.iconButton(actions.editPack),
                new PackMenu(workspace, nodes.item(actions.choosePack)),
                nodes.iconButton(actions.chooseNeighbour),
                nodes.iconButton(actions.materials),
                List.of(
                    new MappingLine(workspace, actions.mapping::fire),
                    new ScoreLine(score, texts, actions.score::fire)),
                manual::show));
    SplitPane left = new SplitPane(layers, rules);
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.3);
    FindingsView findings = new FindingsView(desk.findings(), workspace, this::goToFinding);
    SplitPane right = new SplitPane(findings, new DetailView(desk.detail(), texts, manual::show));
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.45);
    SplitPane all = new SplitPane(left, centre, right);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    all.setDividerPositions(LEFT, RIGHT);
    return all;
  }

  /** Letters alone do things too, except while something is typed. */
  private void plainKey(KeyEvent event) {
    if (scene.getFocusOwner() instanceof TextInputControl) {
      return;
    }
    for (Action action : actions.all()) {
      Optional<KeyCombination> keys = action.shortcut();
      if (action.plainKey() && keys.isPresent() && keys.get().match(event)) {
        action.fire();
        event.consume();
        return;
      }
    }
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    boolean files = event.getDragboard().hasFiles() && !event.getDragboard().getFiles().isEmpty();
    if (files) {
      drop(event.getDragboard().getFiles().get(0).toPath());
    }
    event.setDropCompleted(files);
    event.consume();
  }

  /** An image goes under the data that are open; everything else is opened. */
  private void drop(Path file) {
    if (workspace.opened().get().isPresent() && Backdrops.recognises(file)) {
      desk.layers().backdrops().add(file);
    } else {
      workspace.open(file);
    }
  }
}
