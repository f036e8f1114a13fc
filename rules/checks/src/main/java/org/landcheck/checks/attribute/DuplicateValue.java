package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.rows.EqualRows;
import org.landcheck.checks.rows.Overlay;

/**
 * Finds features with the same values in {@code fields}, taken together.
 *
 * <p>Each feature that repeats the values of an earlier one (by feature id) is a finding with the
 * first that has them. Blanks at the ends of texts do not count; features without a value in one of
 * the fields are left to {@code attribute.required}.
 */
public final class DuplicateValue implements LayerCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS = Param.texts("fields", List.of()).meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.unique",
          QualityElement.DOMAIN_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of(FIELDS));

  private record EqualValues(Layer base, List<String> fields) {}

  /** What is said of groups that no edit touched; the words for fields are the pack's. */
  private record FindingsOf(Layer base, Rule rule, String pack) {}

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
    Overlay version = Overlay.of(layer);
    EqualRows equal =
        inspection.shared(
            new EqualValues(version.base(), fields),
            () -> EqualRows.of(version.base(), ValuesKey.of(version.base(), fields), inspection));
    FindingsOf key = new FindingsOf(version.base(), inspection.rule(), inspection.pack().sha256());
    Map<Integer, List<Finding>> known = inspection.shared(key, ConcurrentHashMap::new);
    for (EqualRows.Group group : equal.groups(version)) {
      // the same features as ever: what is said of them is the same
      List<Finding> findings =
          group.origin() < 0
              ? findings(layer, group.rows(), fields, inspection)
              : known.computeIfAbsent(
                  group.origin(), origin -> findings(layer, group.rows(), fields, inspection));
      findings.forEach(inspection::report);
    }
  }

  private static List<Finding> findings(
      Layer layer, int[] rows, List<String> fields, Inspection inspection) {
    return IntStream.range(1, rows.length)
        .mapToObj(i -> finding(layer, rows[0], rows[i], fields, inspection))
        .toList();
  }

  private static Finding finding(
      Layer layer, int first, int row, List<String> fields, Inspection inspection) {
    List<LocalText> labels =
        fields.stream().map(field -> Column.label(layer, field, inspection)).toList();
    List<String> values =
        fields.stream()
            .map(field -> Texts.shown(layer.value(row, layer.schema().indexOf(field))))
            .toList();
    return Finding.by(inspection.rule(), INFO)
        .on(layer, first)
        .on(layer, row)
        .arg("fieldZh", String.join("、", labels.stream().map(LocalText::zh).toList()))
        .arg("fieldEn", String.join(", ", labels.stream().map(LocalText::en).toList()))
        .arg("value", String.join(", ", values))
        .arg("first", layer.ref(first).toString())
        .arg("again", layer.ref(row).toString())
        .locator(String.join(" ", fields))
        .build();
  }
}
