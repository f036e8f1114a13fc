package org.landcheck.delivery.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Decides what part of the ground an overview shows: the bulk of the data. A feature that a wrong
 * coordinate has sent a thousand kilometres away must not shrink the county to a dot.
 */
final class MapExtent {
  /** How many times the middle half of the data may reach beyond itself. */
  private static final double REACH = 10;

  private MapExtent() {}

  /** The extent of shapes, or of findings if there are no shapes; empty if there are neither. */
  static Optional<Envelope> of(List<Layer> layers, List<Finding> findings) {
    Centres centres = new Centres();
    for (Layer layer : layers) {
      for (int row = 0; row < layer.size(); row++) {
        centres.add(layer.geometry(row).getEnvelopeInternal());
      }
    }
    if (centres.count == 0) {
      findings.forEach(finding -> finding.at().map(Envelope::new).ifPresent(centres::add));
    }
    if (centres.count == 0) {
      return Optional.empty();
    }
    Envelope bulk = centres.bulk();
    Envelope extent = new Envelope(bulk);
    for (Layer layer : layers) {
      for (int row = 0; row < layer.size(); row++) {
        Geometry shape = layer.geometry(row);
        Envelope envelope = shape.getEnvelopeInternal();
        if (isUsable(envelope) && bulk.contains(envelope.centre())) {
          extent.expandToInclude(envelope);
        }
      }
    }
    return Optional.of(padded(extent));
  }

  private static Envelope padded(Envelope extent) {
    double size = Math.max(extent.getWidth(), extent.getHeight());
    Envelope padded = new Envelope(extent);
    padded.expandBy(size > 0 ? 0.03 * size : 1);
    return padded;
  }

  private static boolean isUsable(Envelope envelope) {
    return !envelope.isNull()
        && Double.isFinite(envelope.getMinX() + envelope.getMaxX())
        && Double.isFinite(envelope.getMinY() + envelope.getMaxY());
  }

  /** Middles of envelopes. */
  private static final class Centres {
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int count;

    void add(Envelope envelope) {
      if (!isUsable(envelope)) {
        return;
      }
      if (count == x.length) {
        x = Arrays.copyOf(x, 2 * count);
        y = Arrays.copyOf(y, 2 * count);
      }
      x[count] = (envelope.getMinX() + envelope.getMaxX()) / 2;
      y[count] = (envelope.getMinY() + envelope.getMaxY()) / 2;
      count++;
    }

    /** Where the centres lie, far ones left out. */
    Envelope bulk() {
      double[] xs = within(x);
      double[] ys = within(y);
      Envelope bulk = new Envelope();
      for (int i = 0; i < count; i++) {
        if (x[i] >= xs[0] && x[i] <= xs[1] && y[i] >= ys[0] && y[i] <= ys[1]) {
          bulk.expandToInclude(x[i], y[i]);
        }
      }
      return bulk;
    }

    private double[] within(double[] values) {
      double[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      double low = sorted[count / 4];
      double high = sorted[count - 1 - count / 4];
      double reach = high > low ? REACH * (high - low) : Double.POSITIVE_INFINITY;
      return new double[] {low - reach, high + reach};
    }
  }
}
