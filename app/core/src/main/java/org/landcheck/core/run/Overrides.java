package org.landcheck.core.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.ParamValues;

/** Parameters as a person sets them for one run, held against what the checks declare. */
final class Overrides {
  private Overrides() {}

  /** The rules of a pack with the overrides in their parameters. */
  static List<Rule> apply(
      RulePack pack, Map<String, Map<String, String>> overrides, Function<Rule, Check> checks)
      throws BadInputException {
    for (String rule : overrides.keySet()) {
      if (pack.rule(rule).isEmpty()) {
        throw noRule(pack, rule);
      }
    }
    Map<String, Rule> changed = new HashMap<>();
    for (Map.Entry<String, Map<String, String>> entry : overrides.entrySet()) {
      Rule rule = pack.rule(entry.getKey()).orElseThrow();
      changed.put(rule.id(), withParams(rule, checks.apply(rule), entry.getValue()));
    }
    return pack.rules().stream().map(rule -> changed.getOrDefault(rule.id(), rule)).toList();
  }

  static BadInputException noRule(RulePack pack, String rule) {
    String known = String.join(", ", pack.rules().stream().map(Rule::id).toList());
    return new BadInputException(
        new LocalText(
            "检查方案 " + pack.id() + " 没有规则“" + rule + "”，可用的有：" + known,
            "rule pack " + pack.id() + " has no rule \"" + rule + "\"; it has " + known));
  }

  private static Rule withParams(Rule rule, Check check, Map<String, String> texts)
      throws BadInputException {
    Map<String, Object> params = new HashMap<>(rule.params());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Param<?> param = param(rule, check, text.getKey());
      try {
        params.put(param.name(), ParamValues.parse(param, text.getValue()));
      } catch (BadInputException e) {
        String at = rule.id() + "." + param.name();
        throw new BadInputException(
            new LocalText(at + "：" + e.text().zh(), at + ": " + e.text().en()), e);
      }
    }
    Rule changed = rule.withParams(params);
    Optional<LocalText> contradiction = check.contradiction(changed);
    if (contradiction.isPresent()) {
      LocalText text = contradiction.get();
      throw new BadInputException(
          new LocalText(rule.id() + "：" + text.zh(), rule.id() + ": " + text.en()));
    }
    return changed;
  }

  private static Param<?> param(Rule rule, Check check, String name) throws BadInputException {
    for (Param<?> param : check.info().params()) {
      if (param.name().equals(name)) {
        return param;
      }
    }
    String known = String.join(", ", check.info().params().stream().map(Param::name).toList());
    throw new BadInputException(
        new LocalText(
            "规则 " + rule.id() + " 没有参数“" + name + "”，可用的有：" + known,
            "rule " + rule.id() + " has no parameter \"" + name + "\"; it has " + known));
  }
}
