package org.landcheck.desktop.material;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.core.material.Role;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** A row for every role: what it is for, what is in it, and buttons; files may be dropped on it. */
public final class MaterialFormView extends VBox {
  private static final double WIDTH = 720;
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("drop");

  private final MaterialForm form;
  private final Texts texts;
  private final Chooser chooser;

  /** Asks for a file or folder. */
  @FunctionalInterface
  public interface Chooser {
    /**
     * @param folder whether a folder is wanted
     * @param near where to begin to look
     */
    List<Path> choose(Role role, boolean folder, Optional<Path> near);
  }

  public MaterialFormView(MaterialForm form, Texts texts, Chooser chooser) {
    this.form = form;
    this.texts = texts;
    this.chooser = chooser;
    getStyleClass().add("materials");
    setPrefWidth(WIDTH);
    Label intro = new Label(texts.get("materials.intro"));
    intro.setWrapText(true);
    intro.getStyleClass().add("quiet");
    getChildren().add(intro);
    for (Role role : Role.values()) {
      getChildren().add(row(role));
    }
  }

  private static String key(Role role, String what) {
    return "materials." + role.name().toLowerCase(Locale.ROOT) + what;
  }

  private Node row(Role role) {
    Label title = new Label(texts.get(key(role, "")));
    title.getStyleClass().add("layer-name");
    Label help = new Label(texts.get(key(role, ".help")));
    help.getStyleClass().add("quiet-small");
    help.setMinWidth(0);
    HBox.setHgrow(help, Priority.ALWAYS);
    help.setMaxWidth(Double.MAX_VALUE);
    help.setTooltip(new Tooltip(help.getText()));
    HBox head = new HBox(8, title, help);
    title.setMinWidth(Region.USE_PREF_SIZE);
    head.setAlignment(Pos.CENTER_LEFT);
    if (role.files()) {
      head.getChildren().add(button(role, false));
    }
    if (role.folders()) {
      head.getChildren().add(button(role, true));
    }
    VBox places = new VBox(2);
    VBox row = new VBox(2, head, places);
    row.getStyleClass().add("material-row");
    row.setId("material-" + role.name().toLowerCase(Locale.ROOT));
    row.setOnDragOver(event -> dragged(event, row));
    row.setOnDragExited(event -> row.pseudoClassStateChanged(HOVERED, false));
    row.setOnDragDropped(event -> dropped(event, role));
    form.places(role).addListener((ListChangeListener<Path>) change -> fill(role, places));
    fill(role, places);
    return row;
  }

  private Button button(Role role, boolean folder) {
    Button button = new Button(texts.get(folder ? "materials.folder" : "materials.file"));
    button.setGraphic(Icons.of(folder ? "folder" : "open"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> form.add(role, chooser.choose(role, folder, form.near(role))));
    return button;
  }

  private void fill(Role role, VBox places) {
    places.getChildren().clear();
    for (Path place : form.places(role)) {
      Label name = new Label(place.toString());
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      name.setTooltip(new Tooltip(place.toString()));
      name.setMinWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox line = new HBox(6, Icons.of("report"), name);
      if (form.gone(place)) {
        line.getChildren().add(note("materials.gone"));
      }
      Button remove = new Button();
      remove.setGraphic(Icons.of("close"));
      remove.getStyleClass().add("swatch");
      remove.setTooltip(new Tooltip(texts.get("materials.remove")));
      remove.setOnAction(event -> form.remove(role, place));
      line.getChildren().add(remove);
      line.setAlignment(Pos.CENTER_LEFT);
      places.getChildren().add(line);
    }
    if (form.unused(role)) {
      places.getChildren().add(note("materials.unused"));
    }
  }

  private Label note(String key) {
    Label note = new Label(texts.get(key));
    note.getStyleClass().add("not-checked");
    note.setMinWidth(Region.USE_PREF_SIZE);
    return note;
  }

  private static void dragged(DragEvent event, Node row) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      row.pseudoClassStateChanged(HOVERED, true);
    }
    event.consume();
  }

  private void dropped(DragEvent event, Role role) {
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    event.setDropCompleted(form.add(role, files));
    event.consume();
  }
}
