package org.landcheck.checks.geometry;

import java.util.BitSet;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;
import org.locationtech.jts.geom.Geometry;

/**
 * Keeps the first vertex of a run and drops the others; moves nothing.
 *
 * <p>Safe where all of them are in one place. Where they are apart a neighbour may share the one
 * that goes, so a person looks.
 */
final class DropRepeatedPoints implements Fix {
  @Override
  public String id() {
    return "drop-repeated-points";
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean identical = "identical".equals(finding.args().get("kind"));
    return identical ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    return Target.of(finding, dataset)
        .flatMap(
            target ->
                without(target.geometry(), finding, rule)
                    .map(shape -> target.reshape(this, finding, shape)));
  }

  private static Optional<Geometry> without(Geometry shape, Finding finding, Rule rule) {
    for (RepeatedPoint.Run run : RepeatedPoint.runs(shape, rule.param(RepeatedPoint.TOLERANCE))) {
      if (FindingKey.of(rule.id(), finding.features(), run.locator()).equals(finding.key())) {
        BitSet dropped = new BitSet();
        for (int i = 1; i <= run.surplus(); i++) {
          dropped.set((run.first() + i) % run.slots());
        }
        return Paths.without(shape, run.path(), dropped);
      }
    }
    return Optional.empty();
  }
}
