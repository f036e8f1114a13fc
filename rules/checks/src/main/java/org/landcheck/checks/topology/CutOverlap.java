package org.landcheck.checks.topology;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.checks.coverage.Overlay;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes what two polygons share away from one of them; the other keeps it. Safe up to {@value
 * #SAFE_AREA} m²: more than that, and a person decides whose land it is. Refused if nothing would
 * be left.
 */
final class CutOverlap implements Fix {
  static final double SAFE_AREA = 1.0;

  /** Which polygon gives way. */
  enum Side {
    FIRST("cut-overlap-from-first", 0),
    SECOND("cut-overlap-from-second", 1);

    private final String id;
    private final int loser;

    Side(String id, int loser) {
      this.id = id;
      this.loser = loser;
    }
  }

  private final Side side;

  CutOverlap(Side side) {
    this.side = side;
  }

  @Override
  public String id() {
    return side.id;
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean small = finding.measure().map(m -> m.value() <= SAFE_AREA).orElse(false);
    return small ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    List<Optional<Feature>> pair = Features.of(finding, dataset);
    if (pair.size() != 2 || pair.get(0).isEmpty() || pair.get(1).isEmpty()) {
      return Optional.empty();
    }
    Feature loser = pair.get(side.loser).get();
    Feature winner = pair.get(1 - side.loser).get();
    if (loser.geometry().isEmpty() || winner.geometry().isEmpty()) {
      return Optional.empty();
    }
    Geometry before = loser.geometry().get();
    if (!Validity.isValid(before) || !Validity.isValid(winner.geometry().get())) {
      return Optional.empty();
    }
    Geometry after = Overlay.difference(before, winner.geometry().get());
    if (after.isEmpty() || after.getArea() >= before.getArea()) {
      return Optional.empty();
    }
    Feature changed = loser.withGeometry(Features.likeBefore(after, before));
    return Optional.of(
        new Edit(
            id() + " " + finding.key().value(), List.of(FeatureChange.replace(loser, changed))));
  }
}
