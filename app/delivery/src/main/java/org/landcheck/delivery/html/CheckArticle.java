package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Fix;
import org.landcheck.api.Lang;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.RuleUse;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Wording;

/** All that the reference has to say about one check. */
final class CheckArticle {
  private final Reference reference;
  private final Check check;
  private final Lang lang;
  private final Markup html;
  private final CheckWords words;
  private final Wording wording;

  CheckArticle(Reference reference, Check check, Lang lang, Markup html) {
    this.reference = reference;
    this.check = check;
    this.lang = lang;
    this.html = html;
    this.words = check.words(lang);
    this.wording = new Wording(lang);
  }

  void write() throws IOException {
    html.open("div", "class", "check", "id", check.info().id()).open("h3");
    html.text(words.title() + " ").leaf("code", check.info().id());
    html.leaf(
        "a", "↑", "href", "#contents", "class", "up", "title", say(ReferenceWord.TO_CONTENTS));
    html.closeLine().leaf("p", words.summary(), "class", "summary").line();
    facts();
    params();
    fixes();
    if (!words.advice().isBlank()) {
      html.open("p", "class", "advice").leaf("b", say(ReferenceWord.ADVICE)).text(words.advice());
      html.closeLine();
    }
    new ExampleColumns(check, lang, html)
        .write(reference.trials().getOrDefault(check.info().id(), List.of()));
    rules();
    html.closeLine();
  }

  private String say(ReferenceWord word) {
    return word.in(lang);
  }

  private void facts() throws IOException {
    html.open("dl", "class", "facts");
    html.leaf("dt", say(ReferenceWord.ELEMENT));
    html.leaf("dd", check.info().element().title().in(lang));
    html.leaf("dt", say(ReferenceWord.SEVERITY)).open("dd");
    Badge.write(html, check.info().severity(), lang);
    html.close();
    List<String> needs =
        check.info().needs().stream().sorted().map(need -> need.title().in(lang)).toList();
    if (!needs.isEmpty()) {
      html.leaf("dt", say(ReferenceWord.NEEDS));
      html.leaf("dd", String.join(Phrase.LIST_COMMA.in(lang), needs));
    }
    html.closeLine();
  }

  private void heading(ReferenceWord word) throws IOException {
    html.leaf("h4", say(word)).line();
  }

  private void openTable(String style, ReferenceWord... columns) throws IOException {
    html.open("table", "class", style).open("thead").open("tr");
    for (ReferenceWord column : columns) {
      html.leaf("th", say(column));
    }
    html.close().close().open("tbody").line();
  }

  private void params() throws IOException {
    if (check.info().params().isEmpty()) {
      return;
    }
    heading(ReferenceWord.PARAMETERS);
    openTable(
        "params",
        ReferenceWord.NAME,
        ReferenceWord.MEANING,
        ReferenceWord.DEFAULT,
        ReferenceWord.RANGE,
        ReferenceWord.STRICTER);
    for (Param<?> param : check.info().params()) {
      html.open("tr").leaf("td", param.name(), "class", "code");
      html.leaf("td", words.param(param.name()));
      String value = wording.setting(param, param.defaultValue());
      html.leaf("td", value.isEmpty() ? say(ReferenceWord.EMPTY) : value, "class", "value");
      html.leaf("td", range(param), "class", "value").leaf("td", stricter(param)).closeLine();
    }
    html.close().closeLine();
  }

  private String range(Param<?> param) {
    return param.defaultValue() instanceof Number
        ? Decimals.typed(param.min()) + " – " + wording.setting(param, param.max())
        : "";
  }

  private String stricter(Param<?> param) {
    boolean list = param.defaultValue() instanceof List;
    return switch (param.strictness()) {
      case LOWER_IS_STRICTER -> say(list ? ReferenceWord.FEWER : ReferenceWord.LOWER);
      case HIGHER_IS_STRICTER -> say(list ? ReferenceWord.MORE : ReferenceWord.HIGHER);
      case UNKNOWN -> "";
    };
  }

  private void fixes() throws IOException {
    if (check.fixes().isEmpty()) {
      return;
    }
    heading(ReferenceWord.FIXES);
    html.open("ul", "class", "fixes");
    for (Fix fix : check.fixes()) {
      html.open("li").text(words.fix(fix.id()) + " ").leaf("code", fix.id()).close();
    }
    html.closeLine();
  }

  private void rules() throws IOException {
    List<RuleUse> uses = RuleUse.of(reference.packs(), check.info().id());
    heading(ReferenceWord.RULES);
    if (uses.isEmpty()) {
      html.leaf("p", say(ReferenceWord.RULES_NONE), "class", "none").line();
      return;
    }
    openTable(
        "uses",
        ReferenceWord.RULE,
        ReferenceWord.LAYER,
        ReferenceWord.SETTINGS,
        ReferenceWord.SOURCE,
        ReferenceWord.PACKS);
    for (RuleUse use : uses) {
      rule(use.rule(), use.packs());
    }
    html.close().closeLine();
  }

  private void rule(Rule rule, List<RulePack> packs) throws IOException {
    html.open("tr").open("td").text(rule.title().in(lang) + " ").leaf("small", rule.id());
    html.text(" ");
    Badge.write(html, rule.severity(), lang);
    if (!rule.enabled()) {
      html.text(" ").leaf("span", say(ReferenceWord.OFF), "class", "unchecked");
    }
    html.close();
    Optional<String> against = rule.against().map(layer -> " / " + layer);
    html.leaf("td", rule.layer().orElse("—") + against.orElse("")).open("td");
    for (String setting : settings(rule)) {
      html.leaf("p", setting, "class", "code");
    }
    html.close().open("td").text(rule.source().in(lang) + " ");
    html.leaf(
        "b",
        rule.certainty().name(),
        "class",
        "sure",
        "title",
        rule.certainty().meaning().in(lang));
    html.close().open("td");
    html.text(
        packs.stream()
            .map(pack -> pack.title().in(lang))
            .collect(Collectors.joining(Phrase.LIST_COMMA.in(lang))));
    html.close().closeLine();
  }

  /** What a rule says of its own, in the order of the parameters. */
  private List<String> settings(Rule rule) {
    List<String> settings = new ArrayList<>();
    for (Param<?> param : check.info().params()) {
      if (rule.params().containsKey(param.name())) {
        settings.add(param.name() + " = " + wording.setting(param, rule.param(param)));
      }
    }
    if (!rule.filter().isBlank()) {
      settings.add(say(ReferenceWord.CONDITION) + Phrase.COLON.in(lang) + rule.filter());
    }
    return settings;
  }
}
