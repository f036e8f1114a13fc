package org.landcheck.checks.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Companion;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.coverage.CommonPart;
import org.landcheck.checks.coverage.FaceWidth;
import org.landcheck.checks.coverage.Overlay;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.Counterpart;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds polygons whose border is not where it was in the previous version.
 *
 * <p>What the polygon gained (it less the one that had its key) and lost (the reverse) is taken
 * piece by piece. A piece counts if it is somewhere wider than {@code tolerance}: if a circle of
 * that diameter has room in it. So a border that was drawn again, or came back from another
 * coordinate system, is no fault however long the strip between the two is, and a corner that was
 * moved is one however small its share of the whole. The geometry is the pieces that count, whole;
 * the measure their area. Kinds {@code gained}, {@code lost} and {@code both}. Polygons that share
 * nothing are left to {@code version.reused-code}, and keys that the previous version has more than
 * once to {@code attribute.unique}; where a shape is not valid the feature is listed as not
 * inspected.
 */
public final class MovedBorder implements FeatureCheck {
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.METRE, 0.5, 0, 1000).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "version.moved-border",
          QualityElement.TEMPORAL_QUALITY,
          Severity.WARNING,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS, Need.PREVIOUS),
          List.of(TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Counterpart.prepare(layer, Companion.PREVIOUS, true, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Geometry> earlier = Earlier.shape(layer, row, inspection);
    Geometry now = layer.geometry(row);
    if (earlier.isEmpty() || now.equalsExact(earlier.get())) {
      return;
    }
    Geometry before = earlier.get();
    if (!Validity.isValid(now) || !Validity.isValid(before)) {
      Earlier.skip(layer, row, now, inspection);
      return;
    }
    double tolerance = inspection.param(TOLERANCE);
    if (VertexShift.of(before, now).leavesNothingWider(tolerance)) {
      return;
    }
    List<Geometry> gained = pieces(Overlay.difference(now, before), tolerance);
    List<Geometry> lost = pieces(Overlay.difference(before, now), tolerance);
    boolean moved = !gained.isEmpty() || !lost.isEmpty();
    if (moved && CommonPart.of(now, before).filter(common -> !common.isEmpty()).isPresent()) {
      report(layer, row, gained, lost, inspection);
    }
  }

  /** Those that are somewhere wider. */
  private static List<Geometry> pieces(Geometry shape, double tolerance) {
    List<Geometry> wide = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (FaceWidth.exceeds(shape.getGeometryN(i), tolerance)) {
        wide.add(shape.getGeometryN(i));
      }
    }
    return wide;
  }

  private static void report(
      Layer layer, int row, List<Geometry> gained, List<Geometry> lost, Inspection inspection) {
    double more = gained.stream().mapToDouble(Geometry::getArea).sum();
    double less = lost.stream().mapToDouble(Geometry::getArea).sum();
    List<Geometry> all = new ArrayList<>(gained);
    all.addAll(lost);
    double width = all.stream().mapToDouble(FaceWidth::of).max().orElse(0);
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .where(PackedXY.FACTORY.buildGeometry(all).norm())
            .arg("kind", lost.isEmpty() ? "gained" : gained.isEmpty() ? "lost" : "both")
            .arg("gained", Quantity.squareMetres(more))
            .arg("lost", Quantity.squareMetres(less))
            .arg("width", Quantity.metres(width))
            .measured(Quantity.squareMetres(more + less))
            .build());
  }
}
