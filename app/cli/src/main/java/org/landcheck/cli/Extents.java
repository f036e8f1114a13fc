package org.landcheck.cli;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The extent of a layer, without making a shape of what is packed. */
final class Extents {
  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  private Extents() {}

  /** The extent of all shapes, null if there is none with coordinates. */
  static Envelope of(Layer layer) {
    Extents extents = new Extents();
    Envelope loose = new Envelope();
    Optional<PackedShapes> packed = layer.shapes();
    for (int row = 0; row < layer.size(); row++) {
      Geometry shape = packed.isPresent() ? packed.get().loose(row) : layer.geometry(row);
      if (shape != null) {
        loose.expandToInclude(shape.getEnvelopeInternal());
      }
    }
    packed.ifPresent(extents::include);
    if (extents.minX <= extents.maxX && extents.minY <= extents.maxY) {
      loose.expandToInclude(new Envelope(extents.minX, extents.maxX, extents.minY, extents.maxY));
    }
    return loose;
  }

  private void include(PackedShapes shapes) {
    double[] xy = new double[256];
    for (int ring = 0; ring < shapes.rings(); ring++) {
      int count = 2 * shapes.vertices(ring);
      if (xy.length < count) {
        xy = new double[2 * count];
      }
      shapes.copy(ring, xy);
      for (int i = 0; i < count; i += 2) {
        // Comparisons with NaN are false, so it never becomes a bound.
        minX = xy[i] < minX ? xy[i] : minX;
        maxX = xy[i] > maxX ? xy[i] : maxX;
        minY = xy[i + 1] < minY ? xy[i + 1] : minY;
        maxY = xy[i + 1] > maxY ? xy[i + 1] : maxY;
      }
    }
  }
}
