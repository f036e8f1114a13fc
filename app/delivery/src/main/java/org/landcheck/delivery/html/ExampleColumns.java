package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.example.CheckExample;
import org.landcheck.api.example.CheckExample.Kind;
import org.landcheck.api.example.ExampleData;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.delivery.Markup;

/**
 * The examples of a check: on the left what it finds, with what its fixes make of that; on the
 * right what it does not find.
 */
final class ExampleColumns {
  private final Check check;
  private final Lang lang;
  private final Markup html;
  private final CheckWords words;

  ExampleColumns(Check check, Lang lang, Markup html) {
    this.check = check;
    this.lang = lang;
    this.html = html;
    this.words = check.words(lang);
  }

  void write(List<CheckTrial> trials) throws IOException {
    if (trials.isEmpty()) {
      return;
    }
    html.leaf("h4", ReferenceWord.EXAMPLES.in(lang)).open("div", "class", "examples").line();
    column(ReferenceWord.FINDS, "bad", trials.stream().filter(t -> !good(t)).toList());
    column(ReferenceWord.FINDS_NOT, "good", trials.stream().filter(ExampleColumns::good).toList());
    html.closeLine();
  }

  private static boolean good(CheckTrial trial) {
    return trial.example().kind() == Kind.GOOD;
  }

  private void column(ReferenceWord title, String style, List<CheckTrial> trials)
      throws IOException {
    html.open("div", "class", style).leaf("h5", title.in(lang)).line();
    for (CheckTrial trial : trials) {
      card(trial);
    }
    html.closeLine();
  }

  private void card(CheckTrial trial) throws IOException {
    CheckExample example = trial.example();
    boolean after = example.kind() == Kind.AFTER;
    html.open("figure", "class", after ? "after" : "example");
    String title = after ? words.fix(example.fix()) : example.title().in(lang);
    if (!title.isEmpty()) {
      html.open("figcaption");
      if (after) {
        html.leaf("b", ReferenceWord.AFTER.in(lang)).text(" ");
      }
      html.text(title).close();
    }
    List<ExampleData> data = ExampleData.of(example);
    new ExamplePicture(trial, lang).write(html);
    html.open("div", "class", "body");
    List<String> settings = ExampleSettings.of(example, check, lang);
    if (!settings.isEmpty()) {
      html.leaf("p", String.join("\n", settings), "class", "set");
    }
    for (ExampleData each : data) {
      table(each, trial.findings(), data.size() > 1);
    }
    for (Finding finding : trial.findings()) {
      html.open("p", "class", "says");
      Badge.symbol(html, finding.severity());
      html.text(words.message(finding)).close();
    }
    html.close().closeLine();
  }

  /** The values of a layer, rows of findings marked. */
  private void table(ExampleData data, List<Finding> findings, boolean named) throws IOException {
    Layer layer = data.layer();
    List<Field> fields = layer.schema().fields();
    if (fields.isEmpty()) {
      return;
    }
    Set<FeatureRef> found = new HashSet<>();
    findings.forEach(finding -> found.addAll(finding.features()));
    html.open("div", "class", "scroll").open("table");
    if (named) {
      html.leaf("caption", data.title(lang));
    }
    html.open("thead").open("tr").leaf("th", ReferenceWord.ROW.in(lang));
    for (Field field : fields) {
      html.leaf("th", field.name());
    }
    html.close().close().open("tbody").line();
    for (int row = 0; row < layer.size(); row++) {
      boolean marked = data.ours() && found.contains(new FeatureRef(layer.name(), layer.fid(row)));
      html.open("tr", "class", marked ? "found" : "plain");
      html.leaf("td", String.valueOf(layer.fid(row)), "class", "num");
      for (int i = 0; i < fields.size(); i++) {
        Object value = layer.value(row, i);
        html.leaf("td", ExampleValue.of(value, lang), "class", value == null ? "null" : "plain");
      }
      html.closeLine();
    }
    html.close().close().closeLine();
  }
}
