package org.landcheck.checks.topology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.coverage.Coverage;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.coverage.OneSidedVertex;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds pairs of polygons whose common border agrees within {@code tolerance} and yet is not the
 * same line: slits and overlaps too narrow for a gap or an overlap, and vertices beside the
 * neighbour's vertex or border instead of on it. One finding a pair, whichever side the vertices
 * are on; its measure is the greatest distance.
 *
 * <p>A vertex counts if it is more than {@code minDistance} away. It belongs to the other's vertex
 * if that has one within the tolerance, to its border otherwise: so two vertices apart <em>along
 * </em> one straight line count too, since moving either would part the borders. A vertex put on a
 * line and rounded to the resolution of the data is off by less than {@code minDistance}; that the
 * other lacks it is {@link MissingVertex}. What is farther apart than the tolerance is {@link Gap}
 * or {@link PolygonOverlap}.
 */
public final class NearMissBorder implements LayerCheck {
  static final Param<Double> TOLERANCE = Tolerance.PARAM.stricterIfHigher();
  static final Param<Double> MIN_DISTANCE =
      Param.number("minDistance", Unit.METRE, 0.0001, 0, 10).stricterIfLower();

  /**
   * What eight digits in front of the point leave no room for: distances are no more exact than
   * this. Metres.
   */
  private static final double NOISE = 1e-6;

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.near-miss",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.WARNING,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of(MIN_DISTANCE, TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Coverage coverage = Coverage.of(layer, inspection.param(TOLERANCE), inspection);
    Members members = coverage.members();
    NotInspected.report(members, inspection);
    double least = inspection.param(MIN_DISTANCE) + NOISE;
    List<OneSidedVertex> off =
        coverage.oneSided().stream()
            .filter(v -> v.distance() > least)
            .filter(v -> !members.isRepaired(v.has()) && !members.isRepaired(v.lacks()))
            .toList();
    Distances distances = new Distances(members, off);
    Map<Long, Map<Coordinate, Double>> byPair = new TreeMap<>();
    for (OneSidedVertex vertex : off) {
      double distance = distances.of(vertex);
      if (distance > least) {
        byPair
            .computeIfAbsent(pair(members, vertex), key -> new TreeMap<>())
            .merge(Distances.place(vertex), distance, Math::max);
      }
    }
    byPair.forEach(
        (pair, places) ->
            inspection.report(
                finding(members, (int) (pair >> 32), pair.intValue(), places, inspection)));
  }

  private static long pair(Members members, OneSidedVertex vertex) {
    boolean inOrder = members.compare(vertex.has(), vertex.lacks()) < 0;
    return inOrder
        ? (long) vertex.has() << 32 | vertex.lacks()
        : (long) vertex.lacks() << 32 | vertex.has();
  }

  private static Finding finding(
      Members members,
      int first,
      int second,
      Map<Coordinate, Double> distances,
      Inspection inspection) {
    Layer layer = members.layer();
    Coordinate[] places = distances.keySet().toArray(Coordinate[]::new);
    double distance = Collections.max(distances.values());
    return Finding.by(inspection.rule(), INFO)
        .on(layer, members.row(first))
        .on(layer, members.row(second))
        .where(PackedXY.FACTORY.createMultiPointFromCoords(places))
        .at(places[0].getX(), places[0].getY())
        .measured(Quantity.metres(distance))
        .arg("count", places.length)
        .arg("distance", Quantity.metres(distance))
        .arg("first", MissingVertex.name(layer, members.row(first)))
        .arg("second", MissingVertex.name(layer, members.row(second)))
        .build();
  }
}
