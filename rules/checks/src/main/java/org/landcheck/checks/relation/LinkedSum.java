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
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Figures;

/**
 * Finds features whose stated figure is not the sum over the rows of another layer that belong to
 * them: a project and its parcels.
 *
 * <p>The numbers of {@code targetField} in the rows that {@code link} joins are added up, areas in
 * the unit of {@code field}, and may differ from it by {@code tolerance} in the unit the pack gives
 * it or by {@code relative} of it, whichever is more; where areas are converted, also by what
 * rounding to the decimals of the fields takes away. A row without a number counts as 0 if {@code
 * missingIsZero}, otherwise the feature is not compared; nor is one without a number of its own, or
 * without rows: these are left to {@code attribute.required} and {@code relation.cardinality}. The
 * measure is the difference. The finding names the first {@value #NAMED} rows.
 */
public final class LinkedSum implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> TARGET_FIELD =
      Param.text("targetField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.COUNT, 0, 0, 1e12).stricterIfLower();
  static final Param<Double> RELATIVE =
      Param.number("relative", Unit.PERCENT, 0, 0, 100).stricterIfLower();
  static final Param<Boolean> MISSING_IS_ZERO =
      Param.flag("missingIsZero", false).stricterIfHigher();

  private static final int NAMED = 10;

  /** What adding binary fractions up may go wrong by, as a part of the numbers. */
  private static final double EXCESS = 1e-9;

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.sum",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(Links.LINK, FIELD, TARGET_FIELD, TOLERANCE, RELATIVE, MISSING_IS_ZERO));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Links.prepare(layer, inspection);
    Column.present(layer, inspection.param(FIELD), inspection);
    Links.presentInOther(inspection.param(TARGET_FIELD), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Links> links = Links.of(layer, inspection);
    if (links.isEmpty()
        || layer.schema().indexOf(inspection.param(FIELD)) < 0
        || links.get().other().schema().indexOf(inspection.param(TARGET_FIELD)) < 0) {
      return;
    }
    int[] rows = links.get().rows(row);
    Figures total =
        Figures.of(layer, inspection.rule().layer(), inspection.param(FIELD), inspection);
    double stated = total.at(row);
    if (rows.length == 0 || Double.isNaN(stated)) {
      return;
    }
    Figures parts =
        Figures.of(
            links.get().other(),
            inspection.rule().against(),
            inspection.param(TARGET_FIELD),
            inspection);
    double sum = 0;
    double size = Math.abs(stated);
    for (int linked : rows) {
      double number = parts.in(total, parts.at(linked));
      boolean zero = inspection.param(MISSING_IS_ZERO) && parts.isMissing(linked);
      sum += zero ? 0 : number;
      size += zero ? 0 : Math.abs(number);
    }
    double most =
        Math.max(
            total.scaled(inspection.param(TOLERANCE)),
            inspection.param(RELATIVE) / 100 * Math.abs(stated));
    if (parts.converts(total)) {
      most = Math.max(most, total.rounding() + rows.length * parts.in(total, parts.rounding()));
    }
    if (Math.abs(stated - sum) > most + EXCESS * size) {
      report(row, total, stated, sum, rows, parts, inspection);
    }
  }

  private static void report(
      int row,
      Figures total,
      double stated,
      double sum,
      int[] rows,
      Figures parts,
      Inspection inspection) {
    Layer layer = total.layer();
    Layer other = parts.layer();
    LocalText label = Column.label(layer, inspection.param(FIELD), inspection);
    LocalText target =
        Column.label(
            other, inspection.rule().against(), inspection.param(TARGET_FIELD), inspection);
    FindingBuilder finding = Finding.by(inspection.rule(), INFO).on(layer, row);
    for (int i = 0; i < Math.min(NAMED, rows.length); i++) {
      finding.on(other, rows[i]);
    }
    inspection.report(
        finding
            .arg("own", Links.name(layer, row))
            .arg("against", other.name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("targetZh", target.zh())
            .arg("targetEn", target.en())
            .arg("count", rows.length)
            .arg("stated", new Quantity(stated, total.unit()))
            .arg("sum", new Quantity(sum, total.unit()))
            .arg("difference", new Quantity(Math.abs(stated - sum), total.unit()))
            .measured(new Quantity(Math.abs(stated - sum), total.unit()))
            .locator(inspection.param(FIELD) + " " + inspection.param(TARGET_FIELD))
            .build());
  }
}
