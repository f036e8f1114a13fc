package org.landcheck.desktop.packs;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.util.StringConverter;
import org.landcheck.desktop.packs.FormField.Choice;

/** The control that one kind of setting is entered with. */
final class FieldInput {
  private static final int MOST_LINES = 8;

  /** About how many letters stand in a line of the form. */
  private static final int LINE_LETTERS = 50;

  private final Consumer<String> enter;
  private final Node node;
  private Runnable refresh = () -> {};
  private boolean entering;
  private boolean showing;
  private FormField shown;

  /**
   * @param enter takes what was entered
   */
  FieldInput(FormField field, Consumer<String> enter) {
    this.enter = enter;
    this.shown = field;
    this.node =
        switch (field.kind()) {
          case FLAG -> flag();
          case CHOICE -> choice();
          case TEXT, NUMBER -> text(new TextField());
          case LINES, CONDITION -> text(area());
        };
    node.setId("field-" + field.member().replace('.', '-'));
    node.setAccessibleText(field.label());
    show(field);
  }

  Node node() {
    return node;
  }

  /** Shows another value, unless it is what is being entered here at this moment. */
  void show(FormField field) {
    shown = field;
    if (!entering) {
      showing = true;
      refresh.run();
      showing = false;
    }
  }

  private void entered(String value) {
    if (!showing) {
      entering = true;
      enter.accept(value);
      entering = false;
    }
  }

  private CheckBox flag() {
    CheckBox box = new CheckBox();
    refresh =
        () -> {
          box.setSelected(Boolean.parseBoolean(shown.value()));
          box.setText(shown.name());
        };
    box.setWrapText(true);
    box.setOnAction(event -> entered(Boolean.toString(box.isSelected())));
    return box;
  }

  private TextArea area() {
    TextArea area = new TextArea();
    area.setWrapText(true);
    int lines = shown.value().lines().mapToInt(line -> 1 + line.length() / LINE_LETTERS).sum();
    area.setPrefRowCount(Math.max(2, Math.min(MOST_LINES, lines)));
    // tab leaves the field instead of being typed: values have no tabs
    area.addEventFilter(
        javafx.scene.input.KeyEvent.KEY_PRESSED, event -> TabLeaves.handle(area, event));
    return area;
  }

  private Node text(TextInputControl control) {
    refresh =
        () -> {
          if (!control.getText().equals(shown.value())) {
            control.setText(shown.value());
          }
        };
    control.textProperty().addListener((property, before, now) -> entered(now));
    control
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                show(shown);
              }
            });
    return control;
  }

  private Node choice() {
    ComboBox<Choice> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Choice of) {
            return of == null ? "" : of.name();
          }

          @Override
          public Choice fromString(String name) {
            return null;
          }
        });
    refresh =
        () -> {
          List<Choice> choices = shown.choices();
          if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
          }
          box.setValue(
              choices.stream()
                  .filter(each -> each.key().equals(shown.value()))
                  .findFirst()
                  .orElse(null));
        };
    box.valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                entered(now.key());
              }
            });
    return box;
  }
}
