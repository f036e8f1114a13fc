package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.rows.KeyedRows;
import org.landcheck.checks.rows.RowBlocks;
import org.landcheck.checks.rows.RowText;

/**
 * Finds features whose key stands nowhere in another layer: a permit of no project, a scan of no
 * permit.
 *
 * <p>The values of {@code fields}, taken together, must be those of {@code targetFields} in some
 * row; as many are named on both sides. Blanks at the ends do not count, and a number is the same
 * as its digits in a text. A feature that lacks one of the values is left to {@code
 * attribute.required}. If there is one key that it was probably meant to be (see {@link NearKeys}
 * and {@link MeantKeys}), {@code suggested} holds it: kind {@code near} if no feature of the layer
 * has it, {@code shared} if features may share it and {@code holders} of them do. Kind {@code
 * taken}: it would be {@code held}, which is the key of another feature; else {@code unknown}.
 */
public final class UnknownKey implements LayerCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS = Param.texts("fields", List.of()).meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> TARGET_FIELDS =
      Param.texts("targetFields", List.of()).meaning(Meaning.FIELD_OF_AGAINST);

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.foreign-key",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(FIELDS, TARGET_FIELDS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new TakeSuggestedKey());
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    List<String> fields = Texts.list(inspection.param(FIELDS));
    List<String> targets = Texts.list(inspection.param(TARGET_FIELDS));
    boolean all = fields.size() == targets.size() && !fields.isEmpty();
    if (!all) {
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "参数 fields 与 targetFields 的字段数应相同且不为空",
              "fields and targetFields must name as many fields, and at least one"));
    }
    for (String field : fields) {
      all &= Column.present(layer, field, inspection);
    }
    for (String field : targets) {
      all &= Links.presentInOther(field, inspection);
    }
    if (all) {
      inspect(
          layer,
          fields,
          KeyedRows.of(inspection.against().orElseThrow(), targets, inspection),
          inspection);
    }
  }

  private static void inspect(
      Layer layer, List<String> fields, KeyedRows known, Inspection inspection) {
    RowText own = new RowText(layer, fields);
    int[] unknown =
        RowBlocks.choose(
            layer.size(),
            inspection,
            (from, to, chosen) -> {
              for (int row = from; row < to; row++) {
                String key = own.of(row);
                if (!key.isEmpty() && !known.has(key)) {
                  chosen.accept(row);
                }
              }
            });
    if (unknown.length == 0) {
      return;
    }
    KeyedRows rows = KeyedRows.of(layer, fields, inspection);
    MeantKeys meant = new MeantKeys(rows, fields, known, unknown, inspection);
    for (int row : unknown) {
      report(layer, row, own.of(row), meant, inspection);
    }
  }

  private static void report(
      Layer layer, int row, String key, MeantKeys suggestions, Inspection inspection) {
    List<String> fields = Texts.list(inspection.param(FIELDS));
    List<LocalText> labels =
        fields.stream().map(field -> Column.label(layer, field, inspection)).toList();
    FindingBuilder finding =
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", "unknown")
            .arg("fieldZh", String.join("、", labels.stream().map(LocalText::zh).toList()))
            .arg("fieldEn", String.join(", ", labels.stream().map(LocalText::en).toList()))
            .arg("value", RowText.shown(key))
            .arg("against", inspection.against().orElseThrow().name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .locator(String.join(" ", fields));
    suggestions.of(key).ifPresent(meant -> suggest(meant, suggestions.isUnique(), finding));
    inspection.report(finding.build());
  }

  private static void suggest(MeantKeys.Meant meant, boolean unique, FindingBuilder finding) {
    boolean free = meant.holders().length == 0;
    String shown = RowText.shown(meant.key());
    finding
        .arg("kind", free ? "near" : unique ? "taken" : "shared")
        .arg(unique && !free ? "held" : "suggested", shown)
        .arg("holders", meant.holders().length);
  }
}
