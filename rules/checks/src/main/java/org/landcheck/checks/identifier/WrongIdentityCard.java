package org.landcheck.checks.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.attribute.BoundedText;
import org.landcheck.checks.attribute.Column;

/**
 * Finds values that are no numbers of identity cards (see {@link IdentityNumber}), unless they are
 * of one of the forms {@code alternatives}, regular expressions for the whole value: passports,
 * credit codes of firms.
 *
 * <p>Kinds {@code form}, {@code place}, {@code birth} and {@code check}; {@code untidy}: a right
 * number with blanks, a small x or full-width digits. No finding holds a whole number: its middle
 * is masked. Missing and blank values are left to {@code attribute.required}.
 */
public final class WrongIdentityCard implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> ALTERNATIVES =
      Param.texts("alternatives", List.of()).stricterIfLower().meaning(Meaning.PATTERN);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.identity-card",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, ALTERNATIVES));

  private record Compiled(List<?> alternatives) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(CodeText.normalising((rule, code) -> IdentityNumber.fault(code).isEmpty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)
        && compiled(inspection).isEmpty()) {
      List<?> given = inspection.param(ALTERNATIVES);
      inspection.skip(
          Optional.empty(), new LocalText("格式写法有误：" + given, "not regular expressions: " + given));
    }
  }

  private static Optional<List<Pattern>> compiled(Inspection inspection) {
    List<?> given = inspection.param(ALTERNATIVES);
    return inspection.shared(new Compiled(given), () -> compile(given));
  }

  private static Optional<List<Pattern>> compile(List<?> given) {
    List<Pattern> patterns = new ArrayList<>();
    try {
      given.forEach(each -> patterns.add(Pattern.compile(each.toString())));
    } catch (PatternSyntaxException e) {
      // a fault of the pack: said once for the rule
      return Optional.empty();
    }
    return Optional.of(patterns);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    String text = Column.text(layer, row, field);
    String kind = text.isEmpty() ? "" : IdentityNumber.fault(text);
    Optional<List<Pattern>> alternatives = kind.isEmpty() ? Optional.empty() : compiled(inspection);
    if (alternatives.isEmpty()) {
      return;
    }
    try {
      for (Pattern pattern : alternatives.get()) {
        if (BoundedText.matches(pattern, text)) {
          return;
        }
      }
      report(layer, row, field, text, inspection);
    } catch (BoundedText.TooSlow e) {
      inspection.skip(
          Optional.of(layer.ref(row)),
          new LocalText("格式检查耗时过长，请简化格式写法", "the pattern takes too long; make it simpler"));
    }
  }

  private static void report(
      Layer layer, int row, String field, String text, Inspection inspection) {
    String left = IdentityNumber.fault(CodeText.normalised(text));
    LocalText label = Column.label(layer, field, inspection);
    boolean key = layer.schema().keyField().filter(field::equals).isPresent();
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer.ref(row), key ? "" : layer.label(row))
            .arg("kind", left.isEmpty() ? "untidy" : left)
            .arg("field", field)
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("value", IdentityNumber.masked(text))
            .arg("length", text.length())
            .locator(field)
            .build());
  }
}
