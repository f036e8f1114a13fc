package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.RuleGroup;
import org.landcheck.desktop.words.Texts;

/** Asks which check a new rule is of, and what it looks at. */
final class NewRuleDialog {
  private final PackEditorModel model;
  private final Texts texts;
  private final FilteredList<Check> checks;
  private final ListView<Check> list = new ListView<>();
  private final TextField search = new TextField();
  private final Label about = new Label();
  private final ComboBox<Optional<LayerSpec>> layer = new ComboBox<>();
  private final ComboBox<Optional<LayerSpec>> against = new ComboBox<>();
  private final TextField id = new TextField();
  private final Label fault = new Label();

  NewRuleDialog(PackEditorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    List<Check> sorted =
        model.workspace().kit().checks().stream()
            .sorted(java.util.Comparator.comparing(check -> check.info().id()))
            .toList();
    checks = new FilteredList<>(FXCollections.observableArrayList(sorted));
  }

  void show(Stage owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("action.packAddRule"));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content());
    ButtonType add = new ButtonType(texts.get("packs.add"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().setAll(add, cancel);
    dialog.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
    var button = dialog.getDialogPane().lookupButton(add);
    button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          Optional<LocalText> why = add();
          fault.setText(why.map(texts::get).orElse(""));
          if (why.isPresent()) {
            event.consume();
          }
        });
    dialog.setOnShown(event -> search.requestFocus());
    dialog.showAndWait();
  }

  private VBox content() {
    search.setPromptText(texts.get("packs.searchChecks"));
    search.textProperty().addListener((property, before, now) -> filter(now));
    list.setItems(checks);
    list.setPrefSize(620, 260);
    list.getStyleClass().add("compact");
    list.setCellFactory(view -> new CheckCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> choose(now));
    about.setWrapText(true);
    about.setMinHeight(54);
    about.setMaxWidth(620);
    about.getStyleClass().add("quiet");
    fault.setWrapText(true);
    fault.setMaxWidth(620);
    fault.getStyleClass().add("field-fault");
    layers(layer);
    layers(against);
    layer.valueProperty().addListener(change -> suggest());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    grid.addRow(0, new Label(texts.get("packs.member.layer")), layer);
    grid.addRow(1, new Label(texts.get("packs.member.against")), against);
    grid.addRow(2, new Label(texts.get("packs.ruleId")), id);
    GridPane.setHgrow(id, Priority.ALWAYS);
    VBox content = new VBox(8, search, list, about, grid, fault);
    VBox.setVgrow(list, Priority.ALWAYS);
    return content;
  }

  private void layers(ComboBox<Optional<LayerSpec>> box) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<LayerSpec> of) {
            if (of == null) {
              return "";
            }
            return of.isEmpty()
                ? texts.get("packs.noLayer")
                : texts.get(of.get().title()) + "  " + of.get().name();
          }

          @Override
          public Optional<LayerSpec> fromString(String text) {
            return Optional.empty();
          }
        });
  }

  private void filter(String words) {
    String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
    checks.setPredicate(
        check -> {
          String all = (name(check) + " " + group(check)).toLowerCase(Locale.ROOT);
          return java.util.Arrays.stream(wanted).allMatch(all::contains);
        });
    if (!words.isBlank() && list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private String name(Check check) {
    return check.words(texts.lang().get()).title() + "  " + check.info().id();
  }

  private String group(Check check) {
    return texts.get(RuleGroup.ofCheck(check.info().id()).title());
  }

  private void choose(Check check) {
    if (check == null) {
      return;
    }
    CheckWords words = check.words(texts.lang().get());
    about.setText(group(check) + " · " + words.summary());
    List<LayerSpec> layers = model.editing().get().draft().pack().layers();
    fill(layer, layers, check instanceof DatasetCheck);
    fill(against, layers, !check.info().needs().contains(Need.AGAINST));
    suggest();
  }

  private static void fill(
      ComboBox<Optional<LayerSpec>> box, List<LayerSpec> layers, boolean none) {
    box.getItems().clear();
    if (none) {
      box.getItems().add(Optional.empty());
    }
    layers.forEach(each -> box.getItems().add(Optional.of(each)));
    box.getSelectionModel().selectFirst();
  }

  private void suggest() {
    Check check = list.getSelectionModel().getSelectedItem();
    if (check != null) {
      id.setText(model.freeId(check.info().id(), chosen(layer)));
    }
  }

  private static Optional<String> chosen(ComboBox<Optional<LayerSpec>> box) {
    return box.getValue() == null ? Optional.empty() : box.getValue().map(LayerSpec::name);
  }

  private Optional<LocalText> add() {
    String check = list.getSelectionModel().getSelectedItem().info().id();
    return model.add(id.getText().strip(), check, chosen(layer), chosen(against));
  }

  /** A check by title and id. */
  private final class CheckCell extends ListCell<Check> {
    @Override
    protected void updateItem(Check check, boolean empty) {
      super.updateItem(check, empty);
      setText(empty || check == null ? "" : name(check));
    }
  }
}
