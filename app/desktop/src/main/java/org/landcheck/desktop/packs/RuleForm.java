package org.landcheck.desktop.packs;

import java.util.List;
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
  private final FormRows rows;
  private final Button drop = new Button();
  private final Button inherit = new Button();

  RuleForm(PackEditorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.rows =
        new FormRows(
            texts,
            (member, typed) -> model.enter(model.selected().get(), member, typed),
            this::setBack,
            model::conditionFault);
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
    texts.lang().addListener(change -> show());
    show();
  }

  /** Takes the keyboard to the first setting. */
  void focus() {
    rows.focus();
  }

  private void show() {
    Optional<Rule> rule = model.rule();
    if (rule.isEmpty()) {
      Label none = new Label();
      none.textProperty().bind(texts.bind("packs.noneSelected"));
      none.getStyleClass().add("nothing");
      none.setWrapText(true);
      page.getChildren().setAll(none);
      return;
    }
    List<FormField> fields = model.form();
    boolean other = rows.show(rule.get().id(), fields);
    if (other || page.getChildren().size() < 2) {
      page.getChildren().setAll(head(rule.get()), rows);
      setVvalue(0);
    }
    boolean open = model.editing().get().open();
    page.setDisable(!open);
    drop.setVisible(!model.editing().get().waiting(rule.get().id()).isEmpty());
    drop.setManaged(drop.isVisible());
    boolean inherited = model.editing().get().draft().inherited(rule.get().id()).isPresent();
    inherit.setVisible(inherited && fields.stream().anyMatch(FormField::different));
    inherit.setManaged(inherit.isVisible());
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
