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
import org.landcheck.api.Layer;
import org.landcheck.api.Rule;
import org.landcheck.checks.coverage.Overlay;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes away from a polygon what it shares with one of the other layer. A person decides whether
 * the land is to be given up. Refused if nothing would be left.
 */
final class CutOff implements Fix {
  @Override
  public String id() {
    return "cut-off";
  }

  @Override
  public FixSafety safety(Finding finding) {
    return FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    List<Optional<Feature>> pair = Features.of(finding, dataset);
    Optional<Layer> own = rule.layer().flatMap(dataset::layer);
    if (pair.size() != 2 || pair.get(0).isEmpty() || pair.get(1).isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    boolean first = finding.features().get(0).layer().equals(own.get().name());
    Feature loser = pair.get(first ? 0 : 1).get();
    Feature zone = pair.get(first ? 1 : 0).get();
    if (!isValid(loser) || !isValid(zone)) {
      return Optional.empty();
    }
    Geometry before = loser.geometry().orElseThrow();
    Geometry after = Overlay.difference(before, zone.geometry().orElseThrow());
    if (after.isEmpty() || after.getArea() >= before.getArea()) {
      return Optional.empty();
    }
    Feature changed = loser.withGeometry(Features.likeBefore(after, before));
    return Optional.of(
        new Edit(
            id() + " " + finding.key().value(), List.of(FeatureChange.replace(loser, changed))));
  }

  private static boolean isValid(Feature feature) {
    return feature.geometry().filter(Validity::isValid).isPresent();
  }
}
