package org.landcheck.desktop.window;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.desktop.material.MaterialForm;
import org.landcheck.desktop.material.MaterialFormView;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Prompts;
import org.landcheck.io.IoFormats;
import org.landcheck.io.OutputKind;
import org.landcheck.io.text.EncodingPreview;

/** Asks by dialogs. Remembers the folder that was used last. */
public final class FxPrompts implements Prompts {
  private static final String FOLDER = "folder";
  private static final int WIDTH = 460;
  private static final double GAP = 14;

  /** Height of what stands above and below the content of a dialog, and of the system's bars. */
  private static final double AROUND = 240;

  private final Stage stage;
  private final Texts texts;
  private final Preferences preferences;

  public FxPrompts(Stage stage, Texts texts, Preferences preferences) {
    this.stage = stage;
    this.texts = texts;
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> dataFile() {
    FileChooser chooser = chooser("dialog.open");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.get("dialog.data"),
                IoFormats.endings().stream().map(ending -> "*." + ending).toList()),
            new FileChooser.ExtensionFilter(texts.get("dialog.all"), "*"));
    return remember(chooser.showOpenDialog(owner()));
  }

  @Override
  public Optional<Path> image() {
    FileChooser chooser = chooser("dialog.image");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.get("dialog.images"), "*.tif", "*.tiff", "*.png", "*.jpg", "*.jpeg"),
            new FileChooser.ExtensionFilter(texts.get("dialog.all"), "*"));
    return remember(chooser.showOpenDialog(owner()));
  }

  @Override
  public Optional<Path> folder(String titleKey) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get(titleKey));
    lastFolder().ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showDialog(owner());
    if (chosen != null) {
      preferences.put(FOLDER, chosen.toString());
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  @Override
  public Optional<Materials> materials(Materials now, MaterialUse use) {
    MaterialForm form = new MaterialForm(now, use);
    ButtonType ok = new ButtonType(texts.get("dialog.ok"), ButtonBar.ButtonData.OK_DONE);
    MaterialFormView view = new MaterialFormView(form, texts, this::material);
    Dialog<ButtonType> dialog = dialog("action.materials", scrolled(view), ok, cancel());
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("wide-dialog");
    dialog
        .getDialogPane()
        .getStylesheets()
        .add(FxPrompts.class.getResource("window.css").toExternalForm());
    return dialog.showAndWait().filter(ok::equals).map(answer -> form.result());
  }

  /** As high as it wants to be, if the screen has room for that and the buttons below. */
  private static ScrollPane scrolled(MaterialFormView view) {
    double most = Screen.getPrimary().getVisualBounds().getHeight() - AROUND;
    ScrollPane scroll =
        new ScrollPane(view) {
          @Override
          protected double computePrefHeight(double width) {
            return Math.min(most, super.computePrefHeight(width));
          }
        };
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private List<Path> material(Role role, boolean folder, Optional<Path> near) {
    Optional<File> start = near.map(Path::toFile).or(this::lastFolder);
    if (folder) {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle(texts.get("materials.folder"));
      start.ifPresent(chooser::setInitialDirectory);
      return remember(chooser.showDialog(owner())).stream().toList();
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("materials.file"));
    start.ifPresent(chooser::setInitialDirectory);
    if (!role.several()) {
      return remember(chooser.showOpenDialog(owner())).stream().toList();
    }
    List<File> chosen = chooser.showOpenMultipleDialog(owner());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> packFile() {
    FileChooser chooser = chooser("dialog.pack");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("dialog.packs"), "*.json"));
    return remember(chooser.showOpenDialog(owner()));
  }

  @Override
  public Optional<Path> newFile(
      String titleKey, Optional<Path> folder, String name, List<String> extensions) {
    FileChooser chooser = chooser(titleKey);
    folder.filter(Files::isDirectory).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
    chooser.setInitialFileName(name);
    for (String each : extensions) {
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + each, "*." + each));
    }
    return remember(chooser.showSaveDialog(owner()))
        .map(file -> ending(file, extensions, chooser.getSelectedExtensionFilter()));
  }

  /** With the ending of the kind chosen, if the name typed has none of them. */
  private static Path ending(
      Path file, List<String> extensions, FileChooser.ExtensionFilter chosen) {
    String name = file.getFileName().toString();
    if (extensions.stream().anyMatch(each -> name.endsWith("." + each))) {
      return file;
    }
    String ending = chosen == null ? "*." + extensions.get(0) : chosen.getExtensions().get(0);
    return file.resolveSibling(name + ending.substring(1));
  }

  @Override
  public Optional<Path> exportFile(Optional<Path> folder, String name, List<OutputKind> kinds) {
    FileChooser chooser = chooser("action.export");
    folder.filter(Files::isDirectory).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
    chooser.setInitialFileName(name);
    kinds.stream()
        .filter(kind -> !kind.endings().isEmpty())
        .forEach(kind -> chooser.getExtensionFilters().add(filter(kind)));
    Optional<Path> chosen = remember(chooser.showSaveDialog(owner()));
    FileChooser.ExtensionFilter filter = chooser.getSelectedExtensionFilter();
    return chosen.map(
        file -> withEnding(file, filter == null ? List.of() : filter.getExtensions()));
  }

  private FileChooser.ExtensionFilter filter(OutputKind kind) {
    List<String> patterns = kind.endings().stream().map(ending -> "*." + ending).toList();
    return new FileChooser.ExtensionFilter(
        texts.get(kind.title()) + " (" + String.join(", ", patterns) + ")", patterns);
  }

  /** Some systems leave it to the program to add the ending of the kind that was chosen. */
  private static Path withEnding(Path file, List<String> patterns) {
    String name = file.getFileName().toString();
    boolean has = patterns.stream().anyMatch(p -> name.endsWith(p.substring(1)));
    return has || patterns.isEmpty()
        ? file
        : file.resolveSibling(name + patterns.get(0).substring(1));
  }

  /** The window a person looks at, so that a dialog never lies behind it. */
  private Window owner() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isFocused())
        .findFirst()
        .orElse(stage);
  }

  private FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(titleKey));
    lastFolder().ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<File> lastFolder() {
    return Optional.of(new File(preferences.get(FOLDER, ""))).filter(File::isDirectory);
  }

  private Optional<Path> remember(File chosen) {
    if (chosen != null && chosen.getParent() != null) {
      preferences.put(FOLDER, chosen.getParent());
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  @Override
  public Optional<String> reason(String about) {
    TextArea area = new TextArea();
    area.setId("reason");
    area.setPrefRowCount(3);
    area.setWrapText(true);
    area.setPromptText(texts.get("dialog.reasonPrompt"));
    Label finding = new Label(about);
    finding.setWrapText(true);
    finding.setMaxWidth(WIDTH);
    VBox content = new VBox(10, finding, area);
    content.setPrefWidth(WIDTH);
    content.setPadding(new Insets(GAP));
    ButtonType ok = new ButtonType(texts.get("dialog.record"), ButtonBar.ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog("dialog.reason", content, ok, cancel());
    Node button = dialog.getDialogPane().lookupButton(ok);
    button.disableProperty().bind(area.textProperty().map(String::isBlank));
    // once it is shown, or the first button has the keyboard
    dialog.setOnShown(event -> Platform.runLater(area::requestFocus));
    return dialog.showAndWait().filter(ok::equals).map(answer -> area.getText().strip());
  }

  @Override
  public Optional<Charset> encoding(EncodingPreview preview) {
    EncodingChoice choice = new EncodingChoice(preview, texts);
    ButtonType ok = new ButtonType(texts.get("encoding.read"), ButtonBar.ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog("action.encoding", choice, ok, cancel());
    return dialog.showAndWait().filter(ok::equals).map(answer -> choice.chosen());
  }

  private ButtonType cancel() {
    return new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
  }

  private Dialog<ButtonType> dialog(String titleKey, Node content, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner());
    dialog.setTitle(texts.get(titleKey));
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(buttons);
    return dialog;
  }

  @Override
  public boolean confirm(LocalText question) {
    ButtonType ok = new ButtonType(texts.get("dialog.continue"), ButtonBar.ButtonData.OK_DONE);
    return alert(Alert.AlertType.CONFIRMATION, "dialog.confirm", question, ok, cancel())
        .showAndWait()
        .filter(ok::equals)
        .isPresent();
  }

  @Override
  public boolean forget(LocalText question) {
    ButtonType forget = new ButtonType(texts.get("dialog.forget"), ButtonBar.ButtonData.OTHER);
    ButtonType keep = new ButtonType(texts.get("dialog.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
    return alert(Alert.AlertType.CONFIRMATION, "dialog.confirm", question, forget, keep)
        .showAndWait()
        .filter(forget::equals)
        .isPresent();
  }

  @Override
  public Unsaved unsaved(LocalText about) {
    ButtonType save = new ButtonType(texts.get("dialog.save"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(texts.get("dialog.discard"), ButtonBar.ButtonData.NO);
    ButtonType answer =
        alert(Alert.AlertType.CONFIRMATION, "dialog.confirm", about, save, discard, cancel())
            .showAndWait()
            .orElseGet(this::cancel);
    if (answer.equals(save)) {
      return Unsaved.SAVE;
    }
    return answer.equals(discard) ? Unsaved.DISCARD : Unsaved.STAY;
  }

  @Override
  public void inform(LocalText text) {
    alert(Alert.AlertType.INFORMATION, "dialog.inform", text, close()).show();
  }

  @Override
  public void error(LocalText text) {
    alert(Alert.AlertType.ERROR, "dialog.error", text, close()).show();
  }

  private ButtonType close() {
    return new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.OK_DONE);
  }

  private Alert alert(
      Alert.AlertType type, String titleKey, LocalText text, ButtonType... buttons) {
    Alert alert = new Alert(type, texts.get(text), buttons);
    alert.initOwner(owner());
    alert.setTitle(texts.get(titleKey));
    alert.setHeaderText(texts.get(titleKey));
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    alert.getDialogPane().setPrefWidth(WIDTH);
    return alert;
  }
}
