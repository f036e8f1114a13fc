package org.landcheck.checks.values;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.CodeList;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Contradiction;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds codes of another vocabulary than most codes of the layer, among {@code lists}: permits of
 * one delivery should not use three classifications of land use.
 *
 * <p>A code that several of the vocabularies have says nothing and is never found; nor is a code
 * that none has, which {@code attribute.code-list} looks for. The usual vocabulary is that of most
 * codes that say something, of equally many the one named first; a code it has as well is not
 * found.
 *
 * <p>With {@code since} only features whose {@code dateField} holds that day or a later one,
 * however it is spelt, are looked at: before a new classification came into force all used the old
 * one.
 */
public final class MixedVocabularies implements LayerCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> LISTS = Param.texts("lists", List.of()).meaning(Meaning.CODE_LIST);

  static final Param<String> DATE_FIELD = Param.text("dateField", "").meaning(Meaning.FIELD);
  static final Param<String> SINCE = Param.text("since", "");
  private static final int NONE = -1;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.vocabulary-mix",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(FIELD, LISTS, DATE_FIELD, SINCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    boolean wrong = !rule.param(SINCE).isBlank() && DateText.of(rule.param(SINCE)).isEmpty();
    boolean alone = !rule.param(SINCE).isBlank() && rule.param(DATE_FIELD).isBlank();
    return Contradiction.form(SINCE, wrong, "日期", "a date")
        .or(() -> Contradiction.form(DATE_FIELD, alone, "有 since 时比较的日期字段", "set if since is"));
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    String field = inspection.param(FIELD);
    List<?> lists = inspection.param(LISTS);
    String dateField = inspection.param(DATE_FIELD);
    if (!Vocabulary.present(layer, field, lists, inspection)
        || !dateField.isEmpty() && !Column.present(layer, dateField, inspection)) {
      return;
    }
    Optional<Vocabulary> named = Vocabulary.of(field, lists, inspection);
    if (named.isPresent()) {
      inspect(layer, field, named.get(), inspection);
    }
  }

  private static void inspect(
      Layer layer, String field, Vocabulary vocabulary, Inspection inspection) {
    Optional<LocalDate> since = DateText.of(inspection.param(SINCE)).map(DateText::day);
    int[] of = new int[layer.size()];
    long[] counts = new long[vocabulary.lists().size()];
    for (int row = 0; row < of.length; row++) {
      of[row] =
          isSince(layer, row, since, inspection)
              ? only(vocabulary.entries(Texts.trim(Column.text(layer, row, field))))
              : NONE;
      if (of[row] != NONE) {
        counts[of[row]]++;
      }
    }
    int usual = 0;
    for (int list = 1; list < counts.length; list++) {
      usual = counts[list] > counts[usual] ? list : usual;
    }
    long all = Arrays.stream(counts).sum();
    for (int row = 0; row < of.length; row++) {
      if (of[row] != NONE && of[row] != usual) {
        CodeList own = vocabulary.lists().get(of[row]);
        CodeList most = vocabulary.lists().get(usual);
        inspection.report(
            Column.fault(INFO, layer, row, field, inspection)
                .arg("value", Texts.brief(Column.text(layer, row, field)))
                .arg("listZh", own.title().zh())
                .arg("listEn", own.title().en())
                .arg("usualZh", most.title().zh())
                .arg("usualEn", most.title().en())
                .arg("count", counts[usual])
                .arg("all", all)
                .build());
      }
    }
  }

  private static boolean isSince(
      Layer layer, int row, Optional<LocalDate> since, Inspection inspection) {
    int index = layer.schema().indexOf(inspection.param(DATE_FIELD));
    return since.isEmpty()
        || index >= 0
            && DateText.of(layer.value(row, index))
                .filter(read -> !read.day().isBefore(since.get()))
                .isPresent();
  }

  /** The only vocabulary that has a code, or {@link #NONE}. */
  private static int only(List<Vocabulary.Entry> entries) {
    int list = entries.isEmpty() ? NONE : entries.get(0).list();
    for (Vocabulary.Entry entry : entries) {
      if (entry.list() != list) {
        return NONE;
      }
    }
    return list;
  }
}
