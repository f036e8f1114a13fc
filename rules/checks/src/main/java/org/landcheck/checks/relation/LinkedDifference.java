package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Figures;

/**
 * Finds fields that do not say the same as those of the rows of another layer that belong to the
 * feature.
 *
 * <p>{@code fields} holds pairs {@code A=B}, A of the rule's layer, B of the other; {@code link}
 * tells which rows belong together. Where one of the two fields holds numbers, or the pack gives it
 * a unit of area, numbers are compared: areas in one unit (1 ha = 15 mu = 10 000 m²), and may
 * differ by {@code tolerance} in the unit the pack gives A, and where they are converted also by
 * what rounding to the decimals of both fields takes away. Days are the same however they are
 * spelt. Texts are compared without blanks at the ends; with {@code fold} also without blanks
 * within, and without regard to width, kind of brackets and dashes, and capital letters. Kinds
 * {@code number}, {@code text}, and {@code missing} if one of the two says nothing. The measure is
 * the difference of numbers.
 */
public final class LinkedDifference implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS =
      Param.texts("fields", List.of()).stricterIfHigher().meaning(Meaning.FIELD_PAIRS);

  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.COUNT, 0, 0, 1e12).stricterIfLower();
  static final Param<Boolean> FOLD = Param.flag("fold", false).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.equal",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(Links.LINK, FIELDS, TOLERANCE, FOLD));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Links.prepare(layer, inspection);
    Optional<FieldPairs> pairs = FieldPairs.parse(Texts.list(inspection.param(FIELDS)));
    if (pairs.isEmpty()) {
      String fields = String.join("; ", Texts.list(inspection.param(FIELDS)));
      inspection.skip(
          Optional.empty(),
          new LocalText("参数 fields 应为 A=B：" + fields, "fields must be of the form A=B: " + fields));
      return;
    }
    pairs.get().own().forEach(field -> Column.present(layer, field, inspection));
    pairs.get().other().forEach(field -> Links.presentInOther(field, inspection));
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Links> links = Links.of(layer, inspection);
    Optional<FieldPairs> pairs = FieldPairs.parse(Texts.list(inspection.param(FIELDS)));
    if (links.isEmpty() || pairs.isEmpty()) {
      return;
    }
    int[] rows = links.get().comparable(row, inspection);
    Layer other = links.get().other();
    for (int i = 0; i < pairs.get().own().size() && rows.length > 0; i++) {
      String field = pairs.get().own().get(i);
      String target = pairs.get().other().get(i);
      if (layer.schema().indexOf(field) >= 0 && other.schema().indexOf(target) >= 0) {
        Figures own = Figures.of(layer, inspection.rule().layer(), field, inspection);
        ValuePair pair =
            new ValuePair(
                own,
                Figures.of(other, inspection.rule().against(), target, inspection),
                own.scaled(inspection.param(TOLERANCE)),
                inspection.param(FOLD));
        for (int linked : rows) {
          pair.difference(row, linked)
              .ifPresent(found -> report(row, linked, pair, found, inspection));
        }
      }
    }
  }

  private static void report(
      int row, int linked, ValuePair pair, ValuePair.Difference found, Inspection inspection) {
    Layer layer = pair.own().layer();
    Layer other = pair.other().layer();
    String field = layer.schema().fields().get(pair.own().column()).name();
    String target = other.schema().fields().get(pair.other().column()).name();
    LocalText label = Column.label(layer, field, inspection);
    LocalText targetLabel = Column.label(other, inspection.rule().against(), target, inspection);
    FindingBuilder finding =
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .on(other, linked)
            .arg("kind", found.kind())
            .arg("own", Links.name(layer, row))
            .arg("linked", Links.name(other, linked))
            .arg("against", other.name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("targetZh", targetLabel.zh())
            .arg("targetEn", targetLabel.en())
            .arg("value", pair.own().figure(row))
            .arg("target", pair.other().figure(linked))
            .arg("unitZh", unit(pair.own()).zh())
            .arg("unitEn", unit(pair.own()).en())
            .arg("targetUnitZh", unit(pair.other()).zh())
            .arg("targetUnitEn", unit(pair.other()).en())
            .locator(field + " " + target);
    found
        .difference()
        .ifPresent(
            difference ->
                finding
                    .arg(
                        "difference", new Quantity(Math.abs(difference.value()), difference.unit()))
                    .measured(difference));
    inspection.report(finding.build());
  }

  /** What stands behind a figure: a blank and the unit; nothing if it has none. */
  private static LocalText unit(Figures figures) {
    LocalText label = figures.unit().label();
    return label.zh().isEmpty() ? label : new LocalText(" " + label.zh(), " " + label.en());
  }
}
