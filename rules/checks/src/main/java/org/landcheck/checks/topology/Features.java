package org.landcheck.checks.topology;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The features behind a finding, as they are now. */
final class Features {
  private Features() {}

  static List<Optional<Feature>> of(Finding finding, Dataset dataset) {
    return finding.features().stream().map(ref -> of(ref, dataset)).toList();
  }

  static Optional<Feature> of(FeatureRef ref, Dataset dataset) {
    return dataset
        .layer(ref.layer())
        .filter(layer -> layer.rowOf(ref.fid()) >= 0)
        .map(layer -> layer.feature(layer.rowOf(ref.fid())));
  }

  /** Row of a feature, or -1. */
  static int row(FeatureRef ref, Layer layer) {
    return layer.name().equals(ref.layer()) ? layer.rowOf(ref.fid()) : -1;
  }

  /** A polygon that stood as a multipolygon of one part stays one. */
  static Geometry likeBefore(Geometry after, Geometry before) {
    return before instanceof MultiPolygon && after instanceof Polygon polygon
        ? PackedXY.FACTORY.createMultiPolygon(new Polygon[] {polygon})
        : after;
  }
}
