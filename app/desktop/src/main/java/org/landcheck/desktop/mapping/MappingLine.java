package org.landcheck.desktop.mapping;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/** Says in one line whether the data have what the pack requires; opens the correspondence. */
public final class MappingLine extends Hyperlink {
  private final Workspace workspace;
  private final Texts texts;

  /**
   * @param open shows what stands for what
   */
  public MappingLine(Workspace workspace, Runnable open) {
    this.workspace = workspace;
    this.texts = workspace.texts();
    setId("mapping-line");
    setOnAction(event -> open.run());
    setWrapText(true);
    managedProperty().bind(visibleProperty());
    workspace.state().addListener(change -> fill());
    texts.lang().addListener(change -> fill());
    fill();
  }

  private void fill() {
    Optional<SessionState> state = workspace.state().get();
    setVisible(state.isPresent());
    if (state.isEmpty()) {
      return;
    }
    NotFound lacking = NotFound.in(state.get().matching());
    getStyleClass().remove("misfit");
    setGraphic(Icons.of(lacking.nothing() ? "mapping" : "warning"));
    if (!lacking.nothing()) {
      getStyleClass().add("misfit");
    }
    setText(lacking.words(texts));
  }
}
