package org.landcheck.desktop.manual;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.Severity;
import org.landcheck.api.example.CheckExample.Kind;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.manual.ManualPage.Fact;
import org.landcheck.desktop.manual.ManualPage.Setting;
import org.landcheck.desktop.manual.ManualPage.Use;
import org.landcheck.desktop.words.Texts;

/** The page of one check. */
final class ManualPageView extends VBox {
  private final Texts texts;

  ManualPageView(ManualPage page, Texts texts) {
    this.texts = texts;
    getStyleClass().add("manual-page");
    getChildren().add(head(page));
    getChildren().addAll(label(page.summary(), "manual-text"), facts(page));
    if (!page.settings().isEmpty()) {
      getChildren().addAll(heading("manual.settings"), settings(page.settings()));
    }
    if (!page.fixes().isEmpty()) {
      getChildren().add(heading("detail.fixes"));
      page.fixes().forEach(fix -> getChildren().add(label("• " + fix, "manual-text")));
    }
    if (!page.advice().isBlank()) {
      getChildren().addAll(heading("detail.advice"), label(page.advice(), "manual-advice"));
    }
    if (!page.trials().isEmpty()) {
      getChildren().addAll(heading("manual.examples"), examples(page.trials()));
    }
    getChildren().add(label(texts.get("manual.rules", page.of()), "manual-heading"));
    if (page.uses().isEmpty()) {
      getChildren().add(label(texts.get("manual.noRules"), "quiet"));
    }
    page.uses().forEach(use -> getChildren().add(use(use)));
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private Label heading(String key) {
    return label(texts.get(key), "manual-heading");
  }

  /** The id can be copied, for packs are written with it. */
  private Node head(ManualPage page) {
    Label title = label(page.title(), "manual-title");
    title.setId("manual-title");
    TextField id = new TextField(page.check().info().id());
    id.setEditable(false);
    id.getStyleClass().add("manual-id");
    id.setPrefColumnCount(id.getText().length());
    HBox head = new HBox(10, title, id);
    HBox.setHgrow(id, Priority.ALWAYS);
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  private Node facts(ManualPage page) {
    FlowPane line = new FlowPane(18, 3);
    for (Fact fact : page.facts()) {
      line.getChildren().add(fact(fact.name(), new Label(fact.value())));
    }
    line.getChildren().add(fact(texts.get("manual.severity"), severity(page.severity())));
    return line;
  }

  private static Node fact(String name, Node value) {
    HBox fact = new HBox(6, label(name, "quiet"), value);
    fact.setAlignment(Pos.CENTER_LEFT);
    return fact;
  }

  private Node severity(Severity severity) {
    HBox box = new HBox(5, FindingsView.icon(severity), new Label(texts.of(severity)));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node settings(List<Setting> settings) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("values");
    double[] shares = {17, 34, 17, 20, 12};
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    String[] heads = {"name", "meaning", "default", "range", "stricter"};
    for (int i = 0; i < heads.length; i++) {
      grid.add(cell(texts.get("manual." + heads[i]), "value-head"), i, 0);
    }
    for (int row = 0; row < settings.size(); row++) {
      Setting each = settings.get(row);
      Label name = cell(each.name(), "value");
      name.getStyleClass().add("setting");
      grid.addRow(
          row + 1,
          name,
          cell(each.meaning(), "value"),
          cell(each.defaultValue(), "value"),
          cell(each.range(), "value"),
          cell(each.stricter(), "value"));
    }
    return grid;
  }

  private static Label cell(String text, String style) {
    Label cell = label(text, style);
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return cell;
  }

  private Node examples(List<CheckTrial> trials) {
    Predicate<CheckTrial> good = trial -> trial.example().kind() == Kind.GOOD;
    GridPane grid = new GridPane();
    grid.setHgap(12);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    grid.addRow(
        0,
        column("manual.finds", "example-head-bad", trials.stream().filter(good.negate()).toList()),
        column("manual.findsNot", "example-head-good", trials.stream().filter(good).toList()));
    return grid;
  }

  private VBox column(String title, String style, List<CheckTrial> trials) {
    VBox column = new VBox(8, label(texts.get(title), style));
    trials.forEach(trial -> column.getChildren().add(new ExampleCard(trial, texts)));
    return column;
  }

  private Node use(Use use) {
    HBox head = new HBox(6, FindingsView.icon(use.severity()), label(use.title(), "detail-rule"));
    head.getChildren().add(label(use.id(), "quiet-small"));
    if (!use.enabled()) {
      head.getChildren().add(label(texts.get("manual.off"), "not-checked"));
    }
    head.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(3, head);
    box.getStyleClass().add("manual-use");
    if (!use.layers().isEmpty()) {
      box.getChildren().add(label(texts.get("manual.layers", use.layers()), "manual-text"));
    }
    if (!use.settings().isEmpty()) {
      box.getChildren().add(label(String.join("\n", use.settings()), "setting"));
    }
    if (!use.source().isEmpty()) {
      box.getChildren().add(label(use.source(), "manual-text"));
    }
    String sure = texts.get("certainty." + use.certainty().name());
    box.getChildren().add(label(use.certainty() + " · " + sure, "quiet-small"));
    if (!use.packs().isEmpty()) {
      box.getChildren().add(label(texts.get("manual.inPacks", use.packs()), "quiet-small"));
    }
    return box;
  }
}
