package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.CheckWords;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.review.Decision;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;

/** The findings, rule by rule: cards with a picture first, then plain rows, then a count. */
final class FindingSection {
  private static final int FEATURES_NAMED = 12;

  private final Page page;
  private final Markup html;
  private final Listing listing;
  private final PictureBook pictures;

  FindingSection(Page page, Listing listing, PictureBook pictures) {
    this.page = page;
    this.html = page.html();
    this.listing = listing;
    this.pictures = pictures;
  }

  void write() throws IOException {
    page.openSection("findings", Phrase.LIST);
    if (listing.groups().isEmpty()) {
      html.leaf("p", page.say(Phrase.LIST_EMPTY), "class", "none").line();
    } else {
      filter();
      for (Listing.Group group : listing.groups()) {
        group(group);
      }
    }
    page.closeSection();
  }

  /** Hidden unless the script runs, because it does nothing without. */
  private void filter() throws IOException {
    html.open("form", "class", "filter", "role", "search").leaf("b", page.say(Phrase.FILTER));
    for (Severity severity : Severity.values()) {
      html.open("label")
          .single("input", "type", "checkbox", "name", Page.letter(severity), "checked", "checked");
      page.badge(severity);
      html.close();
    }
    html.open("label").single("input", "type", "checkbox", "name", "x", "checked", "checked");
    html.text(page.say(Phrase.FILTER_EXCEPTIONS)).close();
    html.single(
        "input", "type", "search", "name", "q", "placeholder", page.say(Phrase.FILTER_HINT));
    html.closeLine();
    html.leaf("p", page.say(Phrase.FILTER_NONE), "class", "none nomatch").line();
  }

  private void group(Listing.Group group) throws IOException {
    Rule rule = group.outcome().rule();
    CheckWords words = page.words(rule.check());
    html.open(
        "div",
        "class",
        "group",
        "id",
        "r-" + rule.id(),
        "data-s",
        Page.letter(rule.severity()),
        "data-more",
        page.say(Phrase.SHOW_MORE, "{0}"));
    html.open("h3");
    page.badge(rule.severity());
    html.text(rule.title().in(page.lang()) + " ");
    html.leaf("b", page.words().count(group.total()), "class", "total").close();
    html.open("p", "class", "rule").text(words.summary());
    String source = rule.source().in(page.lang());
    if (!source.isBlank()) {
      html.text(" ").leaf("span", page.say(Phrase.BASIS) + page.say(Phrase.COLON) + source);
    }
    html.close();
    if (!words.advice().isBlank()) {
      html.open("p", "class", "advice").leaf("b", page.say(Phrase.ADVICE)).text(words.advice());
      html.close();
    }
    html.line().open("div", "class", "cards").line();
    for (Finding finding : group.shown().subList(0, group.pictures())) {
      card(finding);
    }
    html.closeLine();
    rows(group.shown().subList(group.pictures(), group.shown().size()));
    if (group.shown().size() < group.total()) {
      String all = page.words().count(group.total());
      String some = page.words().count(group.shown().size());
      html.leaf("p", page.say(Phrase.LIST_MORE, all, some), "class", "more");
    }
    html.closeLine();
  }

  private void card(Finding finding) throws IOException {
    html.open("article", "class", style(finding), "id", "f-" + finding.key().value());
    pictures.write(finding, html);
    html.open("div").leaf("p", page.message(finding), "class", "m");
    html.open("dl");
    if (!finding.features().isEmpty()) {
      html.leaf("dt", page.say(Phrase.FEATURE)).open("dd");
      names(finding);
      html.close();
    }
    if (finding.measure().isPresent()) {
      html.leaf("dt", page.say(Phrase.MEASURE));
      html.leaf("dd", page.words().quantity(finding.measure().get()));
    }
    if (finding.at().isPresent()) {
      html.leaf("dt", page.say(Phrase.PLACE)).leaf("dd", place(finding));
    }
    html.close();
    exception(finding);
    html.close().closeLine();
  }

  private void rows(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    page.openTable("rows", Phrase.DESCRIPTION, Phrase.FEATURE, Phrase.MEASURE, Phrase.PLACE);
    for (Finding finding : findings) {
      html.open("tr", "class", style(finding), "id", "f-" + finding.key().value());
      html.open("td").text(page.message(finding));
      exception(finding);
      html.close().open("td");
      names(finding);
      html.close();
      html.leaf("td", finding.measure().map(page.words()::quantity).orElse(""), "class", "num");
      html.leaf("td", finding.at().isPresent() ? place(finding) : "", "class", "at").closeLine();
    }
    page.closeTable();
  }

  private String style(Finding finding) {
    return page.tally().exceptions().on(finding).isPresent() ? "f x" : "f";
  }

  /** Labels with the reference beneath, coloured as the picture colours the first two. */
  private void names(Finding finding) throws IOException {
    int named = Math.min(finding.features().size(), FEATURES_NAMED);
    for (int i = 0; i < named; i++) {
      FeatureRef ref = finding.features().get(i);
      String label = Page.brief(finding.labels().get(i));
      html.open("span", "class", i < 2 ? "n n" + i : "n");
      if (label.isEmpty()) {
        html.text(ref.toString());
      } else {
        html.text(label + " ").leaf("small", ref.toString());
      }
      html.close();
    }
    if (named < finding.features().size()) {
      html.leaf("span", page.say(Phrase.AND_MORE, ""), "class", "n");
    }
  }

  private String place(Finding finding) {
    return page.words().place(finding.at().orElseThrow(), Page.degrees(page.crs(finding)));
  }

  private void exception(Finding finding) throws IOException {
    Optional<Decision> exception = page.tally().exceptions().on(finding);
    if (exception.isPresent()) {
      Decision decision = exception.get();
      String time = page.words().time(decision.at());
      html.leaf(
          "p",
          page.say(Phrase.EXCEPTION_BY, Page.brief(decision.reason()), decision.author(), time),
          "class",
          "ex");
    }
  }
}
