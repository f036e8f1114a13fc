package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Compared;
import org.landcheck.checks.attribute.Figures;

/**
 * Finds features with a value greater than that of a row of another layer that belongs to them: a
 * construction permit older than the land permit it rests on, a parcel larger than its project.
 *
 * <p>{@code field} must not be greater than {@code targetField} of any row that {@code link} joins,
 * nor equal to it if {@code strict}. Days are compared by the calendar, however they are spelt, and
 * may be {@code tolerance} days out of order (fewer than that if {@code strict}); numbers as
 * numbers, areas in one unit. Missing values, and values that are neither, are passed over.
 */
public final class LinkedOrder implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> TARGET_FIELD =
      Param.text("targetField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<Boolean> STRICT = Param.flag("strict", false).stricterIfHigher();
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.COUNT, 0, 0, 100_000).stricterIfLower();

  /** What converting a unit may go wrong by, as a part of the number. */
  private static final double EXCESS = 1e-9;

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.order",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(Links.LINK, FIELD, TARGET_FIELD, STRICT, TOLERANCE));

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
    Figures own = Figures.of(layer, inspection.rule().layer(), inspection.param(FIELD), inspection);
    if (own.isMissing(row)) {
      return;
    }
    Figures theirs =
        Figures.of(
            links.get().other(),
            inspection.rule().against(),
            inspection.param(TARGET_FIELD),
            inspection);
    for (int linked : links.get().comparable(row, inspection)) {
      inspect(row, own, linked, theirs, inspection);
    }
  }

  private static void inspect(
      int row, Figures own, int linked, Figures theirs, Inspection inspection) {
    Optional<Compared> compared = Compared.of(own, row, theirs, linked);
    if (compared.isEmpty()) {
      return;
    }
    double excess = compared.get().excess();
    double rounding = compared.get().days() ? 0 : EXCESS * Math.abs(own.at(row));
    double least = compared.get().days() ? -inspection.param(TOLERANCE) : -rounding;
    boolean strict = inspection.param(STRICT);
    if (excess < least || strict && excess <= least + 2 * rounding) {
      String kind = Math.abs(excess) <= rounding ? "equal" : "greater";
      report(row, own, linked, theirs, kind, compared.get().days(), inspection);
    }
  }

  private static void report(
      int row,
      Figures own,
      int linked,
      Figures theirs,
      String kind,
      boolean days,
      Inspection inspection) {
    Layer layer = own.layer();
    Layer other = theirs.layer();
    LocalText label = Column.label(layer, inspection.param(FIELD), inspection);
    LocalText target =
        Column.label(
            other, inspection.rule().against(), inspection.param(TARGET_FIELD), inspection);
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .on(other, linked)
            .arg("kind", kind)
            .arg("own", Links.name(layer, row))
            .arg("linked", Links.name(other, linked))
            .arg("against", other.name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("targetZh", target.zh())
            .arg("targetEn", target.en())
            .arg("value", own.figure(row))
            .arg("target", theirs.figure(linked))
            .arg("relationZh", days ? "晚于" : "大于")
            .arg("relationEn", days ? "later than" : "greater than")
            .locator(inspection.param(FIELD) + " " + inspection.param(TARGET_FIELD))
            .build());
  }
}
