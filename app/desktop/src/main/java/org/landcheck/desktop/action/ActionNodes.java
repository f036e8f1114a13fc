package org.landcheck.desktop.action;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** Makes menu items and buttons of actions. */
public final class ActionNodes {
  private final Texts texts;

  public ActionNodes(Texts texts) {
    this.texts = texts;
  }

  /**
   * A menu.
   *
   * @param groups actions; a line is drawn between the groups
   */
  @SafeVarargs
  public final Menu menu(String textKey, List<Action>... groups) {
    Menu menu = new Menu();
    menu.textProperty().bind(texts.bind(textKey));
    menu.setId(textKey);
    for (List<Action> group : groups) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      group.forEach(action -> menu.getItems().add(item(action)));
    }
    return menu;
  }

  public MenuItem item(Action action) {
    MenuItem item = new MenuItem();
    item.setId("menu-" + action.id());
    item.textProperty().bind(texts.bind(action.textKey()));
    item.setGraphic(Icons.of(action.icon()));
    // plain letters are handled by the window, which lets text fields have them first
    if (!action.plainKey()) {
      action.shortcut().ifPresent(item::setAccelerator);
    }
    item.disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !action.enabled().get(), action.enabled()));
    item.setOnAction(event -> action.fire());
    return item;
  }

  /** A button with icon and name. */
  public Button button(Action action) {
    Button button = bare(action);
    button.textProperty().bind(texts.bind(action.textKey()));
    return button;
  }

  /** A button with an icon alone; its name is its tooltip. */
  public Button iconButton(Action action) {
    Button button = bare(action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.accessibleTextProperty().bind(texts.bind(action.textKey()));
    return button;
  }

  private Button bare(Action action) {
    Button button = new Button();
    button.setId(action.id());
    button.setGraphic(Icons.of(action.icon()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            javafx.beans.binding.Bindings.createStringBinding(
                () ->
                    texts.get(action.textKey())
                        + action.shortcut().map(k -> "  " + k.getDisplayText()).orElse(""),
                texts.lang()));
    button.setTooltip(tip);
    button
        .disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !action.enabled().get(), action.enabled()));
    button.setOnAction(event -> action.fire());
    return button;
  }
}
