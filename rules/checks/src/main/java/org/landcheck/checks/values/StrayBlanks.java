package org.landcheck.checks.values;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
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
 * Finds blanks where nobody sees them, in {@code fields} or, if none are named, in all fields that
 * hold texts.
 *
 * <p>Kind {@code ends}: blanks of any width, tabs or line breaks before or behind a text; {@code
 * inside}: tabs or line breaks within it. Texts of nothing but blanks are left to {@code
 * attribute.required}, characters without width to {@code attribute.control-character}.
 */
public final class StrayBlanks implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS = Param.texts("fields", List.of()).meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.blanks",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(FIELDS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(
        new Rewrite(
            "trim",
            finding -> true,
            (text, finding, rule) ->
                "ends".equals(finding.args().get("kind"))
                    ? Optional.of(Texts.trim(text))
                    : Optional.empty()));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    for (Object field : inspection.param(FIELDS)) {
      Column.present(layer, field.toString(), inspection);
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    TextCells.each(
        layer,
        row,
        inspection.param(FIELDS),
        (field, text) -> {
          int length = text.length();
          boolean ends =
              length > 0 && (isStray(text.charAt(0)) || isStray(text.charAt(length - 1)));
          if (ends && Texts.isBlank(text)) {
            return;
          }
          if (ends) {
            report(layer, row, field, "ends", text, inspection);
          }
          if (isBroken(text)) {
            report(layer, row, field, "inside", text, inspection);
          }
        });
  }

  /** Blanks that belong to texts, not the control characters that {@link Texts} trims as well. */
  private static boolean isStray(char c) {
    return isBreak(c) || c >= ' ' && c != '\uFEFF' && Texts.isBlank(c);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
  }

  /** Whether a line ends, or a tab stands, between what is not blank. */
  private static boolean isBroken(String text) {
    boolean begun = false;
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Texts.isBlank(c)) {
        if (broken) {
          return true;
        }
        begun = true;
      } else {
        broken |= begun && isBreak(c);
      }
    }
    return false;
  }

  private static void report(
      Layer layer, int row, String field, String kind, String text, Inspection inspection) {
    inspection.report(
        Column.fault(INFO, layer, row, field, inspection)
            .arg("kind", kind)
            .arg("value", Texts.brief(shown(text)))
            .locator(field + " " + kind)
            .build());
  }

  /** Blanks as a reader can see them. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && shown.length() < 100; i++) {
      char c = text.charAt(i);
      shown.append(isBreak(c) ? '↵' : isStray(c) ? '␣' : c);
    }
    return shown.toString();
  }
}
