package org.landcheck.checks.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.coverage.CommonPart;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.IntRows;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds polygons that lie on polygons of another layer where they must not: on basic farmland,
 * within an ecological red line.
 *
 * <p>One finding a pair that shares more than {@code minArea} and more than {@code minShare} of the
 * polygon's own area; its geometry is all they share, cut from the two as they are. Points and
 * lines are not looked at. Where that hangs on a shape that is not valid, the polygon is listed as
 * not inspected.
 */
public final class LayerOverlap implements NeighbourCheck {
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.01, 0, 1e9).stricterIfLower();
  static final Param<Double> MIN_SHARE =
      Param.number("minShare", Unit.PERCENT, 0, 0, 100).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.layer-overlap",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS, Need.AGAINST),
          List.of(MIN_AREA, MIN_SHARE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new CutOff());
  }

  @Override
  public double reach(Inspection inspection) {
    return 0;
  }

  @Override
  public void inspect(Layer layer, int row, Neighbours near, Inspection inspection) {
    Geometry shape = layer.geometry(row);
    if (shape.getDimension() < 2 || shape.isEmpty()) {
      return;
    }
    Layer other = inspection.against().orElseThrow();
    IntRows around = new IntRows();
    near.within(shape.getEnvelopeInternal(), around);
    for (int each : around.sorted()) {
      Geometry zone = other.geometry(each);
      if (zone.getDimension() == 2) {
        Optional<Geometry> shared = CommonPart.of(shape, zone);
        if (shared.isPresent()) {
          inspect(layer, row, other, each, shared.get(), inspection);
        } else {
          boolean own = !Validity.isValid(shape);
          skip(layer, row, (own ? layer.ref(row) : other.ref(each)).toString(), inspection);
        }
      }
    }
  }

  private static void skip(Layer layer, int row, String broken, Inspection inspection) {
    inspection.skip(
        Optional.of(layer.ref(row)),
        new LocalText(
            broken + " 的图形不合法，修复后再检查", "the shape of " + broken + " is not valid; mend it first"));
  }

  private static void inspect(
      Layer layer, int row, Layer other, int zone, Geometry shared, Inspection inspection) {
    double area = shared.getArea();
    double share = 100 * area / layer.geometry(row).getArea();
    if (area > inspection.param(MIN_AREA) && share > inspection.param(MIN_SHARE)) {
      String label = layer.label(row);
      String zoneLabel = other.label(zone);
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .on(other, zone)
              .where(shared.norm())
              .measured(Quantity.squareMetres(area))
              .arg("own", label.isEmpty() ? layer.ref(row).toString() : label)
              .arg("zone", zoneLabel.isEmpty() ? other.ref(zone).toString() : zoneLabel)
              .arg("against", other.name())
              .arg("againstZh", LayerLabel.against(inspection).zh())
              .arg("againstEn", LayerLabel.against(inspection).en())
              .arg("area", Quantity.squareMetres(area))
              .arg("share", new Quantity(share, Unit.PERCENT))
              .build());
    }
  }
}
