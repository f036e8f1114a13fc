package org.landcheck.checks.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
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
import org.landcheck.checks.coverage.EdgeFault;
import org.landcheck.checks.coverage.EdgeMatch;
import org.landcheck.checks.coverage.EdgeMatchResult;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.topology.InsertVertex;
import org.landcheck.checks.topology.NotInspected;
import org.landcheck.checks.topology.Tolerance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds where the border of a layer and the border of the same layer in a neighbouring dataset
 * should coincide and do not. Kinds: {@code overlap}, both lay claim to a place; {@code gap}, an
 * enclosed strip between them no wider than {@code searchDistance} belongs to neither; {@code
 * apart}, a vertex of ours faces their border across an open strip no wider than that; {@code
 * vertex}, the borders agree within {@code tolerance} but one side lacks a vertex.
 *
 * <p>Faults are named by the features of the dataset that is checked. Where the two borders part
 * for good, at the end of the common border, is no fault.
 */
public final class EdgeMismatch implements LayerCheck {
  static final Param<Double> SEARCH_DISTANCE =
      Param.number("searchDistance", Unit.METRE, 5, 0.001, 1000).stricterIfHigher();
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.001, 0, 1e9).stricterIfLower();
  static final Param<Double> TOLERANCE = Tolerance.PARAM;

  private static final CheckInfo INFO =
      new CheckInfo(
          "edge.mismatch",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS, Need.NEIGHBOUR),
          List.of(SEARCH_DISTANCE, MIN_AREA, TOLERANCE));

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
    List<Layer> neighbours = new ArrayList<>();
    for (Dataset dataset : inspection.neighbours()) {
      inspection.rule().layer().flatMap(dataset::layer).ifPresent(neighbours::add);
    }
    for (Layer neighbour : neighbours) {
      EdgeMatchResult match =
          EdgeMatch.of(
              layer,
              neighbour,
              inspection.param(TOLERANCE),
              inspection.param(SEARCH_DISTANCE),
              inspection);
      NotInspected.report(match.ours(), inspection);
      for (EdgeFault fault : match.faults()) {
        if (fault.area().isEmpty() || fault.area().get() > inspection.param(MIN_AREA)) {
          inspection.report(finding(match, fault, inspection));
        }
      }
    }
  }

  private static Finding finding(EdgeMatchResult match, EdgeFault fault, Inspection inspection) {
    Layer layer = match.ours().layer();
    FindingBuilder finding = Finding.by(inspection.rule(), INFO).in(layer.name());
    for (int id : fault.ours()) {
      finding.on(layer, match.ours().row(id));
    }
    Coordinate place = fault.shape().getCoordinate();
    return finding
        .where(fault.shape())
        .measured(
            fault.area().map(Quantity::squareMetres).orElse(Quantity.metres(fault.distance())))
        .arg("kind", fault.kind().id())
        .arg("neighbour", fault.theirs() < 0 ? "" : name(match.theirs(), fault.theirs()))
        .arg("area", Quantity.squareMetres(fault.area().orElse(0.0)))
        .arg("distance", Quantity.metres(fault.distance()))
        .arg("count", fault.shape().getNumPoints())
        .locator(fault.kind().id() + " " + locator(place))
        .build();
  }

  private static String locator(Coordinate place) {
    return Math.round(place.getX() * 1000) + " " + Math.round(place.getY() * 1000);
  }

  private static String name(Members members, int id) {
    Layer layer = members.layer();
    int row = members.row(id);
    String label = layer.label(row);
    return label.isEmpty() ? layer.ref(row).toString() : label;
  }
}
