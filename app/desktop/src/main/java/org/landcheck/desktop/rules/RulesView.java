package org.landcheck.desktop.rules;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.rules.RulesViewModel.Plan;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/** The panel that says what will be checked. */
public final class RulesView extends VBox {
  private final RulesViewModel model;
  private final Workspace workspace;
  private final Texts texts;
  private final TextField county = new TextField();
  private final Label pack = new Label();
  private final Label neighbour = new Label();
  private final Label materials = new Label();

  /**
   * What leads on from the panel.
   *
   * @param editPack opens the editor of packs
   * @param choosePack offers other packs
   * @param chooseNeighbour asks for a neighbour's data
   * @param chooseMaterials asks what to set beside the data
   * @param links lines below that lead to more about the pack and the last run
   * @param explain opens the manual at a check
   */
  public record Ways(
      Node editPack,
      Node choosePack,
      Node chooseNeighbour,
      Node chooseMaterials,
      List<Node> links,
      Consumer<String> explain) {}

  public RulesView(RulesViewModel model, Workspace workspace, Ways ways) {
    this.model = model;
    this.workspace = workspace;
    this.texts = workspace.texts();
    getStyleClass().add("panel");
    county.setId("county");
    county.setPrefColumnCount(8);
    county.promptTextProperty().bind(texts.bind("rules.countyPrompt"));
    county.setOnAction(event -> takeCounty());
    county.focusedProperty().addListener((p, before, now) -> leaveCounty(now));
    pack.getStyleClass().add("pack-name");
    VBox form =
        new VBox(
            4,
            line("rules.pack", pack, ways.editPack(), ways.choosePack()),
            line("rules.county", county),
            line("rules.neighbour", neighbour, ways.chooseNeighbour()),
            line("rules.materials", materials, ways.chooseMaterials()));
    form.getStyleClass().add("form");
    form.visibleProperty().bind(workspace.opened().map(o -> o.isPresent()));
    form.managedProperty().bind(form.visibleProperty());
    VBox notes = new VBox(new AdjustmentLine(model, texts));
    notes.getChildren().addAll(ways.links());
    notes.getStyleClass().add("rule-notes");
    notes.visibleProperty().bind(form.visibleProperty());
    notes.managedProperty().bind(form.visibleProperty());
    RuleList list = new RuleList(model, texts, ways.explain());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(Panel.header(texts, "rules.title", "rules"), form, notes, list);
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
  }
}
