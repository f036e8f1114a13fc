package org.landcheck.checks.geometry;

import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;
import org.locationtech.jts.geom.Geometry;

/**
 * Drops the tip of a spike, then what has become one by that, until the border goes on straight;
 * moves nothing.
 *
 * <p>Safe where that changes the area by no more than {@link #SAFE_AREA}.
 */
final class DropSpike implements Fix {
  /** The least area that overlaps and gaps are reported from, square metres. */
  static final double SAFE_AREA = 0.001;

  @Override
  public String id() {
    return "drop-spike";
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean small =
        finding.args().get("areaChange") instanceof Quantity change && change.value() <= SAFE_AREA;
    return small ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    Sharpness sharpness = new Sharpness(rule.param(Spike.MIN_ANGLE), rule.param(Spike.FROM_ANGLE));
    return Target.of(finding, dataset)
        .flatMap(
            target ->
                Spike.tips(target.geometry(), sharpness).stream()
                    .filter(tip -> isOf(finding, rule, tip))
                    .findFirst()
                    .flatMap(tip -> without(target.geometry(), tip))
                    .map(shape -> target.reshape(this, finding, shape)));
  }

  private static boolean isOf(Finding finding, Rule rule, Spike.Tip tip) {
    return FindingKey.of(rule.id(), finding.features(), tip.locator()).equals(finding.key());
  }

  /** The shape without a spike; nothing if too little of the ring would be left. */
  static Optional<Geometry> without(Geometry shape, Spike.Tip tip) {
    return tip.cut().flatMap(cut -> Paths.without(shape, tip.path(), cut.dropped()));
  }
}
