package org.landcheck.checks.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.ValuesKey;
import org.landcheck.checks.rows.EqualRows;
import org.landcheck.checks.rows.Overlay;

/**
 * Finds features that differ in one of {@code fields} from others that are equal to them in all of
 * {@code groupBy}, such as parcels of one project with two names of the project. Without {@code
 * groupBy} the whole layer must agree.
 *
 * <p>In each group the value that most features have is taken for the usual one, of equally many
 * that of the first feature. Each feature with another value is a finding, together with the first
 * that has the usual one. Blanks at the ends do not count; missing values, in fields of either
 * kind, are left to {@code attribute.required}.
 */
public final class NotConstant implements LayerCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> GROUP_BY =
      Param.texts("groupBy", List.of()).stricterIfLower().meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.constant",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS, GROUP_BY));

  private record EqualValues(Layer base, List<String> fields) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    List<String> fields = new ArrayList<>();
    for (String field : Texts.list(inspection.param(FIELDS))) {
      if (Column.present(layer, field, inspection)) {
        fields.add(field);
      }
    }
    List<String> groupBy = Texts.list(inspection.param(GROUP_BY));
    boolean grouped = true;
    for (String field : groupBy) {
      grouped &= Column.present(layer, field, inspection);
    }
    if (fields.isEmpty() || !grouped) {
      return;
    }
    if (groupBy.isEmpty()) {
      int[] all = IntStream.range(0, layer.size()).toArray();
      fields.forEach(field -> inspect(layer, all, field, groupBy, inspection));
      return;
    }
    Overlay version = Overlay.of(layer);
    EqualRows equal =
        inspection.shared(
            new EqualValues(version.base(), groupBy),
            () -> EqualRows.of(version.base(), ValuesKey.of(version.base(), groupBy), inspection));
    for (EqualRows.Group group : equal.groups(version)) {
      inspection.checkCancelled();
      fields.forEach(field -> inspect(layer, group.rows(), field, groupBy, inspection));
    }
  }

  private static void inspect(
      Layer layer, int[] rows, String field, List<String> groupBy, Inspection inspection) {
    if (agree(layer, rows, layer.schema().indexOf(field))) {
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Integer> firsts = new HashMap<>();
    for (int row : rows) {
      String value = Texts.trim(Column.text(layer, row, field));
      if (!value.isEmpty()) {
        counts.merge(value, 1, Integer::sum);
        firsts.putIfAbsent(value, row);
      }
    }
    String usual = "";
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      usual = each.getValue() > counts.getOrDefault(usual, 0) ? each.getKey() : usual;
    }
    for (int row : rows) {
      String value = Texts.trim(Column.text(layer, row, field));
      if (!value.isEmpty() && !value.equals(usual)) {
        report(layer, firsts.get(usual), row, field, groupBy, inspection);
      }
    }
  }

  /** Whether all values are one object or missing, which is nearly always so. */
  private static boolean agree(Layer layer, int[] rows, int index) {
    Object first = null;
    for (int row : rows) {
      Object value = layer.value(row, index);
      if (first != null && value != null && !value.equals(first)) {
        return false;
      }
      first = first == null ? value : first;
    }
    return true;
  }

  private static void report(
      Layer layer, int like, int row, String field, List<String> groupBy, Inspection inspection) {
    LocalText label = Column.label(layer, field, inspection);
    String group =
        String.join(
            ", ",
            groupBy.stream().map(by -> Column.text(layer, row, by)).map(Texts::trim).toList());
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, like)
            .on(layer, row)
            .arg("kind", groupBy.isEmpty() ? "layer" : "group")
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("group", Texts.brief(group))
            .arg("value", Texts.brief(Texts.trim(Column.text(layer, row, field))))
            .arg("usual", Texts.brief(Texts.trim(Column.text(layer, like, field))))
            .arg("odd", layer.ref(row).toString())
            .arg("like", layer.ref(like).toString())
            .locator(field)
            .build());
  }
}
