package org.landcheck.desktop.window;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.action.ActionNodes;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/** What stands in the place of the map while nothing is open. */
final class Welcome extends VBox {
  private static final int PICTURE = 72;
  private static final int WIDTH = 440;

  private final Workspace workspace;
  private final Texts texts;
  private final VBox recent = new VBox(2);

  Welcome(Workspace workspace, ActionNodes nodes, Action open, Action folder, Action sample) {
    this.workspace = workspace;
    this.texts = workspace.texts();
    getStyleClass().add("welcome");
    setAlignment(Pos.CENTER);
    ImageView picture = new ImageView(Icons.picture(256));
    picture.setFitWidth(PICTURE);
    picture.setFitHeight(PICTURE);
    picture.setSmooth(true);
    Label title = bound("welcome.title", "welcome-title");
    Label claim = bound("welcome.claim", "welcome-claim");
    Button first = nodes.button(open);
    first.setId("welcome-open");
    first.getStyleClass().add("accent");
    Button second = nodes.button(folder);
    second.setId("welcome-folder");
    Button third = nodes.button(sample);
    third.setId("welcome-sample");
    HBox buttons = new HBox(10, first, second, third);
    buttons.setAlignment(Pos.CENTER);
    Label drop = bound("welcome.drop", "welcome-drop");
    drop.setMaxWidth(WIDTH);
    recent.setMaxWidth(WIDTH);
    getChildren().addAll(picture, title, claim, buttons, drop, recent);
    workspace
        .recent()
        .files()
        .addListener((javafx.beans.InvalidationListener) change -> listRecent());
    texts.lang().addListener(change -> listRecent());
    listRecent();
  }

  private Label bound(String key, String style) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }

  private void listRecent() {
    recent.getChildren().clear();
    if (workspace.recent().present().isEmpty()) {
      return;
    }
    Label heading = new Label(texts.get("welcome.recent"), Icons.of("recent"));
    heading.getStyleClass().add("panel-title");
    recent.getChildren().add(heading);
    for (Path file : workspace.recent().present()) {
      Hyperlink link = new Hyperlink(file.getFileName().toString());
      link.setTooltip(new Tooltip(file.toString()));
      link.setOnAction(event -> workspace.open(file));
      Label where = new Label(String.valueOf(file.getParent()));
      where.getStyleClass().add("quiet-small");
      where.setMinWidth(0);
      HBox line = new HBox(8, link, where);
      line.setAlignment(Pos.BASELINE_LEFT);
      recent.getChildren().add(line);
    }
  }
}
