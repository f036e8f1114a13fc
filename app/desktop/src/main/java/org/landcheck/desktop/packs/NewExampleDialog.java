package org.landcheck.desktop.packs;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.landcheck.api.Rule;
import org.landcheck.desktop.packs.ExampleMaker.Offer;
import org.landcheck.desktop.words.Texts;

/** Asks which features of the open data shall be an example of which rule. */
final class NewExampleDialog {
  private static final Duration SOON = Duration.millis(250);

  private final ExampleMaker maker;
  private final Texts texts;
  private final ComboBox<Rule> rule = new ComboBox<>();
  private final RadioButton bad = new RadioButton();
  private final RadioButton good = new RadioButton();
  private final TextField search = new TextField();
  private final ObservableList<Offer> offers = FXCollections.observableArrayList();
  private final ListView<Offer> list = new ListView<>(offers);
  private final PauseTransition soon = new PauseTransition(SOON);

  NewExampleDialog(ExampleMaker maker, Texts texts) {
    this.maker = maker;
    this.texts = texts;
  }

  void show(Window owner, List<String> sheets) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("packs.examples-add"));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content());
    ButtonType add = new ButtonType(texts.get("packs.add"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().setAll(add, cancel);
    dialog.getDialogPane().getStylesheets().addAll(sheets);
    var button = dialog.getDialogPane().lookupButton(add);
    button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    button.addEventFilter(ActionEvent.ACTION, event -> add());
    dialog.showAndWait();
  }

  private void add() {
    maker.add(
        rule.getValue().id(),
        bad.isSelected(),
        list.getSelectionModel().getSelectedItems().stream().map(Offer::ref).toList());
  }

  private VBox content() {
    List<Rule> rules = maker.rules();
    rule.getItems().setAll(rules);
    rule.setMaxWidth(Double.MAX_VALUE);
    rule.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Rule of) {
            return of == null ? "" : texts.get(of.title()) + "  " + of.id();
          }

          @Override
          public Rule fromString(String name) {
            return null;
          }
        });
    rule.setValue(
        rules.stream()
            .filter(each -> each.id().equals(maker.editor().selected().get()))
            .findFirst()
            .orElse(rules.isEmpty() ? null : rules.get(0)));
    rule.valueProperty().addListener(change -> offer());
    ToggleGroup kind = new ToggleGroup();
    bad.setText(texts.get("packs.examples.mustMatch"));
    good.setText(texts.get("packs.examples.mustNot"));
    bad.setToggleGroup(kind);
    good.setToggleGroup(kind);
    bad.setSelected(true);
    search.setPromptText(texts.get("packs.examples.search"));
    search.textProperty().addListener(change -> soon.playFromStart());
    soon.setOnFinished(event -> offer());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPrefSize(640, 260);
    list.getStyleClass().add("compact");
    list.setCellFactory(view -> new OfferCell());
    list.setPlaceholder(
        new Label(
            texts.get(maker.hasData() ? "packs.examples.noFeature" : "packs.examples.noData")));
    Label hint = new Label(texts.get("packs.examples.hint"));
    hint.setWrapText(true);
    hint.setMaxWidth(640);
    hint.getStyleClass().add("quiet");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    grid.addRow(0, new Label(texts.get("packs.scoring.column.rule")), rule);
    grid.addRow(1, new Label(texts.get("packs.examples.kind")), new HBox(16, bad, good));
    GridPane.setHgrow(rule, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    offer();
    return new VBox(8, grid, search, list, hint);
  }

  private void offer() {
    offers.setAll(
        rule.getValue() == null ? List.of() : maker.offers(rule.getValue(), search.getText()));
  }

  /** A feature by its number and first values. */
  private static final class OfferCell extends ListCell<Offer> {
    @Override
    protected void updateItem(Offer offer, boolean empty) {
      super.updateItem(offer, empty);
      setText(empty || offer == null ? "" : offer.label());
    }
  }
}
