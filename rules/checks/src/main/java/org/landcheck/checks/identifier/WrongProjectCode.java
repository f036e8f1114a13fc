package org.landcheck.checks.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
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
import org.landcheck.checks.values.DateText;
import org.landcheck.checks.values.Rewrite;

/**
 * Finds values that are no codes of investment projects (see {@link ProjectCode}).
 *
 * <p>Kinds {@code form}, {@code place}, {@code time} and, where no day is known, {@code no-time};
 * {@code untidy}: a right code with blanks, full-width digits or without hyphens. With a {@code
 * dateField} the time must not be later than the day there; a code of years stays right after the
 * switch, for the project may be older than the paper. Missing and blank values are left to {@code
 * attribute.required}.
 */
public final class WrongProjectCode implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> SWITCH_DATE = Param.text("switchDate", "2020-11-30");

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.project-code",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, DateOf.FIELD, SWITCH_DATE, Jurisdiction.PROVINCE, Jurisdiction.PLACES));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    boolean wrong = DateText.of(rule.param(SWITCH_DATE)).isEmpty();
    return Jurisdiction.contradiction(rule)
        .or(() -> Contradiction.form(SWITCH_DATE, wrong, "日期", "a date"));
  }

  @Override
  public List<Fix> fixes() {
    return List.of(
        new Rewrite(
            "normalise",
            finding -> true,
            (text, finding, rule) ->
                "untidy".equals(finding.args().get("kind"))
                    ? Optional.of(ProjectCode.normalised(text))
                    : Optional.empty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)) {
      DateOf.prepare(layer, inspection);
      if (switched(inspection).isEmpty()) {
        String given = inspection.param(SWITCH_DATE);
        inspection.skip(Optional.empty(), new LocalText("日期写法有误：" + given, "not a date: " + given));
      }
    }
  }

  private static Optional<LocalDate> switched(Inspection inspection) {
    return DateText.of(inspection.param(SWITCH_DATE)).map(DateText::day);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String text = Column.text(layer, row, inspection.param(FIELD));
    Optional<LocalDate> switched = text.isEmpty() ? Optional.empty() : switched(inspection);
    if (switched.isEmpty()) {
      return;
    }
    Optional<LocalDate> day = DateOf.row(layer, row, inspection);
    Jurisdiction places = Jurisdiction.of(inspection.rule());
    if (ProjectCode.fault(text, day, switched.get(), places).isEmpty()) {
      return;
    }
    String code = ProjectCode.normalised(text);
    String kind = ProjectCode.fault(code, day, switched.get(), places);
    String said = kind.isEmpty() ? "untidy" : kind;
    FindingBuilder finding =
        Column.fault(INFO, layer, row, inspection.param(FIELD), inspection)
            .arg("kind", kind.equals("time") && day.isEmpty() ? "no-time" : said)
            .arg("value", Texts.brief(text));
    switch (kind) {
      case "form" -> finding.arg("length", code.length());
      case "place" -> places.named(finding).arg("place", code.substring(5, 11));
      case "time" ->
          finding
              .arg("time", code.substring(0, 4))
              .arg("day", day.map(LocalDate::toString).orElse("-"))
              .arg("switchDate", inspection.param(SWITCH_DATE));
      default -> finding.arg("expected", code);
    }
    inspection.report(finding.build());
  }
}
