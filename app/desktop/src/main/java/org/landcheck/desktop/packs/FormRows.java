package org.landcheck.desktop.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.VBox;
import org.landcheck.api.BadInputException.Place;
import org.landcheck.desktop.words.Texts;

/** The settings of a form. Their controls are made anew only when others are asked for. */
final class FormRows extends VBox {
  private final Texts texts;
  private final BiConsumer<String, String> enter;
  private final Consumer<String> setBack;
  private final Function<String, Optional<Place>> conditionFaults;
  private final Map<String, FieldRow> rows = new LinkedHashMap<>();
  private String shape = "";

  /**
   * @param enter takes what was entered for a member
   * @param setBack sets a member back to what is usual
   * @param conditionFaults what is wrong with a condition, and where in it
   */
  FormRows(
      Texts texts,
      BiConsumer<String, String> enter,
      Consumer<String> setBack,
      Function<String, Optional<Place>> conditionFaults) {
    super(10);
    this.texts = texts;
    this.enter = enter;
    this.setBack = setBack;
    this.conditionFaults = conditionFaults;
  }

  /** Rows of a form without conditions. */
  FormRows(Texts texts, BiConsumer<String, String> enter, Consumer<String> setBack) {
    this(texts, enter, setBack, condition -> Optional.empty());
  }

  /**
   * Shows settings as they stand now.
   *
   * @param of what the form is about, as far as other controls are needed for it
   * @return whether the controls were made anew
   */
  boolean show(String of, List<FormField> fields) {
    StringBuilder wanted = new StringBuilder(of).append(texts.lang().get());
    fields.forEach(
        field -> wanted.append('|').append(field.member()).append(field.choices().hashCode()));
    boolean other = !shape.contentEquals(wanted);
    if (other) {
      shape = wanted.toString();
      rows.clear();
      for (FormField field : fields) {
        String member = field.member();
        rows.put(
            member,
            new FieldRow(
                field,
                texts,
                typed -> enter.accept(member, typed),
                () -> setBack.accept(member),
                conditionFaults));
      }
      getChildren().setAll(rows.values());
    }
    fields.forEach(field -> rows.get(field.member()).show(field));
    return other;
  }

  /** Takes the keyboard to the first setting. */
  void focus() {
    rows.values().stream().findFirst().ifPresent(FieldRow::focus);
  }
}
