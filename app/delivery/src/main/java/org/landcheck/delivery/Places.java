package org.landcheck.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where to go to look at a finding, also when the fault itself (a missing value) has no shape. */
public final class Places {
  private final Map<String, Layer> layers = new HashMap<>();

  public Places(Dataset dataset) {
    dataset.layers().forEach(layer -> layers.put(layer.name(), layer));
  }

  /** The finding's own point, else the middle of the first feature involved that has a shape. */
  public Optional<Coordinate> of(Finding finding) {
    Optional<Coordinate> own = finding.at().filter(Finite::isFinite);
    if (own.isPresent()) {
      return own;
    }
    for (FeatureRef ref : finding.features()) {
      Optional<Coordinate> middle =
          shape(ref).map(shape -> middle(shape.getEnvelopeInternal())).filter(Finite::isFinite);
      if (middle.isPresent()) {
        return middle;
      }
    }
    return Optional.empty();
  }

  /** The shape of a feature, if the data have the feature and it has one. */
  public Optional<Geometry> shape(FeatureRef ref) {
    Layer layer = layers.get(ref.layer());
    int row = layer == null ? -1 : layer.rowOf(ref.fid());
    return row < 0 || layer.geometry(row).isEmpty()
        ? Optional.empty()
        : Optional.of(layer.geometry(row));
  }

  private static Coordinate middle(Envelope envelope) {
    return new Coordinate(
        (envelope.getMinX() + envelope.getMaxX()) / 2,
        (envelope.getMinY() + envelope.getMaxY()) / 2);
  }
}
