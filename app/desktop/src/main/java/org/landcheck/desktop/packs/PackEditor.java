package org.landcheck.desktop.packs;

import java.util.Optional;
import javafx.stage.Stage;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.work.Workspace;

/** The editor of rule packs, of which a main window has at most one. */
public final class PackEditor {
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
    if (window.isEmpty() || !window.get().showing()) {
      try {
        PackEditorModel model = new PackEditorModel(workspace);
        window = Optional.of(new PackWindow(owner, model, new TrialModel(workspace, map)));
      } catch (BadInputException e) {
        workspace.prompts().error(e.text());
        return;
      }
    }
    window.get().show();
  }

  /** Whether the program can end: nothing is unsaved, or a person said what to do about it. */
  public boolean mayClose() {
    return window.isEmpty() || !window.get().showing() || window.get().mayClose();
  }
}
