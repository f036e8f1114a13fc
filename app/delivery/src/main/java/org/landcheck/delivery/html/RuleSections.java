package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.landcheck.api.RuleGroup;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunPlan.LeftOut;
import org.landcheck.core.run.Skip;
import org.landcheck.core.score.Measures;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ScoreWords;

/** What each rule found, group by group, and what was not checked and why. */
final class RuleSections {
  private static final int ROWS = 500;

  private final Page page;
  private final Markup html;
  private final Measures measures;

  /** Rules that were not applied, or in which the program failed: nobody may call them clean. */
  private final Set<String> notApplied = new HashSet<>();

  private final Set<String> partlyApplied = new HashSet<>();

  RuleSections(Page page) {
    this.page = page;
    this.html = page.html();
    this.measures = Measures.of(page.result());
    for (Skip skip : page.result().skips()) {
      (skip.feature().isEmpty() ? notApplied : partlyApplied).add(skip.rule());
    }
    for (CheckFailure failure : page.result().failures()) {
      (failure.feature().isEmpty() ? notApplied : partlyApplied).add(failure.rule());
    }
  }

  void write() throws IOException {
    rules();
    notChecked();
  }

  /** Rules that ask for something in a table, those without any finding as a list. */
  private void rules() throws IOException {
    page.openSection("rules", Phrase.BY_RULE);
    List<RuleOutcome> clean = new ArrayList<>();
    List<RuleOutcome> others = new ArrayList<>();
    for (RuleOutcome outcome : page.result().outcomes()) {
      boolean silent = count(outcome) == 0 && !notApplied.contains(outcome.rule().id());
      (silent ? clean : others).add(outcome);
    }
    if (!others.isEmpty()) {
      page.openTable(
          "rules",
          Phrase.RULE,
          Phrase.ELEMENT,
          Phrase.SEVERITY,
          Phrase.INSPECTED,
          Phrase.COUNT,
          Phrase.NONCONFORMING,
          Phrase.RATE,
          Phrase.EXCEPTIONS_SHORT);
      others.sort(Comparator.comparing(outcome -> outcome.rule().group()));
      Optional<RuleGroup> last = Optional.empty();
      for (RuleOutcome outcome : others) {
        RuleGroup group = outcome.rule().group();
        if (!last.equals(Optional.of(group))) {
          html.open("tr", "class", "part");
          html.leaf("th", group.title().in(page.lang()), "colspan", "8").closeLine();
        }
        last = Optional.of(group);
        rule(outcome);
      }
      page.closeTable();
    }
    if (!clean.isEmpty()) {
      html.leaf("p", page.say(Phrase.CLEAN, clean.size()), "class", "cleanhead");
      html.open("ul", "class", "clean").line();
      for (RuleOutcome outcome : clean) {
        clean(outcome);
      }
      html.closeLine();
    }
    page.closeSection();
  }

  private long count(RuleOutcome outcome) {
    return Math.max(page.tally().found(outcome.rule().id()), outcome.count());
  }

  private void rule(RuleOutcome outcome) throws IOException {
    String id = outcome.rule().id();
    html.open("tr").open("td");
    if (page.tally().found(id) > 0) {
      html.leaf("a", outcome.rule().title().in(page.lang()), "href", "#r-" + id);
    } else {
      html.text(outcome.rule().title().in(page.lang()));
    }
    html.text(" ").leaf("small", id).close();
    html.leaf("td", element(outcome)).open("td");
    page.badge(outcome.rule().severity());
    html.close().leaf("td", page.words().count(outcome.inspected()), "class", "num");
    long count = count(outcome);
    if (count == 0) {
      html.leaf("td", page.say(Phrase.NOT_CHECKED), "class", "unchecked");
    } else {
      html.leaf("td", page.words().count(count), "class", "num found");
    }
    long faulty = measures.nonconforming(id);
    html.leaf("td", faulty == 0 ? "" : page.words().count(faulty), "class", "num");
    OptionalDouble rate = faulty == 0 ? OptionalDouble.empty() : measures.rate(outcome);
    String percent = rate.isPresent() ? ScoreWords.percent(rate.getAsDouble()) : "";
    html.leaf("td", percent, "class", "num");
    long excepted = page.tally().excepted(id);
    html.leaf("td", excepted == 0 ? "" : page.words().count(excepted), "class", "num");
    html.closeLine();
  }

  private void clean(RuleOutcome outcome) throws IOException {
    html.open("li").text(outcome.rule().title().in(page.lang()) + " ");
    html.leaf("small", outcome.rule().id());
    if (outcome.inspected() == 0) {
      html.leaf("span", page.say(Phrase.NOTHING_THERE), "class", "unchecked");
    } else if (partlyApplied.contains(outcome.rule().id())) {
      html.leaf("span", page.say(Phrase.PARTLY), "class", "unchecked");
    }
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
    }
    List<NotChecked> rows = NotChecked.of(page);
    if (!rows.isEmpty()) {
      page.openTable("skips", Phrase.RULE, Phrase.NOT_CHECKED_WHAT, Phrase.REASON);
      for (NotChecked row : rows.subList(0, Math.min(ROWS, rows.size()))) {
        html.open("tr").open("td");
        for (String rule : row.rules()) {
          html.open("p").text(title(rule) + " ").leaf("small", rule).close();
        }
        html.close().leaf("td", row.what()).leaf("td", Page.brief(row.reason())).closeLine();
      }
      page.closeTable();
      if (rows.size() > ROWS) {
        String all = page.words().count(rows.size());
        html.leaf("p", page.say(Phrase.NOT_CHECKED_MORE, all, ROWS), "class", "more").line();
      }
    }
    leftOut();
    page.closeSection();
  }

  private void leftOut() throws IOException {
    List<LeftOut> all = page.result().leftOut();
    if (all.isEmpty()) {
      return;
    }
    html.leaf("h3", page.say(Phrase.LEFT_OUT)).line();
    page.openTable("leftout", Phrase.RULE, Phrase.REASON);
    for (LeftOut each : all) {
      html.open("tr").open("td").text(title(each.rule()) + " ").leaf("small", each.rule()).close();
      html.leaf("td", each.reason().in(page.lang())).closeLine();
    }
    page.closeTable();
  }

  private String title(String rule) {
    return page.result().pack().rule(rule).map(known -> known.title().in(page.lang())).orElse("");
  }
}
