package org.landcheck.core.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.DefectClass;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;

/** Turns located JSON into a pack, and single values into what a pack is made of. */
final class PackDecoder {
  static final Set<String> PACK_KEYS =
      keys(
          "$schema",
          "extends",
          "id",
          "version",
          "title",
          "description",
          "codeLists",
          "layers",
          "rules",
          "scoring",
          "examples");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** Names that a line holds. */
  private static final int MOST_NAMED = 30;

  private final List<Check> checks;
  private final Optional<FilterLanguage> conditions;
  private final String sha256;
  private final List<BadInputException> faults;

  /**
   * @param faults where to tell of faults that stand side by side
   */
  PackDecoder(
      List<Check> checks,
      Optional<FilterLanguage> conditions,
      String sha256,
      List<BadInputException> faults) {
    this.checks = checks;
    this.conditions = conditions;
    this.sha256 = sha256;
    this.faults = faults;
  }

  /** The catalogue by id. */
  Map<String, Check> checks() {
    return checks.stream().collect(Collectors.toMap(check -> check.info().id(), check -> check));
  }

  RulePack pack(Located root) throws BadInputException {
    Located.Members pack = root.members(PACK_KEYS);
    List<CodeList> codeLists = CodeListDecoder.lists(pack.get("codeLists"));
    List<LayerSpec> layers = new LayerDecoder(codeLists).layers(pack.require("layers"));
    List<Rule> rules = rules(pack.require("rules"), layers, codeLists);
    Optional<Located> description = pack.get("description");
    Optional<Located> scoring = pack.get("scoring");
    RulePack decoded =
        new RulePack(
            id(pack.require("id")),
            nonBlank(pack.require("version")),
            sha256,
            words(pack.require("title")),
            description.isPresent() ? words(description.get()) : LocalText.EMPTY,
            layers,
            rules,
            codeLists);
    return scoring.isEmpty()
        ? decoded
        : decoded.withScoring(ScoringDecoder.scoring(scoring.get(), rules));
  }

  static BadInputException twice(Located at, String name) {
    return at.wrong("“" + name + "”重复出现", "\"" + name + "\" stands here a second time");
  }

  /** All rules; those that are wrong are all told before the first is thrown. */
  private List<Rule> rules(Located value, List<LayerSpec> layers, List<CodeList> codeLists)
      throws BadInputException {
    RuleDecoder decoder =
        new RuleDecoder(checks, layers, new RuleSettings(layers, codeLists, conditions));
    Set<String> ids = new HashSet<>();
    return each(
        value,
        item -> {
          Rule rule = decoder.rule(item);
          if (!ids.add(rule.id())) {
            throw twice(item, rule.id());
          }
          return rule;
        });
  }

  /** The examples of a pack that was decoded. */
  List<PackExample> examples(Located root, RulePack pack) throws BadInputException {
    Optional<Located> examples = root.members(PACK_KEYS).get("examples");
    return examples.isEmpty() ? List.of() : each(examples.get(), new ExampleDecoder(pack)::example);
  }

  private <T> List<T> each(Located list, Step<T> step) throws BadInputException {
    List<T> decoded = new ArrayList<>();
    Optional<BadInputException> first = Optional.empty();
    for (Located item : list.items()) {
      try {
        decoded.add(step.decode(item));
      } catch (BadInputException e) {
        faults.add(e);
        first = first.or(() -> Optional.of(e));
      }
    }
    if (first.isPresent()) {
      throw first.get();
    }
    return decoded;
  }

  private interface Step<T> {
    T decode(Located item) throws BadInputException;
  }

  static LocalDate day(Located value) throws BadInputException {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeParseException e) {
      throw value.wrong("日期应写成 2024-01-31 的样子", "expected a day such as 2024-01-31");
    }
  }

  static String id(Located value) throws BadInputException {
    String id = value.text();
    if (!ID.matcher(id).matches()) {
      throw value.wrong(
          "标识只能用小写字母、数字和连字符", "an id has lower-case letters, digits and hyphens only");
    }
    return id;
  }

  static String nonBlank(Located value) throws BadInputException {
    String text = value.text();
    if (text.isBlank()) {
      throw value.wrong("此处不能为空", "must not be blank");
    }
    return text;
  }

  static LocalText words(Located value) throws BadInputException {
    if (value.value() instanceof String text) {
      return LocalText.same(text);
    }
    Located.Members words = value.members(keys("zh", "en"));
    return new LocalText(words.require("zh").text(), words.require("en").text());
  }

  static LocalText wordsOr(Optional<Located> value, LocalText other) throws BadInputException {
    return value.isPresent() ? words(value.get()) : other;
  }

  static List<String> textsOr(Optional<Located> value) throws BadInputException {
    return value.isPresent() ? value.get().texts() : List.of();
  }

  static boolean flagOr(Optional<Located> value) throws BadInputException {
    return value.isPresent() && value.get().flag();
  }

  static <E extends Enum<E>> E choiceOr(Optional<Located> value, Class<E> type, E other)
      throws BadInputException {
    return value.isPresent() ? choice(value.get(), type) : other;
  }

  /** One of an enum's names as packs write them. */
  static <E extends Enum<E>> E choice(Located value, Class<E> type) throws BadInputException {
    String text = value.text();
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
      known.add(word(constant));
    }
    throw unknown(value, known);
  }

  /**
   * Kinds, types and groups in lower case with hyphens, severities, certainties and classes in
   * capitals.
   */
  static String word(Enum<?> constant) {
    boolean capital =
        constant instanceof Severity
            || constant instanceof Certainty
            || constant instanceof DefectClass;
    return capital ? constant.name() : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static BadInputException unknown(Located value, List<String> known) {
    if (known.isEmpty()) {
      return value.wrong(
          "不认识“" + value.value() + "”，方案中一个也没有列出",
          "unknown \"" + value.value() + "\"; the pack lists none");
    }
    String all = String.join(", ", likely(String.valueOf(value.value()), known));
    return value.wrong(
        "不认识“" + value.value() + "”，可用的有：" + all,
        "unknown \"" + value.value() + "\"; known are " + all);
  }

  /** All that are known, if a line holds them; else those of the same group or like beginning. */
  private static List<String> likely(String meant, List<String> known) {
    if (known.size() <= MOST_NAMED) {
      return known;
    }
    for (int length = meant.indexOf('.') + 1; length >= 0; length--) {
      String beginning = meant.substring(0, length);
      List<String> like =
          known.stream().filter(name -> name.startsWith(beginning)).limit(MOST_NAMED).toList();
      if (!like.isEmpty()) {
        List<String> named = new ArrayList<>(like);
        named.add("…（" + known.size() + "）");
        return named;
      }
    }
    return known;
  }

  static Set<String> keys(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }
}
