package org.landcheck.desktop.packs;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Finding;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.action.ActionNodes;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Kit;

/** The window of the editor: a tab for each kind of thing a pack has, and one for its text. */
final class PackWindow {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private static final String EXAMPLES = "packs.tabExamples";

  private final Stage stage;
  private final PackEditorModel model;
  private final Texts texts;
  private final ActionNodes nodes;
  private final List<Action> actions;
  private final RuleTable table;
  private final JsonView json;
  private final TrialView trial;
  private final ExampleMaker maker;
  private final TabPane tabs = new TabPane();

  /**
   * @param stage to be filled
   */
  PackWindow(Stage stage, PackEditorModel model, TrialModel trials) {
    this.stage = stage;
    this.model = model;
    this.texts = model.workspace().texts();
    this.nodes = new ActionNodes(texts);
    ObservableBooleanValue open =
        Bindings.createBooleanBinding(() -> model.editing().get().open(), model.editing());
    this.actions =
        List.of(
            Action.of("packOpen", "open", "Shortcut+O", always(), model::open),
            Action.of("packSave", "save", "Shortcut+S", model.unsaved(), model::save),
            Action.of("packSaveAs", "save", "Shortcut+Shift+S", always(), model::saveAs),
            Action.of("packUndo", "undo", "Shortcut+Z", model.canUndo(), model::undo),
            Action.of("packRedo", "redo", "Shortcut+Y", model.canRedo(), model::redo),
            Action.of("packAddRule", "plus", "Shortcut+N", open, this::addRule),
            Action.of("packUse", "run", "Shortcut+Enter", always(), model::use));
    RuleForm form = new RuleForm(model, texts);
    this.table = new RuleTable(model, texts, form::focus);
    ExamplesModel examples = new ExamplesModel(model);
    this.maker = new ExampleMaker(examples);
    this.trial = new TrialView(model, trials, texts, this::keep);
    this.json = new JsonView(model, texts);
    SplitPane right = new SplitPane(form, trial);
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.7);
    SplitPane rules = new SplitPane(table, right);
    rules.setDividerPositions(0.62);
    PartsModel parts = new PartsModel(model);
    tabs.getTabs()
        .addAll(
            tab("packs.tabRules", rules),
            tab("packs.tabLayers", new LayersView(parts, texts)),
            tab("packs.tabCodeLists", new CodeListsView(parts, texts)),
            tab("packs.tabScoring", new ScoringView(new ScoringModel(parts), texts)),
            tab(EXAMPLES, new ExamplesView(examples, maker, texts)),
            tab("packs.tabJson", json));
    tabs.getSelectionModel().selectedItemProperty().addListener(change -> json.take());
    BorderPane root = new BorderPane(tabs);
    root.setTop(new VBox(toolBar(), new PackHead(model, texts)));
    root.setBottom(new PackStatus(model, texts));
    stage.setScene(scene(root));
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                this::title, model.editing(), model.file(), model.unsaved(), texts.lang()));
    stage.setOnCloseRequest(this::close);
    stage.setOnShown(event -> trial.open());
    stage.setOnHidden(event -> trial.close());
  }

  private static ObservableBooleanValue always() {
    return new javafx.beans.property.SimpleBooleanProperty(true);
  }

  private Tab tab(String key, javafx.scene.Node content) {
    Tab tab = new Tab();
    tab.textProperty().bind(texts.bind(key));
    tab.setContent(content);
    tab.setClosable(false);
    tab.setId(key);
    return tab;
  }

  private Scene scene(BorderPane root) {
    Scene scene = new Scene(root);
    for (String sheet : List.of("/org/landcheck/desktop/window/window.css", "packs.css")) {
      scene.getStylesheets().add(PackWindow.class.getResource(sheet).toExternalForm());
    }
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    return scene;
  }

  /** A text being typed undoes its own letters first. */
  private void key(KeyEvent event) {
    if (FIND.match(event)) {
      tabs.getSelectionModel().select(0);
      table.search();
      event.consume();
      return;
    }
    boolean typing = stage.getScene().getFocusOwner() instanceof TextInputControl;
    for (Action action : actions) {
      boolean undoes = action.id().equals("packUndo") || action.id().equals("packRedo");
      boolean meant = action.shortcut().filter(keys -> keys.match(event)).isPresent();
      if (meant && !(typing && undoes)) {
        json.take();
        action.fire();
        event.consume();
        return;
      }
    }
  }

  private ToolBar toolBar() {
    MenuButton shipped = new MenuButton();
    shipped.setId("pack-shipped");
    shipped.setGraphic(Icons.of("rules"));
    shipped.textProperty().bind(texts.bind("packs.buildOn"));
    shipped.setOnShowing(event -> fill(shipped));
    fill(shipped);
    ToolBar bar = new ToolBar(shipped);
    for (Action action : actions) {
      if (List.of("packUndo", "packAddRule", "packUse").contains(action.id())) {
        bar.getItems().add(new Separator(Orientation.VERTICAL));
      }
      var button = nodes.button(action);
      button.setFocusTraversable(true);
      if (action.id().equals("packUse")) {
        button.getStyleClass().add("accent");
      }
      bar.getItems().add(button);
    }
    return bar;
  }

  private void fill(MenuButton menu) {
    menu.getItems().clear();
    try {
      for (Kit.PackFile pack : model.workspace().kit().shippedPacks()) {
        MenuItem item = new MenuItem(texts.get(pack.pack().title()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.buildOn(pack.name()));
        menu.getItems().add(item);
      }
    } catch (BadInputException e) {
      model.workspace().prompts().error(e.text());
    }
  }

  private void addRule() {
    tabs.getSelectionModel().select(0);
    new NewRuleDialog(model, texts).show(stage);
  }

  /** Makes an example of what a rule found, and shows what came of it. */
  private void keep(Finding finding) {
    maker.add(model.selected().get(), true, finding.features());
    tabs.getTabs().stream()
        .filter(tab -> tab.getId().equals(EXAMPLES))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  private String title() {
    String file =
        model
            .file()
            .get()
            .map(Path::getFileName)
            .map(Path::toString)
            .orElse(texts.get("packs.newFile"));
    return (model.unsaved().get() ? "● " : "") + file + " — " + texts.get("packs.title");
  }

  /** Forgets what was edited before the window was closed. */
  void beginAnew() throws BadInputException {
    model.beginAnew();
  }

  boolean showing() {
    return stage.isShowing();
  }

  void show() {
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  boolean mayClose() {
    json.take();
    return model.mayLeave();
  }

  private void close(Event event) {
    if (!mayClose()) {
      event.consume();
    }
  }
}
