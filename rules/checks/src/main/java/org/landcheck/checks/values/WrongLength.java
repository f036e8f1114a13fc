package org.landcheck.checks.values;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FieldSpec;
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
 * Finds values that are longer or shorter than allowed.
 *
 * <p>Kind {@code long}: longer than {@code max}, or if that is 0, than the pack allows the field;
 * {@code short}: shorter than {@code min}. Counted are characters (Unicode code points) or the
 * bytes that {@code encoding} needs, blanks at the ends included. Missing and blank values are left
 * to {@code attribute.required}.
 */
public final class WrongLength implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<Long> MAX = Param.integer("max", 0, 0, 1_000_000);
  static final Param<Long> MIN = Param.integer("min", 0, 0, 1_000_000).stricterIfHigher();
  static final Param<String> COUNTS = Param.text("counts", "characters");
  static final Param<String> ENCODING = Param.text("encoding", "GBK");

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.length",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELD, MAX, MIN, COUNTS, ENCODING));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    boolean known = TextSize.of(rule.param(COUNTS), rule.param(ENCODING)).isPresent();
    return known
        ? Contradiction.between(MIN, MAX, rule.param(MAX) > 0 && rule.param(MIN) > rule.param(MAX))
        : Optional.of(unknown(rule.param(COUNTS), rule.param(ENCODING)));
  }

  private static LocalText unknown(String counts, String encoding) {
    String given = counts + " " + encoding;
    return new LocalText(
        "不认识的计数方式：" + given + "（应为 characters，或 bytes 加 GBK、UTF-8）",
        "unknown way to count: " + given + " (characters, or bytes of GBK or UTF-8)");
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    if (Column.present(layer, inspection.param(FIELD), inspection)
        && TextSize.of(inspection.param(COUNTS), inspection.param(ENCODING)).isEmpty()) {
      inspection.skip(
          Optional.empty(), unknown(inspection.param(COUNTS), inspection.param(ENCODING)));
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    String text = Column.text(layer, row, field);
    Optional<TextSize> size =
        TextSize.of(inspection.param(COUNTS), inspection.param(ENCODING))
            .filter(counted -> !text.isEmpty());
    if (size.isPresent()) {
      long length = size.get().of(text);
      long max = max(field, inspection);
      if (max > 0 && length > max) {
        report(layer, row, "long", text, length, max, inspection);
      } else if (length < inspection.param(MIN)) {
        report(layer, row, "short", text, length, inspection.param(MIN), inspection);
      }
    }
  }

  private static long max(String field, Inspection inspection) {
    long max = inspection.param(MAX);
    return max > 0 ? max : Column.spec(field, inspection).map(FieldSpec::length).orElse(0);
  }

  private static void report(
      Layer layer,
      int row,
      String kind,
      String text,
      long length,
      long limit,
      Inspection inspection) {
    boolean bytes = inspection.param(COUNTS).equals(TextSize.BYTES);
    inspection.report(
        Column.fault(INFO, layer, row, inspection.param(FIELD), inspection)
            .arg("kind", kind)
            .arg("value", Texts.brief(text))
            .arg("length", length)
            .arg("limit", limit)
            .arg("unitZh", bytes ? "个字节" : "个字符")
            .arg("unitEn", bytes ? "bytes" : "characters")
            .build());
  }
}
