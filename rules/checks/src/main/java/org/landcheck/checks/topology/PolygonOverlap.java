package org.landcheck.checks.topology;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.coverage.PairOverlap;
import org.landcheck.checks.coverage.PairOverlaps;

/**
 * Finds the pairs of polygons of one layer whose interiors share more than {@code minArea},
 * contained and identical ones included: one finding a pair, whose geometry is all they share.
 *
 * <p>What a pair shares is cut from the two polygons as they are, so shape and area are exact and
 * hold the narrow ends too. The tolerance decides only whether there is an overlap: one that is
 * nowhere wider than {@code tolerance} is a border drawn twice within the accuracy of the
 * coordinates, and left to {@link NearMissBorder}. An overlap of {@code minArea} itself is not
 * reported. Polygons that are not valid are not inspected. Detecting moves no data.
 */
public final class PolygonOverlap implements LayerCheck {
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.001, 0, 1e9).stricterIfLower();
  static final Param<Double> TOLERANCE = Tolerance.PARAM.stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.polygon-overlap",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of(MIN_AREA, TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new CutOverlap(CutOverlap.Side.FIRST), new CutOverlap(CutOverlap.Side.SECOND));
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Members members = Members.of(layer, inspection);
    NotInspected.report(members, inspection);
    double minArea = inspection.param(MIN_AREA);
    SaidBy key = new SaidBy(inspection.rule());
    for (PairOverlap pair : PairOverlaps.of(layer, inspection.param(TOLERANCE), inspection)) {
      if (pair.area() > minArea
          && pair.wide()
          && !members.isRepaired(pair.first())
          && !members.isRepaired(pair.second())) {
        inspection.report(pair.about(key, () -> finding(members, pair, inspection)));
      }
    }
  }

  private static Finding finding(Members members, PairOverlap pair, Inspection inspection) {
    return Finding.by(inspection.rule(), INFO)
        .on(members.layer(), members.row(pair.first()))
        .on(members.layer(), members.row(pair.second()))
        .where(pair.shape())
        .measured(Quantity.squareMetres(pair.area()))
        .arg("area", Quantity.squareMetres(pair.area()))
        .build();
  }
}
