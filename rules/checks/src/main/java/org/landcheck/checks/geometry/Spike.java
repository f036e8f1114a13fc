package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds vertices at which a border turns back on itself.
 *
 * <p>The angle between the ways to the vertex before and the vertex after is looked at. It is a
 * spike ({@code sharp}) if the angle is at least {@code fromAngle} and less than {@code minAngle}.
 * It is a cut-back ({@code cut-back}), whatever {@code minAngle}, if the end of the shorter way
 * lies within 0.0001 m of the longer one; a rule with a {@code fromAngle} leaves cut-backs to
 * others. Vertices within 0.0001 m of the one before count as one with it. The measure is the
 * angle, the place the tip.
 *
 * <p>A cut-back also makes a polygon invalid where its ways lie exactly on each other; it is then
 * found by {@code geometry.invalid} too.
 */
public final class Spike implements FeatureCheck {
  static final Param<Double> MIN_ANGLE =
      Param.number("minAngle", Unit.DEGREE, 1, 0, 60).stricterIfHigher();
  static final Param<Double> FROM_ANGLE =
      Param.number("fromAngle", Unit.DEGREE, 0, 0, 60).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.spike",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.PROJECTED_CRS),
          List.of(MIN_ANGLE, FROM_ANGLE));

  /**
   * A spike of a shape.
   *
   * @param path number of the line or ring
   * @param cut what goes with it; empty if too little would be left
   * @param locator tells it from others of the feature
   */
  record Tip(int path, Corner corner, Optional<Bends.Cut> cut, String locator) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    return rule.param(FROM_ANGLE) < rule.param(MIN_ANGLE) || rule.param(FROM_ANGLE) == 0
        ? Optional.empty()
        : Optional.of(
            new LocalText(
                "fromAngle 应小于 minAngle，否则什么也查不出",
                "fromAngle must be less than minAngle, or nothing can be found"));
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new DropSpike());
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    RingMeasures.of(layer, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Sharpness sharpness = new Sharpness(inspection.param(MIN_ANGLE), inspection.param(FROM_ANGLE));
    RingMeasures measures = RingMeasures.of(layer, inspection);
    if (!sharpness.suspects(measures.tangent(row), measures.squareOfStep(row))) {
      return;
    }
    Geometry shape = layer.geometry(row);
    for (Tip tip : tips(shape, sharpness)) {
      Corner corner = tip.corner();
      FindingBuilder finding =
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("kind", corner.cutBack() ? "cut-back" : "sharp")
              .arg("angle", Quantity.degrees(corner.degrees()))
              .arg("length", Quantity.metres(corner.length()))
              .measured(Quantity.degrees(corner.degrees()))
              .where(PackedXY.FACTORY.createLineString(new PackedXY(corner.xy())))
              .at(corner.x(), corner.y())
              .locator(tip.locator());
      tip.cut().ifPresent(cut -> finding.arg("areaChange", Quantity.squareMetres(cut.area())));
      inspection.report(finding.build());
    }
  }

  /** All spikes of a shape, in the order of its paths. */
  static List<Tip> tips(Geometry shape, Sharpness sharpness) {
    List<Tip> tips = new ArrayList<>(0);
    Places places = new Places();
    Paths.each(
        shape,
        (path, xy, ring) -> {
          if (sharpness.suspects(xy, ring)) {
            Bends bends = new Bends(xy, ring);
            for (int bend = 0; bend < bends.size(); bend++) {
              if (bends.turnsAt(bend)) {
                Corner corner = bends.corner(bend);
                if (sharpness.isSpike(corner)) {
                  String locator = places.next(corner.x(), corner.y());
                  tips.add(new Tip(path, corner, bends.withoutTip(bend, sharpness), locator));
                }
              }
            }
          }
        });
    return tips;
  }
}
