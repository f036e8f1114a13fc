package org.landcheck.checks.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
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
 * Finds values that are no day, a day outside the window from {@code from} to {@code until}, both
 * included, or a day in another spelling than those of {@code spellings} (see {@link DateForm}).
 *
 * <p>Kinds {@code no-day}, {@code early}, {@code late} and {@code spelling}; of each value the
 * first that applies. How days are read see {@link DateText}. Only texts and numbers can be spelt
 * wrongly. Missing and blank values are left to {@code attribute.required}.
 */
public final class WrongDate implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> FROM = Param.text("from", "").stricterIfHigher();
  static final Param<String> UNTIL = Param.text("until", "").stricterIfLower();

  @SuppressWarnings("rawtypes")
  static final Param<List> SPELLINGS = Param.texts("spellings", List.of());

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.date",
          QualityElement.TEMPORAL_QUALITY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, FROM, UNTIL, SPELLINGS));

  private static final LocalText BAD =
      new LocalText(
          "日期参数有误：from、until 应如 2019-01-01，spellings 应含年 yyyy、月 MM、日 dd",
          "bad dates: from and until must be like 2019-01-01, spellings must have yyyy, MM, dd");

  private record Key(String from, String until, List<?> spellings) {}

  /** The settings, read; an end of the window that is not set is empty. */
  private record Settings(
      Optional<LocalDate> from, Optional<LocalDate> until, List<DateForm> forms) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    Optional<Settings> settings =
        settings(rule.param(FROM), rule.param(UNTIL), Texts.list(rule.param(SPELLINGS)));
    if (settings.isEmpty()) {
      return Optional.of(BAD);
    }
    Optional<LocalDate> until = settings.get().until();
    boolean nothing =
        settings.get().from().filter(d -> until.filter(d::isAfter).isPresent()).isPresent();
    return Contradiction.between(FROM, UNTIL, nothing);
  }

  @Override
  public List<Fix> fixes() {
    return List.of(
        new Rewrite(
            "respell", finding -> !"yes".equals(finding.args().get("timed")), WrongDate::respelt));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)
        && settings(inspection).isEmpty()) {
      inspection.skip(Optional.empty(), BAD);
    }
  }

  private static Optional<Settings> settings(Inspection inspection) {
    String from = inspection.param(FROM);
    String until = inspection.param(UNTIL);
    List<?> spellings = inspection.param(SPELLINGS);
    return inspection.shared(
        new Key(from, until, spellings), () -> settings(from, until, Texts.list(spellings)));
  }

  private static Optional<Settings> settings(String from, String until, List<String> spellings) {
    Optional<LocalDate> first = DateText.of(from).map(DateText::day);
    Optional<LocalDate> last = DateText.of(until).map(DateText::day);
    List<DateForm> forms = spellings.stream().map(DateForm::new).toList();
    boolean good =
        first.isEmpty() == from.isEmpty()
            && last.isEmpty() == until.isEmpty()
            && forms.stream().allMatch(DateForm::isComplete);
    return good ? Optional.of(new Settings(first, last, forms)) : Optional.empty();
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    int index = layer.schema().indexOf(field);
    Object value = index < 0 ? null : layer.value(row, index);
    Optional<Settings> settings = value == null ? Optional.empty() : settings(inspection);
    if (settings.isEmpty()) {
      return;
    }
    Optional<DateText> read = DateText.of(value);
    if (read.isEmpty()) {
      String text = Column.text(layer, row, field);
      if (!text.isEmpty()) {
        report(fault(layer, row, "no-day", text, inspection), inspection);
      }
      return;
    }
    LocalDate day = read.get().day();
    if (settings.get().from().isPresent() && day.isBefore(settings.get().from().get())) {
      report(
          fault(layer, row, "early", day.toString(), inspection)
              .arg("limit", inspection.param(FROM)),
          inspection);
    } else if (settings.get().until().isPresent() && day.isAfter(settings.get().until().get())) {
      report(
          fault(layer, row, "late", day.toString(), inspection)
              .arg("limit", inspection.param(UNTIL)),
          inspection);
    } else if (index >= 0 && isMisspelt(layer, index, row, read.get(), settings.get())) {
      DateForm first = settings.get().forms().get(0);
      report(
          fault(layer, row, "spelling", Column.text(layer, row, field), inspection)
              .arg("expected", first.write(day))
              .arg("timed", read.get().timed() ? "yes" : "no"),
          inspection);
    }
  }

  private static boolean isMisspelt(
      Layer layer, int index, int row, DateText read, Settings settings) {
    boolean spelt =
        switch (layer.schema().fields().get(index).type()) {
          case TEXT, INTEGER, REAL -> true;
          default -> false;
        };
    if (!spelt || settings.forms().isEmpty()) {
      return false;
    }
    Object value = layer.value(row, index);
    String text = value instanceof String raw ? raw : Texts.shown(value);
    for (DateForm form : settings.forms()) {
      if (form.write(read.day()).equals(text)) {
        return false;
      }
    }
    return true;
  }

  private static FindingBuilder fault(
      Layer layer, int row, String kind, String value, Inspection inspection) {
    return Column.fault(INFO, layer, row, inspection.param(FIELD), inspection)
        .arg("kind", kind)
        .arg("value", Texts.brief(value));
  }

  private static void report(FindingBuilder finding, Inspection inspection) {
    inspection.report(finding.build());
  }

  private static Optional<String> respelt(String text, Finding finding, Rule rule) {
    List<String> spellings = Texts.list(rule.param(SPELLINGS));
    return spellings.isEmpty() || !"spelling".equals(finding.args().get("kind"))
        ? Optional.empty()
        : DateText.of(text).map(read -> new DateForm(spellings.get(0)).write(read.day()));
  }
}
