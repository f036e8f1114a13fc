package org.landcheck.desktop.manual;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.work.Workspace;

/** The window of the manual: one, beside the main window, made when somebody first asks for it. */
public final class ManualWindow {
  private static final double WIDTH = 1040;
  private static final double HEIGHT = 720;

  /** Height of the title of a window, and of a part of the main window that stays to be seen. */
  private static final double AROUND = 70;

  private final Stage owner;
  private final Workspace workspace;
  private final String styles;
  private Optional<Shown> shown = Optional.empty();

  private record Shown(Stage stage, ManualViewModel model) {}

  /**
   * @param styles address of the style sheet
   */
  public ManualWindow(Stage owner, Workspace workspace, String styles) {
    this.owner = owner;
    this.workspace = workspace;
    this.styles = styles;
  }

  /** Shows the page of a check. */
  public void show(String check) {
    open();
    shown.ifPresent(window -> window.model().show(check));
  }

  /** Shows the manual as it was left. */
  public void open() {
    try {
      if (shown.isEmpty()) {
        shown = Optional.of(make());
      }
      shown.get().stage().show();
      shown.get().stage().toFront();
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
    }
  }

  private Shown make() throws BadInputException {
    ManualViewModel model = new ManualViewModel(workspace);
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.titleProperty().bind(workspace.texts().bind("action.manual"));
    Icons.brand(stage);
    var screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            new ManualView(model, workspace.texts()),
            Math.min(WIDTH, screen.getWidth()),
            Math.min(HEIGHT, screen.getHeight() - AROUND));
    scene.getStylesheets().add(styles);
    stage.setScene(scene);
    return new Shown(stage, model);
  }
}
