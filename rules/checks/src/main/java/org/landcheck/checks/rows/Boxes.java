package org.landcheck.checks.rows;

import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * Envelopes of the shapes of a layer, read from packed rings where it has them, so that no shape is
 * made. For one thread.
 */
public final class Boxes {
  private static final int VERTICES = 256;

  private final Layer layer;
  private final PackedShapes shapes;
  private final double[] xy;

  public Boxes(Layer layer) {
    this.layer = layer;
    this.shapes = layer.shapes().orElse(null);
    this.xy = new double[shapes == null ? 0 : 2 * VERTICES];
  }

  /** The envelope of a row's shape, null as JTS has it for a row without any vertex. */
  public Envelope of(int row) {
    if (shapes == null || shapes.loose(row) != null) {
      return layer.geometry(row).getEnvelopeInternal();
    }
    Envelope box = new Envelope();
    for (int ring = shapes.firstRing(row); ring < shapes.firstRing(row + 1); ring++) {
      if (!shapes.isHole(ring)) {
        box.expandToInclude(ofRing(ring));
      }
    }
    return box;
  }

  private Envelope ofRing(int ring) {
    int vertices = shapes.vertices(ring);
    shapes.copy(ring, 0, 1, xy);
    double minX = xy[0];
    double maxX = xy[0];
    double minY = xy[1];
    double maxY = xy[1];
    for (int from = 0; from < vertices; from += VERTICES) {
      int count = Math.min(VERTICES, vertices - from);
      shapes.copy(ring, from, count, xy);
      for (int i = 0; i < 2 * count; i += 2) {
        double x = xy[i];
        double y = xy[i + 1];
        minX = x < minX ? x : minX;
        maxX = x > maxX ? x : maxX;
        minY = y < minY ? y : minY;
        maxY = y > maxY ? y : maxY;
      }
    }
    return new Envelope(minX, maxX, minY, maxY);
  }

  /** Whether a shape has an envelope, and one of numbers. */
  public static boolean isFinite(Envelope box) {
    return !box.isNull()
        && Double.isFinite(box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY());
  }
}
