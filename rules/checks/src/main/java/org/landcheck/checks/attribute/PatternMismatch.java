package org.landcheck.checks.attribute;

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
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;

/**
 * Finds values that are not of the required form.
 *
 * <p>{@code pattern} is a regular expression of Java that the whole value must match, blanks at its
 * ends included. Numbers are taken without needless zeros. Missing and blank values are left to
 * {@code attribute.required}. A pattern that takes too long on a value leaves the feature
 * uninspected, and says so.
 */
public final class PatternMismatch implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> PATTERN = Param.text("pattern", ".*").meaning(Meaning.PATTERN);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.pattern",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, PATTERN));

  private record Compiled(String pattern) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new Tidy(FIELD, PatternMismatch::fits));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)
        && compiled(inspection).isEmpty()) {
      String pattern = inspection.param(PATTERN);
      inspection.skip(
          Optional.empty(),
          new LocalText("格式写法有误：" + pattern, "not a regular expression: " + pattern));
    }
  }

  private static Optional<Pattern> compiled(Inspection inspection) {
    String pattern = inspection.param(PATTERN);
    return inspection.shared(new Compiled(pattern), () -> compile(pattern));
  }

  private static Optional<Pattern> compile(String pattern) {
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      // a fault of the pack, not of the program: said once for the rule
      return Optional.empty();
    }
  }

  private static boolean fits(Rule rule, String text) {
    try {
      return compile(rule.param(PATTERN)).filter(p -> BoundedText.matches(p, text)).isPresent();
    } catch (BoundedText.TooSlow e) {
      return false;
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    int index = layer.schema().indexOf(field);
    if (index < 0) {
      return;
    }
    Object value = layer.value(row, index);
    String text = value instanceof String raw ? raw : Texts.shown(value);
    Optional<Pattern> pattern = compiled(inspection);
    if (pattern.isEmpty() || Texts.trim(text).isEmpty()) {
      return;
    }
    try {
      if (!BoundedText.matches(pattern.get(), text)) {
        report(layer, row, field, text, inspection);
      }
    } catch (BoundedText.TooSlow e) {
      inspection.skip(
          Optional.of(layer.ref(row)),
          new LocalText("格式检查耗时过长，请简化格式写法", "the pattern takes too long; make it simpler"));
    }
  }

  private static void report(
      Layer layer, int row, String field, String text, Inspection inspection) {
    LocalText label = Column.label(layer, field, inspection);
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("value", text)
            .arg("pattern", inspection.param(PATTERN))
            .locator(field)
            .build());
  }
}
