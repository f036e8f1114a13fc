package org.landcheck.desktop.packs;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.BadInputException.Place;
import org.landcheck.api.LocalText;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.FormField.Kind;
import org.landcheck.desktop.words.Texts;

/** A setting in the form: what it is called, the control, what is usual, and what is wrong. */
final class FieldRow extends VBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final int SHORT = 24;

  private final Texts texts;
  private final Label name = new Label();
  private final Label usual = new Label();
  private final Hyperlink back = new Hyperlink();
  private final Label fault = new Label();
  private final FieldInput input;
  private final Function<String, Optional<Place>> conditionFaults;

  /**
   * @param enter takes what was entered
   * @param setBack sets the setting back to what is usual
   * @param conditionFaults what is wrong with a condition, and where in it
   */
  FieldRow(
      FormField field,
      Texts texts,
      Consumer<String> enter,
      Runnable setBack,
      Function<String, Optional<Place>> conditionFaults) {
    super(2);
    this.texts = texts;
    this.conditionFaults = conditionFaults;
    this.input = new FieldInput(field, enter);
    getStyleClass().add("field-row");
    name.setWrapText(true);
    name.getStyleClass().add("field-name");
    name.setLabelFor(input.node());
    // a box to tick says itself what it is
    name.setManaged(field.kind() != Kind.FLAG);
    name.setVisible(name.isManaged());
    usual.getStyleClass().add("quiet-small");
    usual.setMinWidth(0);
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.textProperty().bind(texts.bind("packs.setBack"));
    back.setOnAction(event -> setBack.run());
    fault.setWrapText(true);
    fault.getStyleClass().add("field-fault");
    HBox below = new HBox(6, usual, back);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(name, control(field), fault, below);
    show(field);
  }

  private Node control(FormField field) {
    Node node = input.node();
    HBox line = new HBox(6, node);
    line.setAlignment(field.kind() == Kind.LINES ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    HBox.setHgrow(node, Priority.ALWAYS);
    if (!field.unit().isEmpty()) {
      Label unit = new Label(field.unit());
      unit.getStyleClass().add("quiet");
      unit.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(unit);
    }
    if (field.kind() != Kind.CHOICE && !field.choices().isEmpty()) {
      if (field.kind() == Kind.CONDITION) {
        return new ConditionBox((TextInputControl) node, field.choices(), conditionFaults, texts);
      }
      line.getChildren().add(names(field, (TextInputControl) node));
    }
    return line;
  }

  /** Fields of the layer to choose from. */
  private MenuButton names(FormField field, TextInputControl into) {
    MenuButton menu = new MenuButton();
    menu.textProperty().bind(texts.bind("packs.fields"));
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (Choice choice : field.choices()) {
      MenuItem item = new MenuItem(choice.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> choose(field.kind(), choice.key(), into));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static void choose(Kind kind, String name, TextInputControl into) {
    boolean more = kind == Kind.LINES && !into.getText().isBlank();
    into.setText(more ? into.getText().stripTrailing() + "\n" + name : name);
  }

  /** Shows the setting as it stands now. */
  void show(FormField field) {
    input.show(field);
    name.setText(field.name());
    String value = field.usual().value().replace('\n', ' ');
    String from = field.usual().inherited() ? "packs.ofParent" : "packs.ofCheck";
    String words =
        field.kind() == Kind.CHOICE
            ? field.choices().stream()
                .filter(choice -> choice.key().equals(value))
                .map(Choice::name)
                .findFirst()
                .orElse(value)
            : field.kind() == Kind.FLAG
                ? texts.get(Boolean.parseBoolean(value) ? "packs.yes" : "packs.no")
                : value;
    String told = words.isBlank() ? texts.get("packs.blank") : words;
    usual.setText(texts.get(from, told));
    boolean waiting = field.fault().isPresent();
    boolean off = field.different() || waiting;
    boolean number = field.kind() == Kind.NUMBER;
    usual.setVisible(off || number || told.length() < SHORT && field.member().startsWith("params"));
    usual.setManaged(usual.isVisible());
    back.setVisible(off);
    back.setManaged(off);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("different"), field.different());
    fault.setText(field.fault().map(why -> told(field, why)).orElse(""));
    fault.setVisible(waiting);
    fault.setManaged(waiting);
    input.node().pseudoClassStateChanged(DANGER, waiting);
  }

  /** A condition tells itself what is wrong with it. */
  private String told(FormField field, LocalText why) {
    boolean itself =
        field.kind() == Kind.CONDITION && conditionFaults.apply(field.value()).isPresent();
    return itself ? texts.get("packs.notTakenYet") : texts.get("packs.notTaken", texts.get(why));
  }

  /** Takes the keyboard. */
  void focus() {
    input.node().requestFocus();
  }
}
