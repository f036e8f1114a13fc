package org.landcheck.desktop.window;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.action.ActionNodes;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.work.Workspace;

/** Where the actions of the main window stand: its menus and its tool bar. */
final class Menus {
  private final Actions actions;
  private final ActionNodes nodes;
  private final Workspace workspace;

  Menus(Actions actions, ActionNodes nodes, Workspace workspace) {
    this.actions = actions;
    this.nodes = nodes;
    this.workspace = workspace;
  }

  MenuBar bar() {
    Menu recent = new Menu();
    recent.textProperty().bind(workspace.texts().bind("menu.recent"));
    recent.setGraphic(Icons.of("recent"));
    recent.setOnShowing(event -> fillRecent(recent));
    workspace
        .recent()
        .files()
        .addListener((javafx.beans.InvalidationListener) change -> fillRecent(recent));
    fillRecent(recent);
    Menu file =
        nodes.menu(
            "menu.file",
            List.of(actions.open, actions.openFolder, actions.sample),
            List.of(actions.materials, actions.reread),
            List.of(actions.dataNotes, actions.encoding),
            List.of(actions.export, actions.report, actions.bundle),
            List.of(actions.exit));
    file.getItems().add(3, recent);
    return new MenuBar(
        file,
        nodes.menu(
            "menu.edit",
            List.of(actions.undo, actions.redo),
            List.of(actions.fixSafe, actions.exception)),
        nodes.menu(
            "menu.check",
            List.of(actions.run, actions.cancel),
            List.of(actions.next, actions.previous, actions.score),
            List.of(
                actions.choosePack,
                actions.editPack,
                actions.comparePacks,
                actions.chooseNeighbour,
                actions.mapping)),
        nodes.menu(
            "menu.view",
            List.of(actions.fit, actions.zoomIn, actions.zoomOut, actions.zoomTo),
            List.of(actions.dossier),
            List.of(actions.backdrop),
            List.of(actions.language)),
        nodes.menu(
            "menu.help", List.of(actions.manual), List.of(actions.shortcuts, actions.about)));
  }

  private void fillRecent(Menu menu) {
    menu.getItems().clear();
    for (Path file : workspace.recent().present()) {
      MenuItem item = new MenuItem(file.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> workspace.open(file));
      menu.getItems().add(item);
    }
    menu.setDisable(menu.getItems().isEmpty());
  }

  ToolBar toolBar() {
    ToolBar bar = new ToolBar();
    List<List<Action>> groups =
        List.of(
            List.of(actions.open),
            List.of(actions.run),
            List.of(actions.previous, actions.next, actions.dossier),
            List.of(actions.undo, actions.redo, actions.fixSafe),
            List.of(actions.report, actions.bundle));
    for (List<Action> group : groups) {
      if (!bar.getItems().isEmpty()) {
        bar.getItems().add(new Separator(Orientation.VERTICAL));
      }
      group.forEach(action -> bar.getItems().add(nodes.button(action)));
    }
    bar.getItems().stream()
        .filter(item -> "run".equals(item.getId()))
        .forEach(item -> item.getStyleClass().add("accent"));
    return bar;
  }
}
