package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;

/**
 * Finds features without a value in one of {@code fields}.
 *
 * <p>Kind {@code null}: nothing is there; {@code blank}: a text of nothing but blanks; {@code
 * placeholder}: a text from {@code placeholders} that stands for nothing, such as {@code /}. Fields
 * the layer does not have are left to {@code schema.missing-field}.
 */
public final class MissingValue implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> PLACEHOLDERS =
      Param.texts("placeholders", List.of("/", "-", "—", "无", "暂无", "待定", "××", "null", "NULL"))
          .stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.required",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS, PLACEHOLDERS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    for (String field : Texts.list(inspection.param(FIELDS))) {
      Column.present(layer, field, inspection);
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    for (Object each : inspection.param(FIELDS)) {
      String field = each.toString();
      int index = layer.schema().indexOf(field);
      if (index >= 0) {
        Object value = layer.value(row, index);
        if (value == null) {
          report(layer, row, field, "null", "", inspection);
        } else if (value instanceof String text) {
          String shown = Texts.trim(text);
          if (shown.isEmpty()) {
            report(layer, row, field, "blank", "", inspection);
          } else if (inspection.param(PLACEHOLDERS).contains(shown)) {
            report(layer, row, field, "placeholder", shown, inspection);
          }
        }
      }
    }
  }

  private static void report(
      Layer layer, int row, String field, String kind, String value, Inspection inspection) {
    LocalText label = Column.label(layer, field, inspection);
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", kind)
            .arg("field", field)
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("value", value)
            .locator(field)
            .build());
  }
}
