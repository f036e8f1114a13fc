package org.landcheck.core.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Lang;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.Severity;

/** Turns located JSON into rules, each held against what its check declares. */
final class RuleDecoder {
  static final Set<String> KEYS =
      PackDecoder.keys(
          "id",
          "check",
          "title",
          "layer",
          "against",
          "severity",
          "params",
          "filter",
          "source",
          "certainty",
          "group",
          "enabled");

  private final List<Check> checks;
  private final List<LayerSpec> layers;
  private final RuleSettings settings;

  RuleDecoder(List<Check> checks, List<LayerSpec> layers, RuleSettings settings) {
    this.checks = checks;
    this.layers = layers;
    this.settings = settings;
  }

  Rule rule(Located item) throws BadInputException {
    Located.Members rule = item.members(KEYS);
    String id = PackDecoder.id(rule.require("id"));
    Check check = check(rule.require("check"));
    if (!(check instanceof DatasetCheck)) {
      rule.require("layer");
    } else if (rule.get("filter").isPresent()) {
      throw rule.require("filter")
          .wrong("此检查项针对整套数据，不能设筛选条件", "this check is about whole datasets and takes no filter");
    }
    if (check.info().needs().contains(Need.AGAINST)) {
      rule.require("against");
    }
    Optional<Located> title = rule.get("title");
    Rule decoded =
        new Rule(
            id,
            check.info().id(),
            title.isPresent() ? PackDecoder.words(title.get()) : title(check),
            layer(rule.get("layer")),
            layer(rule.get("against")),
            PackDecoder.choiceOr(rule.get("severity"), Severity.class, check.info().severity()),
            params(rule.get("params"), check),
            rule.get("filter").isPresent() ? rule.require("filter").text() : "",
            PackDecoder.wordsOr(rule.get("source"), LocalText.EMPTY),
            PackDecoder.choiceOr(rule.get("certainty"), Certainty.class, Certainty.U),
            PackDecoder.choiceOr(
                rule.get("group"), RuleGroup.class, RuleGroup.ofCheck(check.info().id())),
            rule.get("enabled").isEmpty() || rule.require("enabled").flag());
    settings.check(decoded, check, item);
    return decoded;
  }

  private static LocalText title(Check check) {
    return new LocalText(check.words(Lang.ZH).title(), check.words(Lang.EN).title());
  }

  private Check check(Located value) throws BadInputException {
    String id = value.text();
    for (Check check : checks) {
      if (check.info().id().equals(id)) {
        return check;
      }
    }
    throw PackDecoder.unknown(
        value, checks.stream().map(check -> check.info().id()).sorted().toList());
  }

  private Optional<String> layer(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String name = value.get().text();
    if (layers.stream().noneMatch(layer -> layer.name().equals(name))) {
      throw PackDecoder.unknown(value.get(), layers.stream().map(LayerSpec::name).toList());
    }
    return Optional.of(name);
  }

  private static Map<String, Object> params(Optional<Located> value, Check check)
      throws BadInputException {
    Map<String, Object> params = new LinkedHashMap<>();
    if (value.isEmpty()) {
      return params;
    }
    List<Param<?>> known = check.info().params();
    for (Map.Entry<String, Located> member : value.get().members().entrySet()) {
      Located given = member.getValue();
      Param<?> param =
          known.stream()
              .filter(each -> each.name().equals(member.getKey()))
              .findFirst()
              .orElse(null);
      if (param == null) {
        String names = String.join(", ", known.stream().map(Param::name).toList());
        throw given.wrong(
            "检查项 " + check.info().id() + " 没有参数“" + member.getKey() + "”，可用的有：" + names,
            "check "
                + check.info().id()
                + " has no parameter \""
                + member.getKey()
                + "\"; it has "
                + names);
      }
      params.put(param.name(), value(given, param));
    }
    return params;
  }

  private static Object value(Located given, Param<?> param) throws BadInputException {
    Object value;
    if (param.type() == Double.class) {
      value = given.number().doubleValue();
    } else if (param.type() == Long.class) {
      value = whole(given);
    } else if (param.type() == Boolean.class) {
      value = given.flag();
    } else if (param.type() == String.class) {
      value = given.text();
    } else {
      value = List.copyOf(given.texts());
    }
    Optional<LocalText> fault = ParamValues.fault(param, value);
    if (fault.isPresent()) {
      throw given.wrong(fault.get().zh(), fault.get().en());
    }
    return value;
  }

  static long whole(Located given) throws BadInputException {
    try {
      return given.number().longValueExact();
    } catch (ArithmeticException e) {
      throw given.wrong("此处应为整数", "expected a whole number");
    }
  }
}
