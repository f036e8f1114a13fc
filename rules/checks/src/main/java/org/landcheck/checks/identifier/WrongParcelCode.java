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
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds values that are no codes of parcels (see {@link ParcelCode}).
 *
 * <p>Kinds {@code form}; {@code county}: none of the province has or had it; {@code zone}: no zone
 * but a sub-zone, or neither unless {@code allowZeroZone}; {@code features}: letters that do not go
 * together by {@code features}; {@code serial}: 00000; {@code untidy}: right but for blanks, small
 * or full-width letters. Missing and blank values are left to {@code attribute.required}.
 */
public final class WrongParcelCode implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> FEATURES =
      Param.texts("features", ParcelCode.FEATURES).stricterIfLower();

  static final Param<Boolean> ALLOW_ZERO_ZONE = Param.flag("allowZeroZone", true).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.parcel-code",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, FEATURES, ALLOW_ZERO_ZONE, Jurisdiction.PROVINCE));

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
    Column.present(layer, inspection.param(FIELD), inspection);
  }

  private static String kind(String code, Rule rule) {
    return code.length() == ParcelCode.LENGTH
        ? ParcelCode.fault(
            code, rule.param(FEATURES), rule.param(ALLOW_ZERO_ZONE), Jurisdiction.of(rule))
        : "form";
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String text = Column.text(layer, row, inspection.param(FIELD));
    if (text.isEmpty() || kind(text, inspection.rule()).isEmpty()) {
      return;
    }
    String code = CodeText.normalised(text);
    String kind = kind(code, inspection.rule());
    inspection.report(
        Jurisdiction.of(inspection.rule())
            .named(Column.fault(INFO, layer, row, inspection.param(FIELD), inspection))
            .arg("kind", kind.isEmpty() ? "untidy" : kind)
            .arg("value", Texts.brief(text))
            .arg("length", code.length())
            .arg("part", ParcelCode.part(code, kind))
            .arg("expected", kind.isEmpty() ? code : "")
            .build());
  }
}
