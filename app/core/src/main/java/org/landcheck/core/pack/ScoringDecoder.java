package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.DefectClass;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.Scoring;
import org.landcheck.api.Severity;

/**
 * Turns located JSON into a scoring table. What is left out has the figures that are commonly given
 * for GB/T 24356: deductions 42, 12, 4 and 1, pass mark 60, gross errors at most 5 %. A hint is no
 * defect.
 */
final class ScoringDecoder {
  static final Set<String> KEYS =
      PackDecoder.keys(
          "title",
          "source",
          "certainty",
          "classes",
          "difficulty",
          "passMark",
          "maxGrossErrorShare",
          "grossClasses",
          "severityClasses",
          "ruleClasses");

  private static final Map<DefectClass, Double> DEDUCTIONS =
      Map.of(DefectClass.A, 42.0, DefectClass.B, 12.0, DefectClass.C, 4.0, DefectClass.D, 1.0);
  private static final Map<Severity, DefectClass> SEVERITIES =
      Map.of(Severity.ERROR, DefectClass.B, Severity.WARNING, DefectClass.C);
  private static final LocalText TITLE = new LocalText("质量评分", "Quality score");

  /** What a table means that says nothing. */
  static final Scoring USUAL =
      new Scoring(
          TITLE,
          LocalText.EMPTY,
          Certainty.U,
          DEDUCTIONS,
          1,
          60,
          0.05,
          EnumSet.of(DefectClass.A, DefectClass.B),
          SEVERITIES,
          Map.of());

  private ScoringDecoder() {}

  static Scoring scoring(Located value, List<Rule> rules) throws BadInputException {
    Located.Members scoring = value.members(KEYS);
    Map<DefectClass, Double> deductions = new EnumMap<>(USUAL.deductions());
    for (Map.Entry<String, Located> each : members(scoring.get("classes"))) {
      DefectClass of = key(each, DefectClass.class);
      deductions.put(of, number(Optional.of(each.getValue()), 0, 0, 100));
    }
    Map<Severity, DefectClass> severities = new EnumMap<>(USUAL.severityClasses());
    for (Map.Entry<String, Located> each : members(scoring.get("severityClasses"))) {
      severities.put(
          key(each, Severity.class), PackDecoder.choice(each.getValue(), DefectClass.class));
    }
    return new Scoring(
        PackDecoder.wordsOr(scoring.get("title"), USUAL.title()),
        PackDecoder.wordsOr(scoring.get("source"), USUAL.source()),
        PackDecoder.choiceOr(scoring.get("certainty"), Certainty.class, USUAL.certainty()),
        deductions,
        number(scoring.get("difficulty"), USUAL.difficulty(), 0.1, 10),
        number(scoring.get("passMark"), USUAL.passMark(), 0, 100),
        number(scoring.get("maxGrossErrorShare"), USUAL.maxGrossErrorShare(), 0, 1),
        gross(scoring.get("grossClasses")),
        severities,
        rules(scoring.get("ruleClasses"), rules));
  }

  private static Set<DefectClass> gross(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return USUAL.grossClasses();
    }
    Set<DefectClass> classes = EnumSet.noneOf(DefectClass.class);
    for (Located each : value.get().items()) {
      classes.add(PackDecoder.choice(each, DefectClass.class));
    }
    return classes;
  }

  private static Map<String, DefectClass> rules(Optional<Located> value, List<Rule> rules)
      throws BadInputException {
    Map<String, DefectClass> classes = new LinkedHashMap<>();
    for (Map.Entry<String, Located> each : members(value)) {
      if (rules.stream().noneMatch(rule -> rule.id().equals(each.getKey()))) {
        throw each.getValue()
            .wrong(
                "方案中没有规则“" + each.getKey() + "”", "the pack has no rule \"" + each.getKey() + "\"");
      }
      classes.put(each.getKey(), PackDecoder.choice(each.getValue(), DefectClass.class));
    }
    return classes;
  }

  private static Set<Map.Entry<String, Located>> members(Optional<Located> value)
      throws BadInputException {
    return value.isEmpty() ? Set.of() : value.get().members().entrySet();
  }

  private static <E extends Enum<E>> E key(Map.Entry<String, Located> member, Class<E> type)
      throws BadInputException {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(member.getKey())) {
        return constant;
      }
      known.add(constant.name());
    }
    String all = String.join(", ", known);
    throw member
        .getValue()
        .wrong(
            "不认识“" + member.getKey() + "”，可用的有：" + all,
            "unknown key \"" + member.getKey() + "\"; known are " + all);
  }

  private static double number(Optional<Located> value, double other, double min, double max)
      throws BadInputException {
    if (value.isEmpty()) {
      return other;
    }
    double number = value.get().number().doubleValue();
    if (!(number >= min && number <= max)) {
      throw value
          .get()
          .wrong("应在 " + min + " 到 " + max + " 之间", "must lie within " + min + " and " + max);
    }
    return number;
  }
}
