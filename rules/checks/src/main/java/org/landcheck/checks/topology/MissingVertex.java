package org.landcheck.checks.topology;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.checks.coverage.Coverage;
import org.landcheck.checks.coverage.Members;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds vertices that one polygon has on a common border and its neighbour lacks, where the two
 * borders agree within {@code tolerance}: one finding for each pair of neighbours and side.
 *
 * <p>Such a border is no gap and no overlap, but becomes one as soon as somebody edits or
 * reprojects one side. A vertex may be up to {@code tolerance} off the border that lacks it; one
 * that is off by more than rounding is a {@link NearMissBorder} as well. Of a vertex that has
 * another within the tolerance across the border nothing is missing: that is a near miss alone. The
 * places reported are vertices as they are in the data; detecting moves none.
 */
public final class MissingVertex implements LayerCheck {
  static final Param<Double> TOLERANCE = Tolerance.PARAM;

  /** Argument: the feature that lacks the vertices. */
  static final String LACKS = "lacksFeature";

  private static final int PAIRS_A_TASK = 4096;

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.missing-vertex",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.INFO,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of(TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new InsertVertex());
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Coverage coverage = Coverage.of(layer, inspection.param(TOLERANCE), inspection);
    NotInspected.report(coverage.members(), inspection);
    OneSidedPairs pairs = OneSidedPairs.of(coverage.oneSided(), coverage.members()::isRepaired);
    int blocks = (pairs.size() + PAIRS_A_TASK - 1) / PAIRS_A_TASK;
    inspection.parallel(
        blocks,
        block -> {
          int end = Math.min(pairs.size(), (block + 1) * PAIRS_A_TASK);
          for (int pair = block * PAIRS_A_TASK; pair < end; pair++) {
            inspection.report(finding(coverage.members(), pairs, pair, inspection));
          }
        });
  }

  private static Finding finding(
      Members members, OneSidedPairs pairs, int pair, Inspection inspection) {
    Layer layer = members.layer();
    FeatureRef lacks = members.ref(pairs.lacks(pair));
    FeatureRef has = members.ref(pairs.has(pair));
    String lacksLabel = layer.label(members.row(pairs.lacks(pair)));
    String hasLabel = layer.label(members.row(pairs.has(pair)));
    String lacksText = lacks.toString();
    Coordinate[] places = pairs.places(pair);
    return Finding.by(inspection.rule(), INFO)
        .on(lacks, lacksLabel)
        .on(has, hasLabel)
        .where(PackedXY.FACTORY.createMultiPointFromCoords(places))
        .at(places[0].getX(), places[0].getY())
        .measured(Quantity.count(places.length))
        .arg("count", places.length)
        .arg("lacks", lacksLabel.isEmpty() ? lacksText : lacksLabel)
        .arg("has", hasLabel.isEmpty() ? has.toString() : hasLabel)
        .arg(LACKS, lacksText)
        .locator(lacksText)
        .build();
  }

  static String name(Layer layer, int row) {
    String label = layer.label(row);
    return label.isEmpty() ? layer.ref(row).toString() : label;
  }
}
