package org.landcheck.desktop.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.landcheck.desktop.words.Texts;

/**
 * A box to choose what stands for a layer or field. Closed it shows the name in the data; open it
 * shows with every name what people know it by.
 */
final class ChoiceBox extends ComboBox<Choice> {
  private final Texts texts;
  private final Map<Choice, String> details = new LinkedHashMap<>();

  /**
   * @param details what is said of each name in the data
   * @param source the name that stands there now
   * @param take what to do with another choice
   */
  ChoiceBox(
      Texts texts,
      Map<String, String> details,
      Choice choice,
      Optional<String> source,
      Consumer<Choice> take) {
    this.texts = texts;
    details.forEach((name, detail) -> this.details.put(Choice.of(name), detail));
    List<Choice> items = new ArrayList<>(List.of(Choice.AUTOMATIC, Choice.NOTHING));
    items.addAll(this.details.keySet());
    getItems().setAll(items);
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(12);
    setValue(choice);
    setCellFactory(list -> new Cell());
    setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(Choice item, boolean empty) {
            super.updateItem(item, empty);
            boolean found = item != null && source.isPresent();
            setText(found ? source.get() : empty || item == null ? "" : closed(item));
          }
        });
    // the table draws its cells anew, which must wait until this box has closed
    valueProperty()
        .addListener((property, before, now) -> Platform.runLater(() -> take.accept(now)));
  }

  private String closed(Choice item) {
    return item.equals(Choice.AUTOMATIC) ? texts.get("mapping.notFound") : name(item);
  }

  private String name(Choice item) {
    if (item.equals(Choice.AUTOMATIC)) {
      return texts.get("mapping.automatic");
    }
    return item.equals(Choice.NOTHING) ? texts.get("mapping.nothing") : item.name().orElseThrow();
  }

  private final class Cell extends ListCell<Choice> {
    @Override
    protected void updateItem(Choice item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(name(item));
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label detail = new Label(details.getOrDefault(item, ""));
      detail.getStyleClass().add("quiet-small");
      HBox line = new HBox(10, name, detail);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
    }
  }
}
