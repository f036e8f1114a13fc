package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Finding;
import org.landcheck.core.review.Decision;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;

/** The end of a report: exceptions, parameters in force, and room for signatures on paper. */
final class ClosingSections {
  private static final int EXCEPTIONS_LISTED = 2_000;

  private final Page page;
  private final Markup html;

  ClosingSections(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() throws IOException {
    exceptions();
    parameters();
    signatures();
    html.closeLine();
  }

  private void exceptions() throws IOException {
    page.openSection("exceptions", Phrase.EXCEPTIONS);
    long total = page.tally().excepted();
    if (total == 0) {
      html.leaf("p", page.say(Phrase.EXCEPTIONS_NONE), "class", "none").line();
    } else {
      page.openTable(
          "exceptions", Phrase.RULE, Phrase.DESCRIPTION, Phrase.REASON, Phrase.AUTHOR, Phrase.TIME);
      int listed = 0;
      for (Finding finding : page.result().findings()) {
        Optional<Decision> exception = page.tally().exceptions().on(finding);
        if (exception.isPresent() && listed < EXCEPTIONS_LISTED) {
          exception(finding, exception.get());
          listed++;
        }
      }
      page.closeTable();
      if (listed < total) {
        String all = page.words().count(total);
        String some = page.words().count(listed);
        html.leaf("p", page.say(Phrase.EXCEPTIONS_MORE, all, some), "class", "more").line();
      }
    }
    page.closeSection();
  }

  private void exception(Finding finding, Decision decision) throws IOException {
    String rule =
        page.result().pack().rule(finding.rule()).map(r -> r.title().in(page.lang())).orElse("");
    html.open("tr").open("td").text(rule + " ").leaf("small", finding.rule()).close();
    html.leaf("td", page.message(finding));
    html.leaf("td", Page.brief(decision.reason())).leaf("td", decision.author());
    html.leaf("td", page.words().time(decision.at()), "class", "time").closeLine();
  }

  private void parameters() throws IOException {
    page.openSection("parameters", Phrase.PARAMETERS);
    page.openTable("parameters", Phrase.RULE, Phrase.PARAMETER, Phrase.VALUE, Phrase.MEANING);
    for (RuleOutcome outcome : page.result().outcomes()) {
      CheckWords words = page.words(outcome.rule().check());
      for (Map.Entry<String, Object> param : outcome.parameters().entrySet()) {
        html.open("tr").open("td").text(outcome.rule().title().in(page.lang()) + " ");
        html.leaf("small", outcome.rule().id()).close();
        html.leaf("td", param.getKey(), "class", "code");
        html.leaf("td", page.words().parameter(param.getValue()));
        html.leaf("td", words.param(param.getKey())).closeLine();
      }
    }
    page.closeTable();
    page.closeSection();
  }

  private void signatures() throws IOException {
    html.open("div", "class", "sign");
    for (Phrase who :
        new Phrase[] {
          Phrase.SIGN_CHECKED, Phrase.SIGN_REVIEWED, Phrase.SIGN_OFFICE, Phrase.SIGN_DATE
        }) {
      html.leaf("p", page.say(who) + page.say(Phrase.COLON));
    }
    html.closeLine();
  }
}
