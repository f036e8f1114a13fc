package org.landcheck.checks.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.CheckInfo;
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
import org.landcheck.checks.coverage.OneSidedVertex;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

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
    Map<Long, List<OneSidedVertex>> byPair = new TreeMap<>();
    for (OneSidedVertex vertex : coverage.oneSided()) {
      if (vertex.between()
          && !coverage.members().isRepaired(vertex.has())
          && !coverage.members().isRepaired(vertex.lacks())) {
        byPair
            .computeIfAbsent((long) vertex.lacks() << 32 | vertex.has(), key -> new ArrayList<>())
            .add(vertex);
      }
    }
    byPair
        .values()
        .forEach(vertices -> inspection.report(finding(coverage.members(), vertices, inspection)));
  }

  private static Finding finding(
      Members members, List<OneSidedVertex> vertices, Inspection inspection) {
    Layer layer = members.layer();
    int lacks = members.row(vertices.get(0).lacks());
    int has = members.row(vertices.get(0).has());
    Coordinate[] places =
        vertices.stream()
            .map(v -> new CoordinateXY(v.x(), v.y()))
            .distinct()
            .sorted()
            .toArray(Coordinate[]::new);
    return Finding.by(inspection.rule(), INFO)
        .on(layer, lacks)
        .on(layer, has)
        .where(PackedXY.FACTORY.createMultiPointFromCoords(places))
        .at(places[0].getX(), places[0].getY())
        .measured(Quantity.count(places.length))
        .arg("count", places.length)
        .arg("lacks", name(layer, lacks))
        .arg("has", name(layer, has))
        .arg(LACKS, layer.ref(lacks).toString())
        .locator(layer.ref(lacks).toString())
        .build();
  }

  static String name(Layer layer, int row) {
    String label = layer.label(row);
    return label.isEmpty() ? layer.ref(row).toString() : label;
  }
}
