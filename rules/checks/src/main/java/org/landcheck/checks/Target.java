package org.landcheck.checks;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Geometry;

/** A feature of a finding as it is now: what a fix changes. */
public record Target(Layer layer, int row) {
  /** The owner of a finding, if the data still have it. */
  public static Optional<Target> of(Finding finding, Dataset dataset) {
    return finding.features().stream().findFirst().flatMap(ref -> of(ref, dataset));
  }

  /** A feature, if the data still have it. */
  public static Optional<Target> of(FeatureRef ref, Dataset dataset) {
    return dataset
        .layer(ref.layer())
        .filter(layer -> layer.rowOf(ref.fid()) >= 0)
        .map(layer -> new Target(layer, layer.rowOf(ref.fid())));
  }

  public Geometry geometry() {
    return layer.geometry(row);
  }

  /** The edit that gives the feature another shape and nothing else. */
  public Edit reshape(Fix fix, Finding finding, Geometry shape) {
    Feature before = layer.feature(row);
    return new Edit(
        reason(fix, finding), List.of(FeatureChange.replace(before, before.withGeometry(shape))));
  }

  /** The edit that gives the feature another value in one field and nothing else. */
  public Edit revalue(Fix fix, Finding finding, int field, Object value) {
    Feature before = layer.feature(row);
    return new Edit(
        reason(fix, finding),
        List.of(FeatureChange.replace(before, before.withValue(field, value))));
  }

  /** For the log: what was done, and to which finding. */
  private static String reason(Fix fix, Finding finding) {
    return fix.id() + " " + finding.key().value();
  }
}
