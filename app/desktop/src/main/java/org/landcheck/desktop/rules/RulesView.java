package org.landcheck.desktop.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.landcheck.api.CheckInfo;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.rules.RulesViewModel.Plan;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/** The panel that says what will be checked. */
public final class RulesView extends VBox {
  private final RulesViewModel model;
  private final Workspace workspace;
  private final Texts texts;
  private final Consumer<String> explain;
  private final VBox rules = new VBox();
  private final TextField county = new TextField();
  private final Label pack = new Label();
  private final Label neighbour = new Label();
  private final Label materials = new Label();

  /**
   * @param editPack opens the editor of packs
   * @param choosePack asks for another pack
   * @param chooseNeighbour asks for a neighbour's data
   * @param chooseMaterials asks what to set beside the data
   * @param explain opens the manual at a check
   */
  public RulesView(
      RulesViewModel model,
      Workspace workspace,
      Button editPack,
      Button choosePack,
      Button chooseNeighbour,
      Button chooseMaterials,
      Consumer<String> explain) {
    this.model = model;
    this.explain = explain;
    this.workspace = workspace;
    this.texts = workspace.texts();
    getStyleClass().add("panel");
    county.setId("county");
    county.setPrefColumnCount(8);
    county.promptTextProperty().bind(texts.bind("rules.countyPrompt"));
    county.setOnAction(event -> takeCounty());
    county.focusedProperty().addListener((p, before, now) -> leaveCounty(now));
    pack.getStyleClass().add("pack-name");
    rules.getStyleClass().add("rules");
    ScrollPane scroll = new ScrollPane(rules);
    scroll.setFitToWidth(true);
    scroll.setId("rules");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox form =
        new VBox(
            4,
            line("rules.pack", pack, editPack, choosePack),
            line("rules.county", county),
            line("rules.neighbour", neighbour, chooseNeighbour),
            line("rules.materials", materials, chooseMaterials));
    form.getStyleClass().add("form");
    form.visibleProperty().bind(workspace.opened().map(o -> o.isPresent()));
    form.managedProperty().bind(form.visibleProperty());
    getChildren().addAll(Panel.header(texts, "rules.title", "rules"), form, scroll);
    model.plan().addListener((property, before, now) -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private HBox line(String textKey, Region middle, Node... right) {
    Label name = new Label();
    name.textProperty().bind(texts.bind(textKey));
    name.getStyleClass().add("form-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(6, name, middle);
    line.getChildren().addAll(right);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void leaveCounty(boolean focused) {
    if (!focused) {
      takeCounty();
    }
  }

  private void takeCounty() {
    boolean good = model.county(county.getText());
    county.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), !good);
  }

  private void show() {
    Plan plan = model.plan().get();
    pack.setText(plan.pack().map(p -> texts.get(p.title())).orElse(""));
    pack.setTooltip(
        plan.pack()
            .map(p -> new Tooltip(texts.get(p.description()) + "\n" + p.id() + " " + p.version()))
            .orElse(null));
    county.setText(plan.county().orElse(""));
    neighbour.setText(
        plan.neighbours().isEmpty() ? texts.get("rules.noNeighbour") : plan.neighbours());
    materials.setText(
        plan.beside().isEmpty() ? texts.get("rules.noMaterials") : texts.get(plan.beside().get()));
    Map<QualityElement, List<Rule>> groups = new LinkedHashMap<>();
    plan.pack()
        .ifPresent(
            p ->
                p.rules()
                    .forEach(
                        rule ->
                            groups
                                .computeIfAbsent(element(rule), e -> new ArrayList<>())
                                .add(rule)));
    rules.getChildren().clear();
    groups.forEach((element, members) -> rules.getChildren().add(group(plan, element, members)));
  }

  private QualityElement element(Rule rule) {
    return workspace.kit().checks().stream()
        .map(check -> check.info())
        .filter(info -> info.id().equals(rule.check()))
        .map(CheckInfo::element)
        .findFirst()
        .orElseThrow();
  }

  private Node group(Plan plan, QualityElement element, List<Rule> members) {
    long on = members.stream().filter(rule -> plan.on().contains(rule.id())).count();
    CheckBox box = new CheckBox(texts.get(element.title()));
    box.getStyleClass().add("rule-group");
    box.setSelected(on == members.size());
    box.setIndeterminate(on > 0 && on < members.size());
    box.setOnAction(event -> model.turn(members, on < members.size()));
    VBox group = new VBox(box);
    group.getStyleClass().add("rule-group-box");
    members.forEach(rule -> group.getChildren().add(row(plan, rule)));
    return group;
  }

  private Node row(Plan plan, Rule rule) {
    CheckBox box = new CheckBox();
    box.setId("rule-" + rule.id());
    box.setSelected(plan.on().contains(rule.id()));
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
    Label count = new Label();
    count.setMinWidth(Region.USE_PREF_SIZE);
    String more = "";
    if (plan.skipped().containsKey(rule.id())) {
      count.setText(texts.get("rules.notChecked"));
      count.getStyleClass().add("not-checked");
      more = "\n" + texts.get(plan.skipped().get(rule.id()).reason());
    } else if (plan.outcome().containsKey(rule.id())) {
      long found = plan.outcome().get(rule.id());
      count.setText(found == 0 ? "" : Long.toString(found));
      count.getStyleClass().add("count");
      count.setGraphic(found == 0 ? Icons.of("done") : null);
    }
    HBox row = new HBox(6, box, FindingsView.icon(rule.severity()), name, count);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("rule-row");
    MenuItem about = new MenuItem(texts.get("manual.explain"), Icons.of("manual"));
    about.setOnAction(event -> explain.accept(rule.check()));
    ContextMenu menu = new ContextMenu(about);
    row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
    Tooltip.install(
        row,
        new Tooltip(
            texts.of(rule.severity())
                + " · "
                + texts.get(rule.title())
                + " · "
                + rule.id()
                + "\n"
                + texts.get(rule.source())
                + more));
    return row;
  }
}
