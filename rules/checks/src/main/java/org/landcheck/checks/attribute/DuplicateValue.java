package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;

/**
 * Finds features with the same values in {@code fields}, taken together.
 *
 * <p>Each feature that repeats the values of an earlier one (by feature id) is a finding with the
 * first that has them. Blanks at the ends of texts do not count; features without a value in one of
 * the fields are left to {@code attribute.required}.
 */
public final class DuplicateValue implements LayerCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS = Param.texts("fields", List.of());

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.unique",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    List<String> fields = Texts.list(inspection.param(FIELDS));
    boolean all = true;
    for (String field : fields) {
      all &= Column.present(layer, field, inspection);
    }
    if (!all || fields.isEmpty()) {
      return;
    }
    int[] columns = fields.stream().mapToInt(layer.schema()::indexOf).toArray();
    Map<Object, Integer> first = new HashMap<>();
    for (int row = 0; row < layer.size(); row++) {
      if (row % 4096 == 0) {
        inspection.checkCancelled();
      }
      Object key = key(layer, row, columns);
      Integer earlier = key == null ? null : first.putIfAbsent(key, row);
      if (earlier != null) {
        report(layer, earlier, row, fields, inspection);
      }
    }
  }

  /** The values of a row, or null if one is missing. */
  private static Object key(Layer layer, int row, int[] columns) {
    if (columns.length == 1) {
      return part(layer.value(row, columns[0]));
    }
    List<Object> parts = new ArrayList<>(columns.length);
    for (int column : columns) {
      Object part = part(layer.value(row, column));
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return parts;
  }

  private static Object part(Object value) {
    if (value instanceof String text) {
      String trimmed = Texts.trim(text);
      return trimmed.isEmpty() ? null : trimmed;
    }
    return value;
  }

  private static void report(
      Layer layer, int first, int row, List<String> fields, Inspection inspection) {
    List<LocalText> labels =
        fields.stream().map(field -> Column.label(layer, field, inspection)).toList();
    List<String> values =
        fields.stream()
            .map(field -> Texts.shown(layer.value(row, layer.schema().indexOf(field))))
            .toList();
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, first)
            .on(layer, row)
            .arg("fieldZh", String.join("、", labels.stream().map(LocalText::zh).toList()))
            .arg("fieldEn", String.join(", ", labels.stream().map(LocalText::en).toList()))
            .arg("value", String.join(", ", values))
            .arg("first", layer.ref(first).toString())
            .arg("again", layer.ref(row).toString())
            .locator(String.join(" ", fields))
            .build());
  }
}
