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
 * Finds full-width letters, digits and punctuation (！ to ～, U+FF01 to U+FF5E) in {@code fields},
 * which hold codes: they look like the usual ones and equal none of them. One finding a field.
 */
public final class FullWidth implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.full-width",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
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
            "half-width", finding -> true, (text, finding, rule) -> Optional.of(narrow(text))));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    for (Object field : inspection.param(FIELDS)) {
      Column.present(layer, field.toString(), inspection);
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    List<?> fields = inspection.param(FIELDS);
    if (fields.isEmpty()) {
      return;
    }
    TextCells.each(
        layer,
        row,
        fields,
        (field, text) -> {
          if (isWide(text)) {
            inspection.report(
                Column.fault(INFO, layer, row, field, inspection)
                    .arg("value", Texts.brief(text))
                    .arg("expected", Texts.brief(narrow(text)))
                    .build());
          }
        });
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Texts.narrow(text.charAt(i)) != text.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      narrow.append(Texts.narrow(text.charAt(i)));
    }
    return narrow.toString();
  }
}
