package org.landcheck.io.gpkg;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.io.shape.Bounds;
import org.locationtech.jts.geom.Envelope;

/** Extents of all shapes of a layer, by row. */
final class Boxes {
  private final double[] sides;

  private Boxes(double[] sides) {
    this.sides = sides;
  }

  static Boxes of(Layer layer) {
    double[] sides = new double[4 * layer.size()];
    for (int row = 0; row < layer.size(); row++) {
      Optional<Envelope> box = Bounds.of(layer.geometry(row));
      sides[4 * row] = box.map(Envelope::getMinX).orElse(Double.NaN);
      sides[4 * row + 1] = box.map(Envelope::getMaxX).orElse(Double.NaN);
      sides[4 * row + 2] = box.map(Envelope::getMinY).orElse(Double.NaN);
      sides[4 * row + 3] = box.map(Envelope::getMaxY).orElse(Double.NaN);
    }
    return new Boxes(sides);
  }

  int size() {
    return sides.length / 4;
  }

  boolean has(int row) {
    return !Double.isNaN(sides[4 * row]);
  }

  /** The extent of one shape, empty if it has none. */
  Optional<Envelope> get(int row) {
    return has(row)
        ? Optional.of(
            new Envelope(
                sides[4 * row], sides[4 * row + 1], sides[4 * row + 2], sides[4 * row + 3]))
        : Optional.empty();
  }

  /** One side: 0 least X, 1 greatest X, 2 least Y, 3 greatest Y. */
  double side(int row, int side) {
    return sides[4 * row + side];
  }

  /** The extent of all. */
  Envelope extent() {
    Envelope extent = new Envelope();
    for (int row = 0; row < size(); row++) {
      get(row).ifPresent(extent::expandToInclude);
    }
    return extent;
  }
}
