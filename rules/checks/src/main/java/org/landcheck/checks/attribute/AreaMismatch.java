package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Crs;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Contradiction;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features whose stated area is not that of their shape.
 *
 * <p>{@code field} holds the stated area in the unit its name in the source ends in, else in {@code
 * unit} (m2, ha or mu; if empty, what the pack gives the field, else m2). It is compared with the
 * area of the shape, plane or on the ellipsoid ({@code area} = {@code plane} or {@code ellipsoid}).
 * They may differ by {@code tolerance}, by {@code relative} of the computed area, or by what
 * rounding to the decimals of the field takes away, whichever is most. Kind {@code mismatch}; kind
 * {@code not-a-number} if a text holds no number. Missing values and features without a shape are
 * left to other checks; where a shape that is not valid would give a finding, it is listed as not
 * inspected instead. The measure is the difference.
 */
public final class AreaMismatch implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> UNIT = Param.text("unit", "");
  static final Param<String> AREA = Param.text("area", "plane");
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.SQUARE_METRE, 1, 0, 1e9).stricterIfLower();
  static final Param<Double> RELATIVE =
      Param.number("relative", Unit.PERCENT, 0.1, 0, 100).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.area",
          QualityElement.THEMATIC_ACCURACY,
          Severity.WARNING,
          Set.of(Need.PROJECTED_CRS),
          List.of(FIELD, UNIT, AREA, TOLERANCE, RELATIVE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    return Contradiction.words(rule, AREA, List.of("plane", "ellipsoid"))
        .or(() -> Contradiction.words(rule, UNIT, List.of("", "m2", "ha", "mu")));
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new RecomputeArea());
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(FIELD), inspection);
    if (AreaUnit.of(layer, inspection).isEmpty()) {
      String unit = AreaUnit.symbol(inspection);
      inspection.skip(
          Optional.empty(),
          new LocalText("面积单位应为 m2、ha 或 mu：" + unit, "the unit must be m2, ha or mu: " + unit));
    }
    if (inspection.param(AREA).equals("ellipsoid")
        && layer.crs().kind() != Crs.Kind.TRANSVERSE_MERCATOR) {
      inspection.skip(
          Optional.empty(),
          new LocalText("只有高斯-克吕格投影的图层才能计算椭球面积", "ellipsoidal areas need a Gauss-Krüger layer"));
    }
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    int column = layer.schema().indexOf(field);
    Optional<AreaUnit> unit = AreaUnit.of(layer, inspection);
    Geometry shape = layer.geometry(row);
    if (column < 0 || unit.isEmpty() || shape.isEmpty()) {
      return;
    }
    boolean ellipsoid = inspection.param(AREA).equals("ellipsoid");
    if (ellipsoid && layer.crs().kind() != Crs.Kind.TRANSVERSE_MERCATOR) {
      return;
    }
    StatedArea stated = StatedArea.of(layer.value(row, column), unit.get().unit());
    double computed = computed(shape, layer.crs(), ellipsoid);
    double most =
        Math.max(
            unit.get().rounding(),
            Math.max(inspection.param(TOLERANCE), inspection.param(RELATIVE) / 100 * computed));
    if (stated.isMissing() || Math.abs(stated.squareMetres() - computed) <= most) {
      return;
    }
    if (!Validity.isValid(shape)) {
      inspection.skip(
          Optional.of(layer.ref(row)),
          new LocalText("图形无效，修正后再检查", "its shape is not valid; mend it first"));
      return;
    }
    report(layer, row, field, stated, computed, unit.get().unit(), inspection);
  }

  static double computed(Geometry shape, Crs crs, boolean ellipsoid) {
    return ellipsoid ? EllipsoidArea.of(shape, crs) : shape.getArea();
  }

  private static void report(
      Layer layer,
      int row,
      String field,
      StatedArea stated,
      double computed,
      Unit unit,
      Inspection inspection) {
    LocalText label = Column.label(layer, field, inspection);
    double difference = stated.squareMetres() - computed;
    var finding =
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", stated.isNumber() ? "mismatch" : "not-a-number")
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("value", stated.text())
            .arg("computed", new Quantity(computed / StatedArea.squareMetres(unit), unit))
            .locator(field);
    if (stated.isNumber()) {
      finding
          .arg("stated", new Quantity(stated.squareMetres() / StatedArea.squareMetres(unit), unit))
          .arg("difference", Quantity.squareMetres(Math.abs(difference)))
          .measured(Quantity.squareMetres(Math.abs(difference)));
    }
    inspection.report(finding.build());
  }
}
