package org.landcheck.desktop.packs;

import java.util.Optional;
import javafx.stage.Stage;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.work.Workspace;

/** The editor of rule packs, of which a main window has at most one. */
public final class PackEditor {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 820;

  private final Stage owner;
  private final Workspace workspace;
  private final MapViewModel map;
  private Optional<PackWindow> window = Optional.empty();

  /**
   * @param map shows what trials find
   */
  public PackEditor(Stage owner, Workspace workspace, MapViewModel map) {
    this.owner = owner;
    this.workspace = workspace;
    this.map = map;
  }

  /** Opens the window on the pack that is checked with, or brings it to the front. */
  public void show() {
    try {
      if (window.isEmpty()) {
        PackEditorModel model = new PackEditorModel(workspace);
        window = Optional.of(new PackWindow(stage(), model, new TrialModel(workspace, map)));
      } else if (!window.get().showing()) {
        window.get().beginAnew();
      }
      window.get().show();
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
    }
  }

  /** Goes with the main window, and leaves some of it to be seen. */
  private Stage stage() {
    Stage stage = new Stage();
    stage.initOwner(owner);
    Icons.brand(stage);
    stage.setWidth(Math.min(WIDTH, owner.getWidth() - 40));
    stage.setHeight(Math.min(HEIGHT, owner.getHeight() - 30));
    return stage;
  }

  /** Whether the program can end: nothing is unsaved, or a person said what to do about it. */
  public boolean mayClose() {
    return window.isEmpty() || !window.get().showing() || window.get().mayClose();
  }
}
