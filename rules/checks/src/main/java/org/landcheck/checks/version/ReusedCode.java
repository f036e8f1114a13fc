package org.landcheck.checks.version;

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
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.coverage.CommonPart;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.Counterpart;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds polygons whose key belonged to another place in the previous version: the code was given
 * anew.
 *
 * <p>Both polygons are the same as long as they share {@code minShare} of the smaller of the two:
 * what was split or merged and kept its code is no fault. Kind {@code elsewhere} if their interiors
 * do not meet, else {@code mostly}. A key that the previous version has more than once is left to
 * {@code attribute.unique}; points and lines are not looked at; where a shape is not valid the
 * feature is listed as not inspected. The measure is the share.
 */
public final class ReusedCode implements FeatureCheck {
  static final Param<Double> MIN_SHARE =
      Param.number("minShare", Unit.PERCENT, 50, 0, 100).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "version.reused-code",
          QualityElement.TEMPORAL_QUALITY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PREVIOUS),
          List.of(MIN_SHARE));

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
    if (earlier.isEmpty()) {
      return;
    }
    Geometry shape = layer.geometry(row);
    double least = inspection.param(MIN_SHARE);
    if (leastShare(shape, earlier.get()) >= least && Validity.isValid(earlier.get())) {
      return;
    }
    Optional<Geometry> common = CommonPart.of(shape, earlier.get());
    if (common.isEmpty()) {
      Earlier.skip(layer, row, shape, inspection);
      return;
    }
    double smaller = Math.min(shape.getArea(), earlier.get().getArea());
    double share = 100 * common.get().getArea() / smaller;
    if (common.get().isEmpty() || share < least) {
      Quantity measure = new Quantity(share, Unit.PERCENT);
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .where(shape)
              .arg("kind", common.get().isEmpty() ? "elsewhere" : "mostly")
              .arg("key", Earlier.key(layer, row, inspection))
              .arg("share", measure)
              .measured(measure)
              .build());
    }
  }

  /** Percent that two valid polygons share at the least, as far as their vertices tell. */
  private static double leastShare(Geometry now, Geometry before) {
    double smaller = Math.min(now.getArea(), before.getArea());
    return smaller > 0 ? 100 * (1 - VertexShift.of(before, now).mostArea() / smaller) : 0;
  }
}
