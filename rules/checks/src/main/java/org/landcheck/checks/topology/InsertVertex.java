package org.landcheck.checks.topology;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.checks.coverage.VertexInsertion;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;

/**
 * Inserts the neighbour's vertices into the border that lacks them. Always safe: the border moves
 * by no more than the tolerance it agreed within.
 */
public final class InsertVertex implements Fix {
  @Override
  public String id() {
    return "insert-missing-vertex";
  }

  @Override
  public FixSafety safety(Finding finding) {
    return FixSafety.SAFE;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    Optional<Feature> feature =
        finding.args().get(MissingVertex.LACKS) instanceof String ref
            ? Features.of(FeatureRef.parse(ref), dataset)
            : finding.features().stream().findFirst().flatMap(own -> Features.of(own, dataset));
    boolean vertices = finding.geometry().map(g -> g instanceof MultiPoint).orElse(false);
    if (!vertices || feature.flatMap(Feature::geometry).isEmpty()) {
      return Optional.empty();
    }
    Feature before = feature.get();
    Geometry shape = before.geometry().orElseThrow();
    Geometry after =
        VertexInsertion.into(
            shape, finding.geometry().get().getCoordinates(), rule.param(Tolerance.PARAM));
    if (after.equalsExact(shape) || !Validity.isValid(after)) {
      return Optional.empty();
    }
    return Optional.of(
        new Edit(
            id() + " " + finding.key().value(),
            List.of(FeatureChange.replace(before, before.withGeometry(after)))));
  }
}
