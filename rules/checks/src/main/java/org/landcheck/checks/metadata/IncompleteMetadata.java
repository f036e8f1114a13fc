package org.landcheck.checks.metadata;

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
import org.landcheck.checks.Cell;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds items a metadata record must have and has not: a field of {@code fields} that is not there,
 * is NULL or blank, or holds one of {@code placeholders}. One finding an item.
 */
public final class IncompleteMetadata implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts(
              "fields",
              List.of("BT", "RQ", "FZDW", "ZBX", "XMIN", "YMIN", "XMAX", "YMAX", "MJ", "LXR"))
          .stricterIfHigher()
          .meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> PLACEHOLDERS =
      Param.texts("placeholders", List.of("/", "-", "无", "待定", "××")).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "metadata.incomplete",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS, PLACEHOLDERS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    List<String> placeholders = Texts.list(inspection.param(PLACEHOLDERS));
    for (String field : Texts.list(inspection.param(FIELDS))) {
      String value = Cell.text(layer, row, field);
      if (value.isEmpty() || placeholders.contains(value)) {
        boolean there = layer.schema().indexOf(field) >= 0;
        LocalText label = there ? Column.label(layer, field, inspection) : LocalText.same(field);
        inspection.report(
            Finding.by(inspection.rule(), INFO)
                .on(layer, row)
                .arg("itemZh", label.zh())
                .arg("itemEn", label.en())
                .arg("value", value)
                .locator(field)
                .build());
      }
    }
  }
}
