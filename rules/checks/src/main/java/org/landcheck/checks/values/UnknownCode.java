package org.landcheck.checks.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.CodeList;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Tidy;

/**
 * Finds values that are no codes of the pack's vocabularies {@code lists}, or of the field's own if
 * none are named.
 *
 * <p>Kind {@code unknown}: no vocabulary has it, {@code near}: none has it, but one code is close
 * to it; {@code not-in-force}: it was not in force on the day in {@code dateField}, if that is one;
 * {@code not-leaf}: other codes belong to it, and {@code leafOnly} asks for the finest. Of a code
 * that several vocabularies have, the one that fits best counts. With a {@code separator} a value
 * may hold several codes, blanks around each. Missing and blank values are left to {@code
 * attribute.required}.
 */
public final class UnknownCode implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> LISTS = Param.texts("lists", List.of()).meaning(Meaning.CODE_LIST);

  static final Param<String> DATE_FIELD = Param.text("dateField", "").meaning(Meaning.FIELD);
  static final Param<Boolean> LEAF_ONLY = Param.flag("leafOnly", false).stricterIfHigher();
  static final Param<String> SEPARATOR = Param.text("separator", "");

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.code-list",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, LISTS, DATE_FIELD, LEAF_ONLY, SEPARATOR));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(
        new Rewrite(
            "use-suggested",
            // only blanks and width: a person reads the same
            finding ->
                Tidy.tidy(String.valueOf(finding.args().get("value")))
                    .equals(finding.args().get("suggested")),
            (text, finding, rule) ->
                text.equals(finding.args().get("value")) && rule.param(SEPARATOR).isEmpty()
                    ? Optional.ofNullable((String) finding.args().get("suggested"))
                    : Optional.empty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    String field = inspection.param(FIELD);
    String dateField = inspection.param(DATE_FIELD);
    if (Vocabulary.present(layer, field, inspection.param(LISTS), inspection)
        && !dateField.isEmpty()) {
      Column.present(layer, dateField, inspection);
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    String text = Column.text(layer, row, field);
    if (text.isEmpty()) {
      return;
    }
    Optional<Vocabulary> vocabulary = Vocabulary.of(field, inspection.param(LISTS), inspection);
    if (vocabulary.isEmpty()) {
      return;
    }
    String separator = inspection.param(SEPARATOR);
    if (separator.isEmpty()) {
      inspect(layer, row, text, field, vocabulary.get(), inspection);
      return;
    }
    int from = 0;
    for (int part = 1; from <= text.length(); part++) {
      int end = text.indexOf(separator, from);
      end = end < 0 ? text.length() : end;
      String code = Texts.trim(text.substring(from, end));
      if (!code.isEmpty()) {
        inspect(layer, row, code, field + " " + part, vocabulary.get(), inspection);
      }
      from = end + separator.length();
    }
  }

  private static void inspect(
      Layer layer,
      int row,
      String code,
      String locator,
      Vocabulary vocabulary,
      Inspection inspection) {
    List<Vocabulary.Entry> entries = vocabulary.entries(code);
    Optional<LocalDate> day = vocabulary.isDated() ? day(layer, row, inspection) : Optional.empty();
    if (entries.isEmpty()) {
      report(unknown(layer, row, code, vocabulary, day, inspection), locator, inspection);
      return;
    }
    String kind = kind(entries, day, inspection.param(LEAF_ONLY));
    if (!kind.isEmpty()) {
      CodeList last = vocabulary.lists().get(entries.get(entries.size() - 1).list());
      report(
          fault(layer, row, kind, code, inspection)
              .arg("title", entries.get(0).code().title())
              .arg("day", day.map(LocalDate::toString).orElse(""))
              .arg("listZh", last.title().zh())
              .arg("listEn", last.title().en()),
          locator,
          inspection);
    }
  }

  /** What is wrong with a code that some vocabularies have; empty if it fits in one of them. */
  private static String kind(
      List<Vocabulary.Entry> entries, Optional<LocalDate> day, boolean leafOnly) {
    boolean inForce = false;
    for (Vocabulary.Entry entry : entries) {
      if (day.isEmpty() || entry.code().isInForce(day.get())) {
        inForce = true;
        if (entry.leaf() || !leafOnly) {
          return "";
        }
      }
    }
    return inForce ? "not-leaf" : "not-in-force";
  }

  /** Suggests only what would be right. */
  private static FindingBuilder unknown(
      Layer layer,
      int row,
      String code,
      Vocabulary vocabulary,
      Optional<LocalDate> day,
      Inspection inspection) {
    String meant = vocabulary.meant(code);
    List<Vocabulary.Entry> entries = vocabulary.entries(meant);
    boolean right = kind(entries, day, inspection.param(LEAF_ONLY)).isEmpty();
    LocalText titles = vocabulary.titles();
    FindingBuilder finding =
        fault(layer, row, right ? "near" : "unknown", code, inspection)
            .arg("listZh", titles.zh())
            .arg("listEn", titles.en());
    return right
        ? finding.arg("suggested", meant).arg("title", entries.get(0).code().title())
        : finding;
  }

  /** The day a code must be in force; empty if nobody says. */
  private static Optional<LocalDate> day(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(DATE_FIELD);
    int index = field.isEmpty() ? -1 : layer.schema().indexOf(field);
    return index < 0 ? Optional.empty() : DateText.of(layer.value(row, index)).map(DateText::day);
  }

  private static FindingBuilder fault(
      Layer layer, int row, String kind, String code, Inspection inspection) {
    return Column.fault(INFO, layer, row, inspection.param(FIELD), inspection)
        .arg("kind", kind)
        .arg("value", Texts.brief(code));
  }

  private static void report(FindingBuilder finding, String locator, Inspection inspection) {
    inspection.report(finding.locator(locator).build());
  }
}
