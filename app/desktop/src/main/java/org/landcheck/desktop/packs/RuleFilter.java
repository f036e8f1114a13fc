package org.landcheck.desktop.packs;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.landcheck.api.RuleGroup;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** Which rules the table shows: by words, by group, only those that the pack changes. */
final class RuleFilter extends HBox {
  private final Texts texts;
  private final TextField search = new TextField();
  private final ComboBox<Optional<RuleGroup>> group = new ComboBox<>();
  private final CheckBox changed = new CheckBox();
  private final Label count = new Label();

  RuleFilter(Texts texts, Runnable filtered) {
    super(6);
    this.texts = texts;
    getStyleClass().add("filter-bar");
    search.setId("rule-search");
    search.promptTextProperty().bind(texts.bind("packs.search"));
    search.textProperty().addListener(change -> filtered.run());
    HBox.setHgrow(search, Priority.ALWAYS);
    group.setId("rule-group");
    group.getItems().add(Optional.empty());
    Arrays.stream(RuleGroup.values()).map(Optional::of).forEach(group.getItems()::add);
    texts.lang().addListener(change -> name());
    name();
    group.setValue(Optional.empty());
    group.valueProperty().addListener(change -> filtered.run());
    changed.textProperty().bind(texts.bind("packs.onlyChanged"));
    changed.setMinWidth(Region.USE_PREF_SIZE);
    changed.selectedProperty().addListener(change -> filtered.run());
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(Icons.of("search"), search, group, changed, count);
  }

  private void name() {
    group.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<RuleGroup> of) {
            return of == null || of.isEmpty()
                ? texts.get("packs.allGroups")
                : texts.get(of.get().title());
          }

          @Override
          public Optional<RuleGroup> fromString(String text) {
            return Optional.empty();
          }
        });
  }

  /** Shows all rules again. */
  void clear() {
    search.clear();
    group.setValue(Optional.empty());
    changed.setSelected(false);
  }

  void focus() {
    search.requestFocus();
    search.selectAll();
  }

  boolean matches(RuleRow row) {
    Optional<RuleGroup> wanted = group.getValue() == null ? Optional.empty() : group.getValue();
    return RuleRows.matches(row, search.getText(), wanted, changed.isSelected());
  }

  void count(int shown, int all) {
    count.setText(
        shown == all ? texts.get("packs.count", all) : texts.get("packs.countOf", shown, all));
  }
}
