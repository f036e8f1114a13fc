package org.landcheck.desktop.rules;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.Rule;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.rules.RulesViewModel.Plan;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The rules group by group, each with a box to switch it and with what it found. */
final class RuleList extends VBox {
  private final RulesViewModel model;
  private final Texts texts;
  private final Consumer<String> explain;
  private final TextField search = new TextField();
  private final VBox rules = new VBox();

  /**
   * @param explain opens the manual at a check
   */
  RuleList(RulesViewModel model, Texts texts, Consumer<String> explain) {
    this.model = model;
    this.explain = explain;
    this.texts = texts;
    search.setId("rule-search");
    search.promptTextProperty().bind(texts.bind("rules.search"));
    search.textProperty().addListener((property, before, now) -> show());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox bar = new HBox(6, Icons.of("search"), search);
    bar.getStyleClass().add("filter-bar");
    bar.visibleProperty().bind(model.plan().map(plan -> plan.pack().isPresent()));
    bar.managedProperty().bind(bar.visibleProperty());
    rules.getStyleClass().add("rules");
    ScrollPane scroll = new ScrollPane(rules);
    scroll.setFitToWidth(true);
    scroll.setId("rules");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(bar, scroll);
    model.plan().addListener((property, before, now) -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void show() {
    Plan plan = model.plan().get();
    rules.getChildren().clear();
    plan.pack()
        .ifPresent(
            pack -> {
              for (ListedRules group : ListedRules.of(pack, search.getText())) {
                rules.getChildren().add(group(plan, group));
              }
              if (rules.getChildren().isEmpty()) {
                rules.getChildren().add(quiet(texts.get("rules.noneListed")));
              }
            });
  }

  private Node group(Plan plan, ListedRules group) {
    List<Rule> applied = group.applied();
    long on = applied.stream().filter(rule -> plan.on().contains(rule.id())).count();
    CheckBox box = new CheckBox(texts.get(group.group().title()));
    box.setId("group-" + group.group().code());
    box.getStyleClass().add("rule-group");
    box.setDisable(applied.isEmpty());
    box.setSelected(on > 0 && on == applied.size());
    box.setIndeterminate(on > 0 && on < applied.size());
    box.setOnAction(event -> model.turn(applied, on < applied.size()));
    VBox lines = new VBox(box);
    lines.getStyleClass().add("rule-group-box");
    group.rules().forEach(rule -> lines.getChildren().add(row(plan, rule)));
    return lines;
  }

  private Node row(Plan plan, Rule rule) {
    CheckBox box = new CheckBox();
    box.setId("rule-" + rule.id());
    box.setDisable(!rule.enabled());
    box.setSelected(rule.enabled() && plan.on().contains(rule.id()));
    box.setOnAction(event -> model.turn(List.of(rule), box.isSelected()));
    Label name = new Label(texts.get(rule.title()));
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            box.fire();
          }
        });
    HBox row = new HBox(6, box, FindingsView.icon(rule.severity()), name, outcome(plan, rule));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("rule-row");
    if (!rule.enabled()) {
      name.getStyleClass().add("switched-off");
    }
    Tooltip.install(row, new Tooltip(help(plan, rule)));
    offerExplanation(row, rule);
    return row;
  }

  private void offerExplanation(HBox row, Rule rule) {
    MenuItem about = new MenuItem(texts.get("manual.explain"), Icons.of("manual"));
    about.setOnAction(event -> explain.accept(rule.check()));
    ContextMenu menu = new ContextMenu(about);
    row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
  }

  private Label outcome(Plan plan, Rule rule) {
    Label count = new Label();
    count.setMinWidth(Region.USE_PREF_SIZE);
    if (!rule.enabled()) {
      count.setText(texts.get("rules.switchedOff"));
      count.getStyleClass().add("not-checked");
    } else if (plan.skipped().containsKey(rule.id())) {
      count.setText(texts.get("rules.notChecked"));
      count.getStyleClass().add("not-checked");
    } else if (plan.outcome().containsKey(rule.id())) {
      long found = plan.outcome().get(rule.id());
      count.setText(found == 0 ? "" : Long.toString(found));
      count.getStyleClass().add("count");
      count.setGraphic(found == 0 ? Icons.of("done") : null);
    }
    return count;
  }

  private String help(Plan plan, Rule rule) {
    String head = texts.of(rule.severity()) + " · " + texts.get(rule.title()) + " · " + rule.id();
    String source = texts.get(rule.source());
    String more = "";
    if (!rule.enabled()) {
      more = "\n" + texts.get("rules.switchedOffHelp");
    } else if (plan.skipped().containsKey(rule.id())) {
      more = "\n" + texts.get(plan.skipped().get(rule.id()).reason());
    }
    return head + "\n" + source + more;
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("quiet");
    label.setWrapText(true);
    return label;
  }
}
