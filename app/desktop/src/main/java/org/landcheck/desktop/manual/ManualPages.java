package org.landcheck.desktop.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Lang;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.RuleUse;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.core.run.Engine;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Wording;
import org.landcheck.desktop.manual.ManualPage.Fact;
import org.landcheck.desktop.manual.ManualPage.Setting;
import org.landcheck.desktop.manual.ManualPage.Use;
import org.landcheck.desktop.words.Texts;

/** Makes the pages of the manual. Examples are run once, when their page is first looked at. */
final class ManualPages {
  private final Engine engine;
  private final Texts texts;
  private final Map<String, List<CheckTrial>> trials = new HashMap<>();

  ManualPages(Engine engine, Texts texts) {
    this.engine = engine;
    this.texts = texts;
  }

  /**
   * @param packs whose rules are told; one is the open pack
   */
  ManualPage page(Check check, List<RulePack> packs) {
    Lang lang = texts.lang().get();
    CheckWords words = check.words(lang);
    boolean one = packs.size() == 1;
    return new ManualPage(
        check,
        words.title(),
        words.summary(),
        check.info().severity(),
        facts(check, lang),
        check.info().params().stream().map(param -> setting(param, words, lang)).toList(),
        check.fixes().stream().map(fix -> words.fix(fix.id())).toList(),
        words.advice(),
        trials.computeIfAbsent(check.info().id(), id -> CheckTrial.of(check, engine)),
        one ? texts.get(packs.get(0).title()) : texts.get("manual.shipped"),
        RuleUse.of(packs, check.info().id()).stream()
            .map(use -> use(use, check, lang, one))
            .toList());
  }

  private List<Fact> facts(Check check, Lang lang) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.get("manual.element"), check.info().element().title().in(lang)));
    if (!check.info().needs().isEmpty()) {
      String needs =
          check.info().needs().stream()
              .sorted()
              .map(need -> need.title().in(lang))
              .collect(Collectors.joining(texts.get("manual.comma")));
      facts.add(new Fact(texts.get("manual.needs"), needs));
    }
    return facts;
  }

  private Setting setting(Param<?> param, CheckWords words, Lang lang) {
    Wording wording = new Wording(lang);
    String value = wording.setting(param, param.defaultValue());
    String range =
        param.defaultValue() instanceof Number
            ? Decimals.typed(param.min()) + " – " + wording.setting(param, param.max())
            : "";
    return new Setting(
        param.name(),
        words.param(param.name()),
        value.isEmpty() ? texts.get("manual.empty") : value,
        range,
        stricter(param));
  }

  private String stricter(Param<?> param) {
    String of = param.defaultValue() instanceof List ? "List" : "";
    return switch (param.strictness()) {
      case LOWER_IS_STRICTER -> texts.get("manual.lower" + of);
      case HIGHER_IS_STRICTER -> texts.get("manual.higher" + of);
      case UNKNOWN -> "";
    };
  }

  private Use use(RuleUse use, Check check, Lang lang, boolean one) {
    Rule rule = use.rule();
    String packs =
        use.packs().stream()
            .map(pack -> texts.get(pack.title()))
            .collect(Collectors.joining(texts.get("manual.comma")));
    return new Use(
        rule.id(),
        texts.get(rule.title()),
        rule.severity(),
        rule.enabled(),
        rule.layer().orElse("") + rule.against().map(layer -> " / " + layer).orElse(""),
        settings(rule, check, lang),
        texts.get(rule.source()),
        rule.certainty(),
        one ? "" : packs);
  }

  private List<String> settings(Rule rule, Check check, Lang lang) {
    List<String> settings = new ArrayList<>();
    for (Param<?> param : check.info().params()) {
      if (rule.params().containsKey(param.name())) {
        settings.add(param.name() + " = " + new Wording(lang).setting(param, rule.param(param)));
      }
    }
    if (!rule.filter().isBlank()) {
      settings.add(texts.get("manual.condition", rule.filter()));
    }
    return settings;
  }
}
