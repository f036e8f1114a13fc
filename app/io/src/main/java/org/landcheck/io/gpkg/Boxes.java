package org.landcheck.io.gpkg;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.io.shape.Bounds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Extents of all shapes of a layer, by row. */
final class Boxes {
  private final double[] sides;

  private Boxes(double[] sides) {
    this.sides = sides;
  }

  static Boxes of(Layer layer) {
    RowShapes shapes = RowShapes.of(layer);
    double[] sides = new double[4 * layer.size()];
    double[][] ring = {new double[256]};
    for (int row = 0; row < layer.size(); row++) {
      Geometry object = shapes.object(row);
      if (object == null) {
        packed(shapes.packed().orElseThrow(), row, sides, ring);
        continue;
      }
      Optional<Envelope> box = Bounds.of(object);
      sides[4 * row] = box.map(Envelope::getMinX).orElse(Double.NaN);
      sides[4 * row + 1] = box.map(Envelope::getMaxX).orElse(Double.NaN);
      sides[4 * row + 2] = box.map(Envelope::getMinY).orElse(Double.NaN);
      sides[4 * row + 3] = box.map(Envelope::getMaxY).orElse(Double.NaN);
    }
    return new Boxes(sides);
  }

  /**
   * @param ring room for one ring, replaced if it is too small
   */
  private static void packed(PackedShapes shapes, int row, double[] sides, double[][] ring) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i = shapes.firstRing(row); i < shapes.firstRing(row + 1); i++) {
      int ordinates = 2 * shapes.vertices(i);
      if (ring[0].length < ordinates) {
        ring[0] = new double[ordinates];
      }
      double[] xy = ring[0];
      shapes.copy(i, xy);
      for (int at = 0; at < ordinates; at += 2) {
        // Comparisons with NaN are false, so it never becomes a bound.
        minX = xy[at] < minX ? xy[at] : minX;
        maxX = xy[at] > maxX ? xy[at] : maxX;
        minY = xy[at + 1] < minY ? xy[at + 1] : minY;
        maxY = xy[at + 1] > maxY ? xy[at + 1] : maxY;
      }
    }
    boolean any = minX <= maxX && minY <= maxY;
    sides[4 * row] = any ? minX : Double.NaN;
    sides[4 * row + 1] = any ? maxX : Double.NaN;
    sides[4 * row + 2] = any ? minY : Double.NaN;
    sides[4 * row + 3] = any ? maxY : Double.NaN;
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
