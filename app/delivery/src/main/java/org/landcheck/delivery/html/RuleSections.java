package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.FeatureRef;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.Skip;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;

/** What each rule found, and what was not checked and why. */
final class RuleSections {
  private static final int FEATURES_NAMED = 20;

  private record Cause(String rule, boolean whole, String reason) {}

  private final Page page;
  private final Markup html;

  RuleSections(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() throws IOException {
    rules();
    notChecked();
  }

  private void rules() throws IOException {
    page.openSection("rules", Phrase.BY_RULE);
    page.openTable(
        "rules",
        Phrase.RULE,
        Phrase.ELEMENT,
        Phrase.SEVERITY,
        Phrase.INSPECTED,
        Phrase.COUNT,
        Phrase.EXCEPTIONS_SHORT);
    for (RuleOutcome outcome : page.result().outcomes()) {
      rule(outcome);
    }
    page.closeTable();
    page.closeSection();
  }

  private void rule(RuleOutcome outcome) throws IOException {
    String id = outcome.rule().id();
    long found = page.tally().found(id);
    html.open("tr").open("td");
    if (found > 0) {
      html.leaf("a", outcome.rule().title().in(page.lang()), "href", "#r-" + id);
    } else {
      html.text(outcome.rule().title().in(page.lang()));
    }
    html.text(" ").leaf("small", id).close();
    html.leaf("td", element(outcome)).open("td");
    page.badge(outcome.rule().severity());
    html.close().leaf("td", page.words().count(outcome.inspected()), "class", "num");
    long count = Math.max(found, outcome.count());
    html.leaf("td", page.words().count(count), "class", count > 0 ? "num found" : "num");
    long excepted = page.tally().excepted(id);
    html.leaf("td", excepted == 0 ? "" : page.words().count(excepted), "class", "num");
    html.closeLine();
  }

  private String element(RuleOutcome outcome) {
    return page.report().checks().stream()
        .filter(check -> check.info().id().equals(outcome.rule().check()))
        .findFirst()
        .map(check -> check.info().element().title().in(page.lang()))
        .orElse("");
  }

  private void notChecked() throws IOException {
    page.openSection("not-checked", Phrase.NOT_CHECKED);
    if (page.result().cancelled()) {
      html.leaf("p", page.say(Phrase.STOPPED), "class", "warn").line();
    }
    if (page.result().complete()) {
      html.leaf("p", page.say(Phrase.NOT_CHECKED_NONE), "class", "none").line();
    } else {
      page.openTable("skips", Phrase.RULE, Phrase.NOT_CHECKED_WHAT, Phrase.REASON);
      for (Map.Entry<Cause, List<Skip>> cause : byCause().entrySet()) {
        String what =
            cause.getKey().whole ? page.say(Phrase.WHOLE_RULE) : features(cause.getValue());
        row(cause.getKey().rule, what, cause.getKey().reason);
      }
      for (CheckFailure failure : page.result().failures()) {
        String where =
            failure.feature().map(FeatureRef::toString).orElse(page.say(Phrase.WHOLE_RULE));
        row(failure.rule(), where, page.say(Phrase.FAILURE, failure.cause()));
      }
      page.closeTable();
    }
    page.closeSection();
  }

  /** One row a rule and reason, however many features share them. */
  private Map<Cause, List<Skip>> byCause() {
    Map<Cause, List<Skip>> causes = new LinkedHashMap<>();
    for (Skip skip : page.result().skips()) {
      Cause cause = new Cause(skip.rule(), skip.feature().isEmpty(), skip.reason().in(page.lang()));
      causes.computeIfAbsent(cause, key -> new ArrayList<>()).add(skip);
    }
    return causes;
  }

  private String features(List<Skip> skips) {
    List<String> names =
        skips.stream()
            .limit(FEATURES_NAMED)
            .map(skip -> skip.feature().map(FeatureRef::toString).orElse(""))
            .toList();
    String joined = String.join(page.say(Phrase.LIST_COMMA), names);
    String listed = skips.size() > names.size() ? page.say(Phrase.AND_MORE, joined) : joined;
    return page.say(Phrase.FEATURE_COUNT, page.words().count(skips.size()), listed);
  }

  private void row(String rule, String what, String reason) throws IOException {
    html.open("tr").open("td").text(title(rule) + " ").leaf("small", rule).close();
    html.leaf("td", what).leaf("td", reason).closeLine();
  }

  private String title(String rule) {
    return page.result().pack().rule(rule).map(known -> known.title().in(page.lang())).orElse("");
  }
}
