package org.landcheck.desktop.packs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.landcheck.core.pack.PackFault;
import org.landcheck.desktop.words.Texts;

/** The text of the pack with line numbers, and below it the faults it has. */
final class JsonView extends VBox {
  private static final Duration SOON = Duration.millis(250);

  private final PackEditorModel model;
  private final Texts texts;
  private final TextArea text = new TextArea();
  private final TextArea numbers = new TextArea();
  private final ObservableList<PackFault> faults = FXCollections.observableArrayList();
  private final Label told = new Label();
  private final PauseTransition soon = new PauseTransition(SOON);
  private boolean showing;

  JsonView(PackEditorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    text.setId("pack-json");
    text.getStyleClass().add("code");
    numbers.getStyleClass().addAll("code", "line-numbers");
    numbers.setEditable(false);
    numbers.setFocusTraversable(false);
    numbers.setMouseTransparent(true);
    numbers.setPrefWidth(58);
    numbers.setMinWidth(58);
    numbers.scrollTopProperty().bindBidirectional(text.scrollTopProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox both = new HBox(numbers, text);
    VBox.setVgrow(both, Priority.ALWAYS);
    ListView<PackFault> list = new ListView<>(faults);
    list.setId("pack-faults");
    list.setPrefHeight(120);
    list.setMinHeight(90);
    list.setCellFactory(view -> new FaultCell());
    list.setOnMouseClicked(event -> go(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go(list.getSelectionModel().getSelectedItem());
          }
        });
    list.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(faults));
    list.managedProperty().bind(list.visibleProperty());
    told.getStyleClass().add("json-told");
    told.setWrapText(true);
    getChildren().addAll(both, told, list);
    text.textProperty().addListener(change -> typed());
    text.focusedProperty().addListener((property, before, now) -> leave(now));
    soon.setOnFinished(event -> take());
    model.editing().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void typed() {
    number();
    if (!showing) {
      soon.playFromStart();
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      take();
    }
  }

  private void number() {
    int lines = TextPlaces.lines(text.getText());
    if (lines != TextPlaces.lines(numbers.getText()) || numbers.getText().isEmpty()) {
      double top = text.getScrollTop();
      numbers.setText(
          IntStream.rangeClosed(1, lines)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining("\n")));
      text.setScrollTop(top);
    }
  }

  /** Takes over at once what was typed last. */
  void take() {
    soon.stop();
    model.type(text.getText());
  }

  private void show() {
    String json = model.text();
    if (!json.equals(text.getText()) && !text.isFocused()) {
      showing = true;
      text.setText(json);
      text.positionCaret(0);
      showing = false;
    }
    List<PackFault> now = model.editing().get().text().reading().faults();
    if (!now.equals(faults)) {
      faults.setAll(now);
    }
    told.setText(texts.get(now.isEmpty() ? "packs.jsonReads" : "packs.jsonFaults", now.size()));
    told.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), !now.isEmpty());
  }

  /** Puts the caret where a fault is. */
  private void go(PackFault fault) {
    if (fault != null && fault.own()) {
      text.requestFocus();
      text.positionCaret(TextPlaces.index(text.getText(), fault.line(), fault.column()));
    }
  }

  /** A fault with its place. */
  private final class FaultCell extends ListCell<PackFault> {
    @Override
    protected void updateItem(PackFault fault, boolean empty) {
      super.updateItem(fault, empty);
      if (empty || fault == null) {
        setText("");
        return;
      }
      String place =
          texts.get("packs.place", fault.line(), fault.column(), texts.get(fault.what()));
      setText(fault.own() ? place : fault.file() + "  " + place);
      setWrapText(true);
      setPrefWidth(0);
    }
  }
}
