package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Crs;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
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
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.EllipsoidArea;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features of which shape, attribute and linked row do not have the same area.
 *
 * <p>Three areas are held together: that of the shape, plane or on the ellipsoid ({@code area} =
 * {@code plane} or {@code ellipsoid}), that in {@code field}, and that in {@code targetField} of
 * the row of the other layer which {@code link} joins, each in the unit the name of its field ends
 * in, else the one the pack gives it, square metres if none. Two may differ by {@code tolerance},
 * by {@code relative} of the larger, or by what rounding to the decimals of the fields takes away,
 * whichever is most. The kind says which is off: {@code shape}, {@code field} or {@code linked} if
 * the other two agree, {@code all} if no two do; where one is missing, or only one pair disagrees,
 * that pair: {@code shape-field}, {@code shape-linked}, {@code field-linked}. A feature without a
 * linked row is left to {@code relation.cardinality}; with several, each is compared. Where a shape
 * that is not valid would give a finding, it is listed as not inspected instead. The measure is the
 * greatest difference.
 */
public final class AreaDisagreement implements FeatureCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<String> TARGET_FIELD =
      Param.text("targetField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<String> AREA = Param.text("area", "plane");
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.SQUARE_METRE, 1, 0, 1e9).stricterIfLower();
  static final Param<Double> RELATIVE =
      Param.number("relative", Unit.PERCENT, 0.1, 0, 100).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.area",
          QualityElement.THEMATIC_ACCURACY,
          Severity.ERROR,
          Set.of(Need.PROJECTED_CRS, Need.AGAINST),
          List.of(Links.LINK, FIELD, TARGET_FIELD, AREA, TOLERANCE, RELATIVE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    return Contradiction.words(rule, AREA, List.of("plane", "ellipsoid"));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Links.prepare(layer, inspection);
    Column.present(layer, inspection.param(FIELD), inspection);
    Links.presentInOther(inspection.param(TARGET_FIELD), inspection);
    if (isOnEllipsoid(inspection) && layer.crs().kind() != Crs.Kind.TRANSVERSE_MERCATOR) {
      inspection.skip(
          Optional.empty(),
          new LocalText("只有高斯-克吕格投影的图层才能计算椭球面积", "ellipsoidal areas need a Gauss-Krüger layer"));
    }
  }

  private static boolean isOnEllipsoid(Inspection inspection) {
    return inspection.param(AREA).equals("ellipsoid");
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Links> links = Links.of(layer, inspection);
    if (links.isEmpty()
        || layer.schema().indexOf(inspection.param(FIELD)) < 0
        || links.get().other().schema().indexOf(inspection.param(TARGET_FIELD)) < 0
        || isOnEllipsoid(inspection) && layer.crs().kind() != Crs.Kind.TRANSVERSE_MERCATOR) {
      return;
    }
    Layer other = links.get().other();
    Figures own = Figures.of(layer, inspection.rule().layer(), inspection.param(FIELD), inspection);
    Figures theirs =
        Figures.of(other, inspection.rule().against(), inspection.param(TARGET_FIELD), inspection);
    ThreeAreas.Amount field = ThreeAreas.Amount.of(own, row);
    ThreeAreas.Amount shape =
        new ThreeAreas.Amount(computed(layer, row, inspection), 0, field.unit());
    for (int linked : links.get().comparable(row, inspection)) {
      ThreeAreas areas = new ThreeAreas(shape, field, ThreeAreas.Amount.of(theirs, linked));
      Optional<ThreeAreas.Disagreement> found =
          areas.disagreement(inspection.param(TOLERANCE), inspection.param(RELATIVE) / 100);
      if (found.isPresent() && found.get().isAboutShape() && !isSound(layer.geometry(row))) {
        inspection.skip(
            Optional.of(layer.ref(row)),
            new LocalText("图形无效，修正后再检查", "its shape is not valid; mend it first"));
        return;
      }
      found.ifPresent(f -> report(row, own, linked, theirs, areas, f, inspection));
    }
  }

  private static double computed(Layer layer, int row, Inspection inspection) {
    Geometry shape = layer.geometry(row);
    if (shape.isEmpty()) {
      return Double.NaN;
    }
    return isOnEllipsoid(inspection) ? EllipsoidArea.of(shape, layer.crs()) : shape.getArea();
  }

  private static boolean isSound(Geometry shape) {
    return shape.isEmpty() || Validity.isValid(shape);
  }

  private static void report(
      int row,
      Figures own,
      int linked,
      Figures theirs,
      ThreeAreas areas,
      ThreeAreas.Disagreement found,
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
            .arg("kind", found.kind())
            .arg("own", Links.name(layer, row))
            .arg("linked", Links.name(other, linked))
            .arg("against", other.name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("targetZh", target.zh())
            .arg("targetEn", target.en())
            .arg("computed", areas.shape().shown())
            .arg("stated", areas.field().shown())
            .arg("target", areas.linked().shown())
            .arg("difference", Quantity.squareMetres(found.most()))
            .measured(Quantity.squareMetres(found.most()))
            .locator(inspection.param(FIELD) + " " + inspection.param(TARGET_FIELD))
            .build());
  }
}
