package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.landcheck.api.Adjustment;
import org.landcheck.desktop.words.Texts;

/** How findings become marks: classes, deductions, verdict, source, and what single rules weigh. */
final class ScoringView extends StackPane {
  private final ScoringModel model;
  private final Texts texts;
  private final FormRows severities;
  private final FormRows deductions;
  private final FormRows gross;
  private final FormRows verdict;
  private final FormRows source;
  private final FormRows title;
  private final Label told = new Label();
  private final Label changes = new Label();
  private final Button remove = new Button();
  private final Button add = new Button();
  private final SplitPane table = new SplitPane();
  private final VBox none = new VBox(10);
  private final VBox page = new VBox(12);

  ScoringView(ScoringModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.severities = rows();
    this.deductions = rows();
    this.gross = rows();
    this.verdict = rows();
    this.source = rows();
    this.title = rows();
    told.setWrapText(true);
    told.getStyleClass().add("scoring-told");
    told.setMaxWidth(Double.MAX_VALUE);
    changes.setWrapText(true);
    changes.getStyleClass().add("part-told");
    remove.textProperty().bind(texts.bind("packs.scoring.remove"));
    remove.setId("scoring-remove");
    remove.setOnAction(event -> model.remove());
    HBox columns =
        new HBox(
            24,
            new VBox(14, section("severities", severities), section("gross", gross)),
            new VBox(14, section("deductions", deductions), section("title", title)),
            new VBox(14, section("verdict", verdict), section("source", source)));
    columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
    columns.getChildren().forEach(column -> ((VBox) column).setPrefWidth(200));
    page.getStyleClass().add("rule-form");
    page.getChildren().addAll(told, changes, columns, remove);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    table.getItems().addAll(scroll, new WeightTable(model, texts));
    table.setDividerPositions(0.6);
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("packs.scoring.none"));
    nothing.setWrapText(true);
    add.textProperty().bind(texts.bind("packs.scoring.add"));
    add.setId("scoring-add");
    add.setOnAction(event -> model.add());
    none.getStyleClass().add("nothing");
    none.getChildren().addAll(nothing, add);
    getChildren().addAll(none, table);
    model.parts().editor().editing().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private FormRows rows() {
    return new FormRows(texts, model::enter, model::setBack);
  }

  private VBox section(String key, FormRows rows) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("packs.scoring." + key));
    title.getStyleClass().add("panel-title");
    title.setWrapText(true);
    return new VBox(8, title, rows);
  }

  private void show() {
    Optional<ScoringForm> form = model.form();
    table.setVisible(form.isPresent());
    none.setVisible(form.isEmpty());
    boolean open = model.parts().editor().editing().get().open();
    page.setDisable(!open);
    add.setDisable(!open);
    if (form.isEmpty()) {
      return;
    }
    severities.show("severities", form.get().severities());
    deductions.show("deductions", form.get().deductions());
    gross.show("gross", form.get().gross());
    verdict.show("verdict", form.get().verdict());
    title.show("title", form.get().title());
    source.show("source", form.get().source());
    told.setText(String.join("\n", model.told()));
    List<Adjustment> changed = model.changes();
    changes.setText(lines(changed, change -> "• " + texts.get(change.what()) + weight(change)));
    changes.setManaged(!changed.isEmpty());
    changes.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("weakened"),
        changed.stream().anyMatch(Adjustment::weakens));
    remove.setVisible(model.own());
    remove.setManaged(remove.isVisible());
  }

  private String weight(Adjustment change) {
    return texts.get(change.weakens() ? "packs.weakens" : "packs.tightens");
  }

  private static String lines(List<Adjustment> changes, Function<Adjustment, String> words) {
    return changes.stream().limit(8).map(words).collect(Collectors.joining("\n"));
  }
}
