package org.landcheck.delivery.layer;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.Quantity;
import org.landcheck.core.review.Decision;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Phrase;

/** An attribute of the layers of findings: its name in the file, its title, and its value. */
enum FindingField {
  KEY("key", Phrase.KEY, (words, finding) -> finding.key().value()),
  RULE("rule", Phrase.RULE_ID, (words, finding) -> finding.rule()),
  RULE_TITLE("rule_title", Phrase.RULE, (words, finding) -> words.ruleTitle(finding)),
  CHECK("check", Phrase.CHECK, (words, finding) -> finding.check()),
  SEVERITY("severity", Phrase.SEVERITY_CODE, (words, finding) -> finding.severity().name()),
  SEVERITY_WORD(
      "severity_word", Phrase.SEVERITY, (words, finding) -> words.severity(finding.severity())),
  FEATURES(
      "features",
      Phrase.REFERENCE,
      (words, finding) ->
          joined(finding.features().stream().map(FeatureRef::toString).toList(), ", ")),
  LABELS("labels", Phrase.FEATURE, (words, finding) -> joined(finding.labels(), ", ")),
  LAYER("layer", Phrase.LAYER, (words, finding) -> finding.layer()),
  MEASURE("measure", Phrase.MEASURE, FieldType.REAL, (words, finding) -> measure(finding)),
  UNIT(
      "unit",
      Phrase.UNIT,
      (words, finding) -> finding.measure().map(m -> m.unit().symbol()).orElse(null)),
  MESSAGE("message", Phrase.DESCRIPTION, FindingWords::message),
  ADVICE("advice", Phrase.ADVICE, FindingWords::advice),
  EXCEPTION(
      "exception",
      Phrase.EXCEPTION,
      (words, finding) -> {
        Optional<Decision> exception = words.exception(finding);
        return exception.map(Decision::reason).orElse(null);
      });

  private final String id;
  private final Phrase title;
  private final FieldType type;
  private final BiFunction<FindingWords, Finding, Object> value;

  FindingField(String id, Phrase title, BiFunction<FindingWords, Finding, Object> value) {
    this(id, title, FieldType.TEXT, value);
  }

  FindingField(
      String id, Phrase title, FieldType type, BiFunction<FindingWords, Finding, Object> value) {
    this.id = id;
    this.title = title;
    this.type = type;
    this.value = value;
  }

  /** Name of the column. */
  String id() {
    return id;
  }

  /** What people read above the column. */
  Phrase title() {
    return title;
  }

  Field field() {
    return Field.of(id, type);
  }

  /** The attribute value, {@code null} for SQL NULL. */
  Object value(FindingWords words, Finding finding) {
    return value.apply(words, finding);
  }

  private static String joined(List<String> parts, String comma) {
    return String.join(comma, parts);
  }

  private static Double measure(Finding finding) {
    return finding
        .measure()
        .map(Quantity::value)
        .filter(Double::isFinite)
        .map(value -> Double.valueOf(Decimals.fixed(value, Decimals.METRIC)))
        .orElse(null);
  }
}
