package org.landcheck.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/**
 * Says in one line that a pack weakens what it builds on or switches rules off, for nobody must
 * take such a check for a full one; a click lists every change. Not there for other packs.
 */
final class AdjustmentLine extends Hyperlink {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 320;

  private final RulesViewModel model;
  private final Texts texts;

  AdjustmentLine(RulesViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("adjustments");
    getStyleClass().add("misfit");
    setGraphic(Icons.of("warning"));
    setWrapText(true);
    managedProperty().bind(visibleProperty());
    setOnAction(event -> model.plan().get().pack().ifPresent(this::list));
    model.plan().addListener(change -> fill());
    texts.lang().addListener(change -> fill());
    fill();
  }

  private void fill() {
    List<RulePack> pack = model.plan().get().pack().stream().toList();
    long weaker =
        pack.stream().flatMap(p -> p.adjustments().stream()).filter(Adjustment::weakens).count();
    long off =
        pack.stream().flatMap(p -> p.rules().stream()).filter(rule -> !rule.enabled()).count();
    setVisible(weaker > 0 || off > 0);
    setText(texts.get("rules.weakened", weaker, off));
  }

  /** What weakens comes first, as in reports; then rules that the pack never had on. */
  private void list(RulePack pack) {
    VBox lines = new VBox(6);
    List<String> changes = new ArrayList<>();
    for (boolean weakens : new boolean[] {true, false}) {
      pack.adjustments().stream()
          .filter(each -> each.weakens() == weakens)
          .map(each -> change(pack, each))
          .forEach(changes::add);
    }
    section(lines, "rules.changes", changes);
    section(
        lines,
        "rules.off",
        pack.rules().stream()
            .filter(rule -> !rule.enabled() && !changed(pack, rule))
            .map(this::name)
            .toList());
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(WIDTH, HEIGHT);
    Alert dialog = new Alert(Alert.AlertType.WARNING);
    dialog.initOwner(getScene().getWindow());
    dialog.setTitle(texts.get("rules.changesTitle"));
    dialog.setHeaderText(texts.get("rules.changesHead", texts.get(pack.title())));
    dialog.getDialogPane().getStyleClass().add("wide-dialog");
    dialog.getDialogPane().getStylesheets().setAll(getScene().getStylesheets());
    dialog.getDialogPane().setContent(scroll);
    dialog
        .getButtonTypes()
        .setAll(new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.setResizable(true);
    dialog.show();
  }

  private static boolean changed(RulePack pack, Rule rule) {
    return pack.adjustments().stream()
        .anyMatch(each -> each.member().equals("enabled") && each.name().equals(rule.id()));
  }

  /**
   * With the title of the rule, if it is about one, and the pack that made it, if it is another.
   */
  private String change(RulePack pack, Adjustment each) {
    String what = texts.get(each.text());
    String about = pack.rule(each.name()).map(rule -> texts.get(rule.title()) + "  ").orElse("");
    return each.pack().equals(pack.id())
        ? about + what
        : texts.get("rules.changedBy", about + what, each.pack());
  }

  private String name(Rule rule) {
    return texts.get(rule.title()) + "  " + rule.id();
  }

  private void section(VBox page, String titleKey, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Label title = new Label(texts.get(titleKey, lines.size()));
    title.getStyleClass().add("panel-title");
    page.getChildren().add(title);
    for (String line : lines) {
      Label label = new Label("• " + line);
      label.setWrapText(true);
      page.getChildren().add(label);
    }
  }
}
