package org.landcheck.desktop.comparison;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.work.Workspace;

/** A window that compares two packs. Each begins with the pack that is open then. */
public final class ComparisonWindow {
  private static final double WIDTH = 1040;
  private static final double HEIGHT = 640;

  private final Stage owner;
  private final Workspace workspace;
  private final String styles;

  /**
   * @param styles address of the style sheet
   */
  public ComparisonWindow(Stage owner, Workspace workspace, String styles) {
    this.owner = owner;
    this.workspace = workspace;
    this.styles = styles;
  }

  public void open() {
    try {
      ComparisonViewModel model = new ComparisonViewModel(workspace);
      Stage stage = new Stage();
      stage.initOwner(owner);
      stage.titleProperty().bind(workspace.texts().bind("compare.window"));
      Icons.brand(stage);
      Scene scene = new Scene(new ComparisonView(model, workspace.texts()), WIDTH, HEIGHT);
      scene.getStylesheets().add(styles);
      stage.setScene(scene);
      stage.show();
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
    }
  }
}
