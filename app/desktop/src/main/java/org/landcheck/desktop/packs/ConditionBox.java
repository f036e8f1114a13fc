package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.landcheck.api.BadInputException.Place;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.words.Texts;

/** A condition with the fields of its layer beside it; a double click or Enter writes one in. */
final class ConditionBox extends HBox {
  private static final double HEIGHT = 118;
  private static final double WIDTH = 200;

  /**
   * @param faults what is wrong with a condition, and where in it
   */
  ConditionBox(
      TextInputControl text,
      List<Choice> fields,
      Function<String, Optional<Place>> faults,
      Texts texts) {
    super(6);
    ListView<Choice> list = new ListView<>(FXCollections.observableArrayList(fields));
    list.getStyleClass().add("field-list");
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Choice field, boolean empty) {
                super.updateItem(field, empty);
                setText(empty || field == null ? "" : field.name());
              }
            });
    list.setPrefSize(WIDTH, HEIGHT);
    list.setMinWidth(WIDTH);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            insert(list, text);
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            insert(list, text);
            event.consume();
          }
        });
    Label hint = new Label();
    hint.setText(texts.get("packs.conditionHint", fields.get(0).key()));
    hint.setWrapText(true);
    hint.getStyleClass().add("quiet-small");
    Hyperlink fault = new Hyperlink();
    fault.getStyleClass().add("field-fault");
    fault.setWrapText(true);
    fault.setVisible(false);
    fault.managedProperty().bind(fault.visibleProperty());
    hint.visibleProperty().bind(fault.visibleProperty().not());
    hint.managedProperty().bind(hint.visibleProperty());
    text.textProperty()
        .addListener(
            (property, before, now) -> {
              Optional<Place> place = faults.apply(now);
              fault.setVisible(place.isPresent());
              fault.setText(place.map(at -> told(at, texts)).orElse(""));
              fault.setOnAction(event -> place.ifPresent(at -> go(text, at)));
            });
    text.setPrefHeight(HEIGHT - 40);
    text.setMinWidth(120);
    VBox left = new VBox(2, text, fault, hint);
    VBox.setVgrow(text, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, list);
    setMaxHeight(HEIGHT);
  }

  private static String told(Place at, Texts texts) {
    return texts.get("packs.place", at.line(), at.column(), texts.get(at.what()));
  }

  /** Puts the caret where a condition stops making sense. */
  private static void go(TextInputControl text, Place at) {
    text.requestFocus();
    text.positionCaret(TextPlaces.index(text.getText(), at.line(), at.column()));
  }

  private static void insert(ListView<Choice> list, TextInputControl text) {
    Choice field = list.getSelectionModel().getSelectedItem();
    if (field != null) {
      int caret = text.getCaretPosition();
      boolean apart = caret > 0 && Character.isLetterOrDigit(text.getText().charAt(caret - 1));
      text.replaceSelection((apart ? " " : "") + field.key() + " ");
      text.requestFocus();
    }
  }
}
