package org.landcheck.desktop.manual;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.example.CheckExample;
import org.landcheck.api.example.CheckExample.Kind;
import org.landcheck.api.example.ExampleData;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.delivery.html.ExampleSettings;
import org.landcheck.delivery.html.ExampleValue;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.words.Texts;

/** One example: its picture, its settings, its values, and what is said of it. */
final class ExampleCard extends VBox {
  private final CheckTrial trial;
  private final Texts texts;
  private final Lang lang;

  ExampleCard(CheckTrial trial, Texts texts) {
    this.trial = trial;
    this.texts = texts;
    this.lang = texts.lang().get();
    CheckExample example = trial.example();
    getStyleClass().addAll("example", example.kind() == Kind.BAD ? "example-bad" : "example-good");
    if (example.kind() == Kind.AFTER) {
      getStyleClass().add("example-after");
      String fix = trial.check().words(lang).fix(example.fix());
      getChildren().add(label(texts.get("manual.after", fix), "example-title"));
    } else {
      getChildren().add(label(example.title().in(lang), "example-title"));
    }
    List<ExampleData> data = ExampleData.of(example);
    trial
        .extent()
        .ifPresent(extent -> getChildren().addAll(new ExampleSketch(trial, extent), legend(data)));
    List<String> settings = ExampleSettings.of(example, trial.check(), lang);
    if (!settings.isEmpty()) {
      getChildren().add(label(String.join("\n", settings), "setting"));
    }
    for (ExampleData each : data) {
      if (!each.layer().schema().fields().isEmpty()) {
        table(each, data.size() > 1);
      }
    }
    for (Finding finding : trial.findings()) {
      Label message = label(trial.check().words(lang).message(finding), "example-says");
      HBox line = new HBox(6, FindingsView.icon(finding.severity()), message);
      line.setAlignment(Pos.TOP_LEFT);
      HBox.setHgrow(message, Priority.ALWAYS);
      getChildren().add(line);
    }
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** Which colour is which layer; nothing if there is only one. */
  private Node legend(List<ExampleData> data) {
    FlowPane legend = new FlowPane(12, 2);
    for (int i = 0; i < data.size() && data.size() > 1; i++) {
      Color fill = data.get(i).ours() ? ExampleSketch.FILLS.get(Math.min(i, 2)) : Color.TRANSPARENT;
      Rectangle swatch = new Rectangle(10, 8, fill);
      swatch.setStroke(Color.web("#52606D"));
      if (!data.get(i).ours()) {
        swatch.getStrokeDashArray().setAll(3.0, 2.0);
      }
      HBox entry = new HBox(5, swatch, label(data.get(i).title(lang), "quiet-small"));
      entry.setAlignment(Pos.CENTER_LEFT);
      legend.getChildren().add(entry);
    }
    legend.setManaged(!legend.getChildren().isEmpty());
    return legend;
  }

  /** The values of a layer; rows of findings are marked. */
  private void table(ExampleData data, boolean named) {
    Layer layer = data.layer();
    if (named) {
      getChildren().add(label(data.title(lang), "quiet-small"));
    }
    Set<FeatureRef> found = new HashSet<>();
    trial.findings().forEach(finding -> found.addAll(finding.features()));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("values");
    grid.setMaxWidth(Region.USE_PREF_SIZE);
    List<Field> fields = layer.schema().fields();
    grid.add(cell(texts.get("manual.row"), "value-head"), 0, 0);
    for (int i = 0; i < fields.size(); i++) {
      grid.add(cell(fields.get(i).name(), "value-head"), i + 1, 0);
    }
    for (int row = 0; row < layer.size(); row++) {
      boolean marked = data.ours() && found.contains(layer.ref(row));
      grid.add(cell("" + layer.fid(row), marked ? "value-found" : "value"), 0, row + 1);
      for (int i = 0; i < fields.size(); i++) {
        Object value = layer.value(row, i);
        Label cell = cell(ExampleValue.of(value, lang), marked ? "value-found" : "value");
        if (value == null) {
          cell.getStyleClass().add("value-null");
        }
        grid.add(cell, i + 1, row + 1);
      }
    }
    getChildren().add(grid);
  }

  private static Label cell(String text, String style) {
    Label cell = new Label(text);
    cell.getStyleClass().add(style);
    cell.setMaxWidth(Double.MAX_VALUE);
    return cell;
  }
}
