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
import org.landcheck.checks.attribute.Column;

/**
 * Finds values that are no electronic supervision numbers: 19 characters, six digits of a place,
 * four of the year, two letters of the business, seven digits in order. (Seen on certificates and
 * in a public data dictionary; the standard is not public.)
 *
 * <p>Kinds {@code form}; {@code place}: none of the province nor of {@code places}; {@code former}:
 * of a county's code no longer in use on the day; {@code business}: letters other than those of
 * {@code businesses}, if any are named; {@code year}: another than that of the day in {@code
 * dateField}; {@code untidy}: right but for blanks, small or full-width letters. Missing and blank
 * values are left to {@code attribute.required}.
 */
public final class WrongSupervisionNumber implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> BUSINESSES = Param.texts("businesses", List.of());

  private static final int LENGTH = 19;
  private static final int YEAR = 6;
  private static final int BUSINESS = 10;
  private static final int SERIAL = 12;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.supervision-number",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, DateOf.FIELD, BUSINESSES, Jurisdiction.PROVINCE, Jurisdiction.PLACES));

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
    return List.of(CodeText.normalising((rule, code) -> isForm(code)));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)) {
      DateOf.prepare(layer, inspection);
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String text = Column.text(layer, row, inspection.param(FIELD));
    if (text.isEmpty()) {
      return;
    }
    boolean tidy = isForm(text);
    String code = tidy ? text : CodeText.normalised(text);
    Optional<LocalDate> day = DateOf.row(layer, row, inspection);
    String kind = kind(code, day, inspection);
    if (tidy && kind.isEmpty()) {
      return;
    }
    FindingBuilder finding =
        Column.fault(INFO, layer, row, inspection.param(FIELD), inspection)
            .arg("kind", kind.isEmpty() ? "untidy" : kind)
            .arg("value", Texts.brief(text))
            .arg("expected", kind.isEmpty() ? code : "")
            .arg("length", code.length())
            .arg("day", day.map(LocalDate::toString).orElse(""));
    if (!kind.equals("form")) {
      Jurisdiction.of(inspection.rule())
          .named(finding)
          .arg("place", code.substring(0, YEAR))
          .arg("year", code.substring(YEAR, BUSINESS))
          .arg("business", code.substring(BUSINESS, SERIAL));
    }
    inspection.report(finding.build());
  }

  private static boolean isForm(String code) {
    return code.length() == LENGTH
        && CodeText.isDigits(code, 0, BUSINESS)
        && CodeText.isCapitals(code, BUSINESS, SERIAL)
        && CodeText.isDigits(code, SERIAL, LENGTH);
  }

  private static String kind(String code, Optional<LocalDate> day, Inspection inspection) {
    if (!isForm(code)) {
      return "form";
    }
    PlaceCode place = Jurisdiction.of(inspection.rule()).look(code.substring(0, YEAR), day);
    if (place != PlaceCode.LEGAL) {
      return place == PlaceCode.FORMER ? "former" : "place";
    }
    List<?> businesses = inspection.param(BUSINESSES);
    if (!businesses.isEmpty() && !businesses.contains(code.substring(BUSINESS, SERIAL))) {
      return "business";
    }
    int year = CodeText.number(code, YEAR, BUSINESS);
    return day.isPresent() && day.get().getYear() != year ? "year" : "";
  }
}
