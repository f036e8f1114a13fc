package org.landcheck.checks.identifier;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds values that are no unified social credit codes (see {@link CreditCode}).
 *
 * <p>Kinds {@code length}, {@code character}, {@code place} and {@code check}; {@code untidy}: a
 * right code with blanks, small or full-width letters. Missing and blank values are left to {@code
 * attribute.required}.
 */
public final class WrongCreditCode implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.credit-code",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(CodeText.normalising((rule, code) -> CreditCode.fault(code).isEmpty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(FIELD), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    String text = Column.text(layer, row, field);
    String kind = text.isEmpty() ? "" : CreditCode.fault(text);
    if (kind.isEmpty()) {
      return;
    }
    String code = CodeText.normalised(text);
    String left = CreditCode.fault(code);
    FindingBuilder finding =
        Column.fault(INFO, layer, row, field, inspection)
            .arg("kind", left.isEmpty() ? "untidy" : left)
            .arg("value", Texts.brief(text));
    switch (left) {
      case "length" -> finding.arg("length", code.length());
      case "character" -> {
        int at = CreditCode.firstStranger(code);
        finding.arg("character", code.substring(at, at + 1)).arg("position", at + 1);
      }
      case "place" -> finding.arg("place", code.substring(2, 8));
      case "check" -> finding.arg("expected", String.valueOf(CreditCode.checkCharacter(code)));
      default -> finding.arg("expected", code);
    }
    inspection.report(finding.build());
  }
}
