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
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.BoundedText;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.values.Rewrite;

/**
 * Finds numbers of certificates that are of none of the forms in use, or whose parts cannot be.
 *
 * <p>{@code forms} are texts {@code name=regular expression} for the whole number, with named
 * groups {@code place}, {@code year}, {@code kind} and {@code serial} as far as the form tells
 * them. Kinds {@code form}; {@code place}: none of the province nor of {@code places}; {@code
 * former}: a county's code no longer in use on the day; {@code year}: another than that of the day
 * in {@code dateField}; {@code serial}: all noughts. Besides, {@code untidy}: with blanks,
 * full-width characters or brackets, or without 号. Missing and blank values are left to {@code
 * attribute.required}.
 */
public final class WrongCertificateNumber implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  /** As seen on public certificates: in order of five digits until 2023, then of the business. */
  @SuppressWarnings("rawtypes")
  static final Param<List> FORMS =
      Param.texts(
              "forms",
              List.of(
                  "6+4+5=[用地建乡]字第(?<place>\\d{6})(?<year>\\d{4})(?<serial>\\d{5})号",
                  "6+4+2+7=[用地建乡]字第(?<place>\\d{6})(?<year>\\d{4})"
                      + "(?<kind>[A-Z]{2})(?<serial>\\d{7})号"))
          .stricterIfLower()
          .meaning(Meaning.NAMED_PATTERN);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.certificate-number",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, DateOf.FIELD, FORMS, Jurisdiction.PROVINCE, Jurisdiction.PLACES));

  private record Compiled(List<?> forms) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    return Jurisdiction.contradiction(rule);
  }

  @Override
  public List<Fix> fixes() {
    return List.of(
        new Rewrite(
            "normalise",
            finding -> true,
            (text, finding, rule) ->
                "untidy".equals(finding.args().get("kind"))
                    ? tidy(text, rule.param(FORMS))
                    : Optional.empty()));
  }

  private static Optional<String> tidy(String text, List<?> forms) {
    try {
      return CertificateForms.of(forms)
          .flatMap(compiled -> compiled.read(text))
          .map(CertificateForms.Reading::text);
    } catch (BoundedText.TooSlow e) {
      // the number was changed since to one that the forms cannot cope with
      return Optional.empty();
    }
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)) {
      DateOf.prepare(layer, inspection);
      if (forms(inspection).isEmpty()) {
        List<?> given = inspection.param(FORMS);
        inspection.skip(
            Optional.empty(),
            new LocalText(
                "编号格式写法有误，应为 名称=正则表达式：" + given,
                "forms must be name=regular expression: " + given));
      }
    }
  }

  private static Optional<CertificateForms> forms(Inspection inspection) {
    List<?> given = inspection.param(FORMS);
    return inspection.shared(new Compiled(given), () -> CertificateForms.of(given));
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String text = Column.text(layer, row, inspection.param(FIELD));
    Optional<CertificateForms> forms = text.isEmpty() ? Optional.empty() : forms(inspection);
    if (forms.isEmpty()) {
      return;
    }
    try {
      Optional<CertificateForms.Reading> read = forms.get().read(text);
      if (read.isPresent()) {
        inspect(layer, row, text, read.get(), inspection);
      } else {
        report(
            fault(layer, row, "form", text, inspection).arg("forms", forms.get().names()),
            inspection);
      }
    } catch (BoundedText.TooSlow e) {
      inspection.skip(
          Optional.of(layer.ref(row)),
          new LocalText("格式检查耗时过长，请简化格式写法", "the pattern takes too long; make it simpler"));
    }
  }

  private static void inspect(
      Layer layer, int row, String text, CertificateForms.Reading read, Inspection inspection) {
    Optional<LocalDate> day = DateOf.row(layer, row, inspection);
    String kind = kind(read, day, inspection);
    if (!kind.isEmpty()) {
      report(
          Jurisdiction.of(inspection.rule())
              .named(fault(layer, row, kind, text, inspection))
              .arg("place", read.place())
              .arg("year", read.year())
              .arg("serial", read.serial())
              .arg("day", day.map(LocalDate::toString).orElse("")),
          inspection);
    }
    if (!read.text().equals(text)) {
      report(
          fault(layer, row, "untidy", text, inspection)
              .arg("expected", read.text())
              .locator(inspection.param(FIELD) + " untidy"),
          inspection);
    }
  }

  private static String kind(
      CertificateForms.Reading read, Optional<LocalDate> day, Inspection inspection) {
    if (!read.place().isEmpty()) {
      PlaceCode place = Jurisdiction.of(inspection.rule()).look(read.place(), day);
      if (place != PlaceCode.LEGAL) {
        return place == PlaceCode.FORMER ? "former" : "place";
      }
    }
    if (day.isPresent()
        && !read.year().isEmpty()
        && !read.year().equals(Integer.toString(day.get().getYear()))) {
      return "year";
    }
    String serial = read.serial();
    return !serial.isEmpty() && CodeText.isNought(serial, 0, serial.length()) ? "serial" : "";
  }

  private static FindingBuilder fault(
      Layer layer, int row, String kind, String text, Inspection inspection) {
    return Column.fault(INFO, layer, row, inspection.param(FIELD), inspection)
        .arg("kind", kind)
        .arg("value", Texts.brief(text));
  }

  private static void report(FindingBuilder finding, Inspection inspection) {
    inspection.report(finding.build());
  }
}
