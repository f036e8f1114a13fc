package org.landcheck.checks.values;

import java.util.ArrayList;
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
import org.landcheck.checks.attribute.Column;

/**
 * Finds features that have a value in some of {@code fields} and none in others: all or none must
 * be filled in. Texts of nothing but blanks are no values. Fields that the layer does not have are
 * left to {@code schema.missing-field}.
 */
public final class HalfFilled implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.required-together",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS));

  @Override
  public CheckInfo info() {
    return INFO;
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
    int filled = 0;
    int there = 0;
    for (Object field : fields) {
      int index = layer.schema().indexOf(field.toString());
      there += index >= 0 ? 1 : 0;
      filled += index >= 0 && isFilled(layer.value(row, index)) ? 1 : 0;
    }
    if (filled > 0 && filled < there) {
      report(layer, row, fields, inspection);
    }
  }

  private static boolean isFilled(Object value) {
    return value instanceof String text ? !Texts.isBlank(text) : value != null;
  }

  private static void report(Layer layer, int row, List<?> fields, Inspection inspection) {
    List<LocalText> filled = new ArrayList<>();
    List<LocalText> missing = new ArrayList<>();
    for (Object field : fields) {
      int index = layer.schema().indexOf(field.toString());
      if (index >= 0) {
        LocalText label = Column.label(layer, field.toString(), inspection);
        (isFilled(layer.value(row, index)) ? filled : missing).add(label);
      }
    }
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("filledZh", String.join("、", filled.stream().map(LocalText::zh).toList()))
            .arg("filledEn", String.join(", ", filled.stream().map(LocalText::en).toList()))
            .arg("missingZh", String.join("、", missing.stream().map(LocalText::zh).toList()))
            .arg("missingEn", String.join(", ", missing.stream().map(LocalText::en).toList()))
            .locator(String.join(" ", Texts.list(fields)))
            .build());
  }
}
