package org.landcheck.desktop.packs;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.landcheck.desktop.words.Texts;

/** The line in which a code is typed and added with Enter. */
final class CodeEntry extends HBox {
  private static final Map<CodeColumn, Integer> LETTERS =
      Map.of(
          CodeColumn.CODE, 7,
          CodeColumn.TITLE, 12,
          CodeColumn.PARENT, 6,
          CodeColumn.FROM, 7,
          CodeColumn.UNTIL, 7);

  private final CodesModel model;
  private final Consumer<String> added;
  private final Map<CodeColumn, TextField> fields = new EnumMap<>(CodeColumn.class);

  /**
   * @param added hears of a code that was added
   */
  CodeEntry(CodesModel model, Texts texts, Consumer<String> added) {
    super(6);
    this.model = model;
    this.added = added;
    getStyleClass().add("filter-bar");
    for (CodeColumn column : CodeColumn.values()) {
      TextField field = new TextField();
      field.setId("new-code-" + column.member());
      field.setPrefColumnCount(LETTERS.get(column));
      field.setMinWidth(60);
      field.promptTextProperty().bind(texts.bind("packs.codes." + column.member()));
      field.setOnAction(event -> add());
      fields.put(column, field);
      getChildren().add(field);
    }
    HBox.setHgrow(fields.get(CodeColumn.TITLE), Priority.ALWAYS);
    Button button = new Button();
    button.setId("code-add");
    button.textProperty().bind(texts.bind("packs.code-add"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> add());
    getChildren().add(button);
  }

  private void add() {
    Map<CodeColumn, String> cells =
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getText()));
    if (model.add(cells)) {
      fields.values().forEach(TextField::clear);
      added.accept(cells.get(CodeColumn.CODE).strip());
    }
    fields.get(CodeColumn.CODE).requestFocus();
  }
}
