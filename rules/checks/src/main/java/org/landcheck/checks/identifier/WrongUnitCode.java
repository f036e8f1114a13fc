package org.landcheck.checks.identifier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds values that are no codes of real estate units: 28 characters, the code of a parcel (see
 * {@link ParcelCode}), a letter of what stands on it, eight digits of the unit.
 *
 * <p>Kinds of the parcel's part as {@code attribute.parcel-code} has them; {@code fixture}: a
 * letter other than F (buildings), L (woods), Q (other), W (nothing); {@code unit}: W with a unit
 * other than 00000000; {@code untidy}: right but for blanks, small or full-width letters. Missing
 * and blank values are left to {@code attribute.required}.
 */
public final class WrongUnitCode implements FeatureCheck {
  private static final int LENGTH = 28;
  private static final int UNIT = ParcelCode.LENGTH + 1;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.unit-code",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(
              WrongParcelCode.FIELD,
              WrongParcelCode.FEATURES,
              WrongParcelCode.ALLOW_ZERO_ZONE,
              Jurisdiction.PROVINCE));

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
    return List.of(CodeText.normalising((rule, code) -> kind(code, rule).isEmpty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(WrongParcelCode.FIELD), inspection);
  }

  private static String kind(String code, Rule rule) {
    if (code.length() != LENGTH || !CodeText.isDigits(code, UNIT, LENGTH)) {
      return "form";
    }
    String parcel =
        ParcelCode.fault(
            code,
            rule.param(WrongParcelCode.FEATURES),
            rule.param(WrongParcelCode.ALLOW_ZERO_ZONE),
            Jurisdiction.of(rule));
    if (!parcel.isEmpty()) {
      return parcel;
    }
    return switch (code.charAt(ParcelCode.LENGTH)) {
      case 'F', 'L', 'Q' -> "";
      case 'W' -> CodeText.isNought(code, UNIT, LENGTH) ? "" : "unit";
      default -> "fixture";
    };
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(WrongParcelCode.FIELD);
    String text = Column.text(layer, row, field);
    if (text.isEmpty() || kind(text, inspection.rule()).isEmpty()) {
      return;
    }
    String code = CodeText.normalised(text);
    String kind = kind(code, inspection.rule());
    String part =
        switch (kind) {
          case "fixture" -> code.substring(ParcelCode.LENGTH, UNIT);
          case "unit" -> code.substring(UNIT);
          default -> ParcelCode.part(code, kind);
        };
    inspection.report(
        Jurisdiction.of(inspection.rule())
            .named(Column.fault(INFO, layer, row, field, inspection))
            .arg("kind", kind.isEmpty() ? "untidy" : kind)
            .arg("value", Texts.brief(text))
            .arg("length", code.length())
            .arg("part", part)
            .arg("expected", kind.isEmpty() ? code : "")
            .build());
  }
}
