package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.List;
import org.landcheck.api.Adjustment;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.delivery.Conclusion;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Tool;

/** The top of a report: title, conclusion, and what was checked with what. */
final class HeadSections {
  private static final int STEPS = 200;

  private final Page page;
  private final Markup html;

  HeadSections(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() throws IOException {
    html.open("main").line();
    cover();
    conclusion();
    data();
  }

  private void cover() throws IOException {
    html.open("header", "class", "cover");
    html.leaf("p", page.say(Phrase.REPORT_KIND), "class", "kind");
    html.leaf("h1", page.result().pack().title().in(page.lang()));
    html.open("p", "class", "sub");
    for (DatasetInfo.Source source : page.result().dataset().info().sources()) {
      html.leaf("span", source.name());
    }
    if (page.result().county().isPresent()) {
      html.leaf("span", page.say(Phrase.COUNTY, page.result().county().get()));
    }
    html.leaf("span", page.say(Phrase.MADE_BY, Tool.CURRENT.name(), Tool.CURRENT.version()));
    html.close().closeLine();
  }

  private void conclusion() throws IOException {
    Tally tally = page.tally();
    Conclusion conclusion = Conclusion.of(page.report(), tally);
    html.open("div", "class", "verdict " + style(conclusion));
    html.leaf("p", conclusion.text().in(page.lang()), "class", "stamp");
    html.open("div", "class", "because").leaf("p", why(conclusion, tally));
    if (tally.excepted() > 0) {
      html.leaf("p", page.say(Phrase.WITH_EXCEPTIONS, page.words().count(tally.excepted())));
    }
    if (!page.result().skips().isEmpty()) {
      String rules = page.words().count(tally.rulesNotChecked());
      String features = page.words().count(tally.featuresNotChecked());
      html.leaf("p", page.say(Phrase.NOT_CHECKED_COUNT, rules, features));
    }
    List<Adjustment> changes = page.result().pack().adjustments();
    if (!changes.isEmpty()) {
      long weaker = changes.stream().filter(Adjustment::weakens).count();
      html.leaf("p", page.say(Phrase.ADJUSTED_COUNT, changes.size(), weaker));
    }
    html.close().open("ul", "class", "counts");
    for (Severity severity : Severity.values()) {
      html.open("li", "class", Page.letter(severity));
      page.symbol(severity);
      html.leaf("b", page.words().count(tally.open(severity)));
      html.leaf("span", page.words().severity(severity)).close();
    }
    html.close().closeLine();
  }

  private static String style(Conclusion conclusion) {
    return switch (conclusion) {
      case CONFORMS -> "good";
      case FAILS -> "bad";
      case CONFORMS_WHERE_CHECKED, UNFINISHED -> "unsure";
    };
  }

  private String why(Conclusion conclusion, Tally tally) {
    return switch (conclusion) {
      case CONFORMS -> page.say(Phrase.WHY_CONFORMS);
      case CONFORMS_WHERE_CHECKED -> page.say(Phrase.WHY_CONFORMS_WHERE_CHECKED);
      case FAILS -> page.say(Phrase.WHY_FAILS, page.words().count(tally.open(Severity.ERROR)));
      case UNFINISHED -> page.say(Phrase.WHY_UNFINISHED);
    };
  }

  private void data() throws IOException {
    page.openSection("data", Phrase.DATA);
    page.openTable("files", Phrase.FILE, Phrase.DIGEST);
    List<DatasetInfo.Source> sources = page.result().dataset().info().sources();
    for (DatasetInfo.Source source : sources) {
      html.open("tr").leaf("td", source.name()).leaf("td", source.sha256(), "class", "hash");
      html.closeLine();
    }
    if (sources.isEmpty()) {
      html.open("tr").leaf("td", page.say(Phrase.IN_MEMORY), "colspan", "2").closeLine();
    }
    page.closeTable();
    page.openTable("layers", Phrase.LAYER, Phrase.FEATURES, Phrase.CRS);
    for (Layer layer : page.result().dataset().layers()) {
      html.open("tr").leaf("td", layer.name());
      html.leaf("td", page.words().count(layer.size()), "class", "num");
      html.leaf("td", crs(layer)).closeLine();
    }
    page.closeTable();
    pack();
    AdjustmentTable.write(page);
    lineage();
    page.closeSection();
  }

  private String crs(Layer layer) {
    String id = layer.crs().id();
    String name = layer.crs().name();
    if (layer.schema().geometryType() == GeometryType.NONE) {
      return page.say(Phrase.NO_SHAPES);
    }
    if (id.equals("undeclared")) {
      return page.say(Phrase.CRS_UNDECLARED);
    }
    return name.isEmpty() || name.equals(id) ? id : id + " " + name;
  }

  private void pack() throws IOException {
    RulePack pack = page.result().pack();
    page.openTable("files", Phrase.PACK, Phrase.VERSION, Phrase.DIGEST);
    html.open("tr").open("td").text(pack.title().in(page.lang()) + " ");
    html.leaf("small", pack.id()).close();
    html.leaf("td", pack.version(), "class", "version")
        .leaf("td", pack.sha256(), "class", "hash")
        .closeLine();
    page.closeTable();
  }

  private void lineage() throws IOException {
    List<LocalText> lineage = page.result().dataset().info().lineage();
    if (!lineage.isEmpty()) {
      html.leaf("h3", page.say(Phrase.LINEAGE)).open("ul", "class", "lineage");
      for (LocalText step : lineage.subList(0, Math.min(STEPS, lineage.size()))) {
        html.leaf("li", Page.brief(step.in(page.lang())));
      }
      if (lineage.size() > STEPS) {
        html.leaf("li", page.say(Phrase.LINEAGE_MORE, page.words().count(lineage.size())));
      }
      html.closeLine();
    }
  }
}
