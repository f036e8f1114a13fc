package org.landcheck.desktop.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Rule;
import org.landcheck.desktop.words.Texts;

/** The form of the rule selected, made of what its check declares. */
final class RuleForm extends ScrollPane {
  private final PackEditorModel model;
  private final Texts texts;
  private final VBox page = new VBox(10);
  private final Map<String, FieldRow> rows = new LinkedHashMap<>();
  private final Button drop = new Button();
  private final Button inherit = new Button();
  private String shape = "";

  RuleForm(PackEditorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("rule-form");
    setFitToWidth(true);
    setContent(page);
    page.getStyleClass().add("rule-form");
    drop.textProperty().bind(texts.bind("packs.drop"));
    drop.setOnAction(event -> model.drop(model.selected().get()));
    inherit.textProperty().bind(texts.bind("packs.asInherited"));
    inherit.setOnAction(event -> model.asInherited(model.selected().get()));
    model.editing().addListener(change -> show());
    model.selected().addListener(change -> show());
    texts
        .lang()
        .addListener(
            change -> {
              shape = "";
              show();
            });
    show();
  }

  /** Takes the keyboard to the first setting. */
  void focus() {
    rows.values().stream().findFirst().ifPresent(FieldRow::focus);
  }

  private void show() {
    Optional<Rule> rule = model.rule();
    if (rule.isEmpty()) {
      rows.clear();
      shape = "";
      Label none = new Label();
      none.textProperty().bind(texts.bind("packs.noneSelected"));
      none.getStyleClass().add("nothing");
      none.setWrapText(true);
      page.getChildren().setAll(none);
      return;
    }
    List<FormField> fields = model.form();
    if (!shape.equals(shape(rule.get(), fields))) {
      shape = shape(rule.get(), fields);
      build(rule.get(), fields);
    }
    fields.forEach(field -> rows.get(field.member()).show(field));
    boolean open = model.editing().get().open();
    page.setDisable(!open);
    drop.setVisible(!model.editing().get().waiting(rule.get().id()).isEmpty());
    drop.setManaged(drop.isVisible());
    boolean inherited = model.editing().get().draft().inherited(rule.get().id()).isPresent();
    inherit.setVisible(inherited && fields.stream().anyMatch(FormField::different));
    inherit.setManaged(inherit.isVisible());
  }

  /** Controls are made anew only for another rule, or when other fields can be chosen. */
  private static String shape(Rule rule, List<FormField> fields) {
    StringBuilder shape = new StringBuilder(rule.id());
    fields.forEach(
        field -> shape.append('|').append(field.member()).append(field.choices().hashCode()));
    return shape.toString();
  }

  private void build(Rule rule, List<FormField> fields) {
    rows.clear();
    page.getChildren().setAll(head(rule));
    for (FormField field : fields) {
      FieldRow row =
          new FieldRow(
              field,
              texts,
              typed -> model.enter(rule.id(), field.member(), typed),
              () -> setBack(field.member()),
              model::conditionFault);
      rows.put(field.member(), row);
      page.getChildren().add(row);
    }
    setVvalue(0);
  }

  private void setBack(String member) {
    model.form().stream()
        .filter(field -> field.member().equals(member))
        .findFirst()
        .ifPresent(model::setBack);
  }

  private VBox head(Rule rule) {
    Check check = model.editing().get().draft().check(rule);
    CheckWords words = check.words(texts.lang().get());
    Label title = new Label(texts.get(rule.title()));
    title.setWrapText(true);
    title.getStyleClass().addAll("detail-message", "panel-title");
    Label about = new Label(words.title() + "  " + rule.check());
    about.setWrapText(true);
    Label summary = new Label(words.summary());
    summary.setWrapText(true);
    summary.getStyleClass().add("quiet");
    FlowPane buttons = new FlowPane(6, 4, drop, inherit);
    if (model.editing().get().draft().inherited(rule.id()).isEmpty()) {
      Button remove = new Button();
      remove.setId("remove-rule");
      remove.textProperty().bind(texts.bind("packs.remove"));
      remove.setOnAction(event -> model.remove(rule.id()));
      buttons.getChildren().add(remove);
    }
    return new VBox(4, title, about, summary, buttons);
  }
}
