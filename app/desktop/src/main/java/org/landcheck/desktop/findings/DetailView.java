package org.landcheck.desktop.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.FixSafety;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Quantity;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.desktop.findings.Detail.Fact;
import org.landcheck.desktop.findings.Detail.Way;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;

/** All about the finding looked at, and what can be done about it. */
public final class DetailView extends VBox {
  private final DetailViewModel model;
  private final Texts texts;
  private final Consumer<String> explain;
  private final VBox body = new VBox();

  /**
   * @param explain opens the manual at a check
   */
  public DetailView(DetailViewModel model, Texts texts, Consumer<String> explain) {
    this.model = model;
    this.texts = texts;
    this.explain = explain;
    getStyleClass().add("panel");
    setId("detail");
    body.getStyleClass().add("detail");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Panel.header(texts, "detail.title", "info"), scroll);
    model.detail().addListener((property, before, now) -> show());
    model.preview().addListener((property, before, now) -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void show() {
    body.getChildren().clear();
    Optional<Detail> detail = model.detail().get();
    if (detail.isEmpty()) {
      body.getChildren().add(label(texts.get("detail.none"), "nothing"));
      return;
    }
    Detail of = detail.get();
    Label severity = label(texts.of(of.finding().severity()), "severity-tag");
    severity.getStyleClass().add(of.finding().severity().name().toLowerCase(java.util.Locale.ROOT));
    severity.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, severity, label(of.rule(), "detail-rule"));
    Label message = label(of.message(), "detail-message");
    message.setId("detail-message");
    body.getChildren().addAll(head, message);
    if (!of.facts().isEmpty()) {
      body.getChildren().add(grid(of.facts()));
    }
    of.exception().ifPresent(e -> body.getChildren().add(exception(e.reason(), e.author())));
    if (!of.ways().isEmpty()) {
      body.getChildren().add(label(texts.get("detail.fixes"), "detail-heading"));
      of.ways().forEach(way -> body.getChildren().add(way(way)));
    }
    body.getChildren().add(exceptionButton(of.exception().isPresent()));
    if (!of.advice().isEmpty()) {
      body.getChildren().add(label(texts.get("detail.advice"), "detail-heading"));
      body.getChildren().add(label(of.advice(), "detail-text"));
    }
    String clause = texts.get("detail.clause", of.clause());
    Label source = label(clause, "detail-text");
    Label sure = label(texts.get("certainty." + of.certainty().name()), "quiet-small");
    body.getChildren().addAll(label(texts.get("detail.source"), "detail-heading"), source, sure);
    body.getChildren().add(manual(of.finding().check()));
    for (int i = 0; i < of.features().size(); i++) {
      Detail.FeatureFacts feature = of.features().get(i);
      TitledPane pane =
          new TitledPane(feature.name() + "   " + feature.layer(), grid(feature.attributes()));
      // a long name, such as a paper's path, must not make the panel wider than it is
      pane.setMinWidth(0);
      pane.setAnimated(false);
      pane.setExpanded(i < 2);
      pane.getStyleClass().addAll("dense", "feature");
      body.getChildren().add(pane);
    }
  }

  private Node manual(String check) {
    Hyperlink link = new Hyperlink(texts.get("manual.explain"), Icons.of("manual"));
    link.setId("explain");
    link.setOnAction(event -> explain.accept(check));
    return link;
  }

  private Node exception(String reason, String author) {
    Label text = label(texts.get("detail.excepted", reason, author), "detail-text");
    HBox box = new HBox(6, Icons.of("exception"), text);
    box.getStyleClass().add("excepted");
    return box;
  }

  private Node exceptionButton(boolean excepted) {
    Button button =
        new Button(texts.get(excepted ? "detail.reopen" : "detail.except"), Icons.of("exception"));
    button.setId("toggle-exception");
    button.getStyleClass().add("flat");
    button.setOnAction(event -> model.toggleException());
    return button;
  }

  private Node way(Way way) {
    Label name = label(way.label(), "fix-name");
    Label safety = new Label(texts.get(way.safety() == FixSafety.SAFE ? "fix.safe" : "fix.review"));
    safety.getStyleClass().add(way.safety() == FixSafety.SAFE ? "safe" : "review");
    safety.setMinWidth(Region.USE_PREF_SIZE);
    safety.setTooltip(
        new Tooltip(texts.get(way.safety() == FixSafety.SAFE ? "fix.safeTip" : "fix.reviewTip")));
    Button look = new Button(texts.get("fix.preview"), Icons.of("preview"));
    look.setId("preview-" + way.fix().id());
    look.setOnAction(event -> model.preview(way.fix()));
    Button apply = new Button(texts.get("fix.apply"), Icons.of("fix"));
    apply.setId("apply-" + way.fix().id());
    apply.setOnAction(event -> model.apply(way.fix()));
    FlowPane buttons = new FlowPane(6, 6, safety, look, apply);
    buttons.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox box = new VBox(6, name, buttons);
    box.getStyleClass().add("fix-box");
    model
        .preview()
        .get()
        .filter(preview -> preview.choice().fix() == way.fix())
        .ifPresent(
            preview -> {
              apply.getStyleClass().add("accent");
              box.getChildren().add(outcome(preview.outcome()));
            });
    return box;
  }

  private Node outcome(FixOutcome outcome) {
    VBox lines = new VBox(2);
    lines.setId("preview-outcome");
    lines.getStyleClass().add("outcome");
    if (outcome.edit().changes().isEmpty()) {
      String reason =
          outcome.refused().stream()
              .findFirst()
              .map(refusal -> texts.get(refusal.reason()))
              .orElse(texts.get("fix.notApplicable"));
      lines.getChildren().add(label(reason, "detail-text"));
      return lines;
    }
    lines
        .getChildren()
        .addAll(
            label(texts.get("fix.changes", outcome.edit().changes().size()), "detail-text"),
            label(texts.get("fix.area", areaChange(outcome)), "detail-text"),
            label(
                texts.get(
                    "fix.vertices",
                    outcome.conservation().verticesBefore(),
                    outcome.conservation().verticesAfter()),
                "detail-text"),
            legend());
    return lines;
  }

  private Node legend() {
    Label before = label(texts.get("fix.before"), "legend-before");
    Label after = label(texts.get("fix.after"), "legend-after");
    return new HBox(12, before, after);
  }

  private String areaChange(FixOutcome outcome) {
    double gained = -outcome.conservation().areaLost();
    String text = new MessageFormatter(texts.lang().get()).quantity(Quantity.squareMetres(gained));
    return gained > 0 ? "+" + text : text;
  }

  private static GridPane grid(List<Fact> facts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    for (int i = 0; i < facts.size(); i++) {
      grid.addRow(i, label(facts.get(i).name(), "quiet"), label(facts.get(i).value(), "fact"));
    }
    return grid;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
