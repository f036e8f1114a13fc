package org.landcheck.checks.coverage;

import java.util.Arrays;
import org.landcheck.api.Inspection;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * The envelope of every ring of a layer, and on which side of it its polygon lies: 16 bytes a ring.
 *
 * <p>Envelopes are kept as floats about the layer's first vertex, rounded outwards, so they may be
 * some centimetres too large: good for choosing candidates, not for more.
 */
final class RingBoxes {
  /** A multiple of 64, so that no two tasks write to one word of bits. */
  private static final int BLOCK = 4096;

  private static final int SAMPLE = 20_000;

  /** What adding an origin may add or take, in layer units; far more than that. */
  private static final double ROUNDING = 1e-6;

  private final PackedShapes shapes;
  private final double originX;
  private final double originY;
  private final float[] boxes;
  private final long[] rightward;
  private final long segments;

  private RingBoxes(PackedShapes shapes, Inspection inspection) {
    this.shapes = shapes;
    int rings = shapes.rings();
    double[] first = new double[2];
    if (rings > 0) {
      shapes.copy(0, 0, 1, first);
    }
    originX = first[0];
    originY = first[1];
    boxes = new float[4 * rings];
    rightward = new long[rings / 64 + 1];
    int tasks = (rings + BLOCK - 1) / BLOCK;
    long[] counts = new long[tasks];
    inspection.parallel(
        tasks, task -> counts[task] = measure(task * BLOCK, Math.min(rings, (task + 1) * BLOCK)));
    segments = Arrays.stream(counts).sum();
  }

  static RingBoxes of(PackedShapes shapes, Inspection inspection) {
    return new RingBoxes(shapes, inspection);
  }

  private long measure(int from, int to) {
    double[] xy = new double[2 * 64];
    long count = 0;
    for (int ring = from; ring < to; ring++) {
      int n = shapes.vertices(ring);
      if (xy.length < 2 * n) {
        xy = new double[2 * n + n];
      }
      shapes.copy(ring, xy);
      count += n - 1;
      measure(ring, xy, n);
    }
    return count;
  }

  private void measure(int ring, double[] xy, int n) {
    double minX = xy[0];
    double maxX = minX;
    double minY = xy[1];
    double maxY = minY;
    double x0 = minX;
    double y0 = minY;
    double area = 0;
    for (int i = 2; i < 2 * n; i += 2) {
      double x = xy[i];
      double y = xy[i + 1];
      area += (xy[i - 2] - x0) * (y - y0) - (x - x0) * (xy[i - 1] - y0);
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
    boxes[4 * ring] = down(minX - originX);
    boxes[4 * ring + 1] = down(minY - originY);
    boxes[4 * ring + 2] = up(maxX - originX);
    boxes[4 * ring + 3] = up(maxY - originY);
    // interior to the left: shells counter-clockwise, holes clockwise
    if (area > 0 == shapes.isHole(ring)) {
      rightward[ring >> 6] |= 1L << ring;
    }
  }

  private static float down(double value) {
    return Math.nextDown((float) value);
  }

  private static float up(double value) {
    return Math.nextUp((float) value);
  }

  PackedShapes shapes() {
    return shapes;
  }

  /** Number of segments of all rings. */
  long segments() {
    return segments;
  }

  /** Whether the polygon lies to the right of the ring. */
  boolean isRightward(int ring) {
    return (rightward[ring >> 6] & 1L << ring) != 0;
  }

  /** Whether the ring has a place: coordinates that are numbers. */
  boolean isPlaced(int ring) {
    return boxes[4 * ring] <= boxes[4 * ring + 2] && boxes[4 * ring + 1] <= boxes[4 * ring + 3];
  }

  double minX(int ring) {
    return originX + boxes[4 * ring];
  }

  double minY(int ring) {
    return originY + boxes[4 * ring + 1];
  }

  double maxX(int ring) {
    return originX + boxes[4 * ring + 2];
  }

  double maxY(int ring) {
    return originY + boxes[4 * ring + 3];
  }

  /** A number that grows with where the west side of a ring is. */
  long fromWest(int ring) {
    int bits = Float.floatToIntBits(boxes[4 * ring]);
    return bits >= 0 ? bits : ~bits ^ 0x8000_0000;
  }

  /** Whether the envelopes of two rings meet. */
  boolean meet(int a, int b) {
    return boxes[4 * a + 2] >= boxes[4 * b]
        && boxes[4 * a] <= boxes[4 * b + 2]
        && boxes[4 * a + 3] >= boxes[4 * b + 1]
        && boxes[4 * a + 1] <= boxes[4 * b + 3];
  }

  boolean meets(int ring, Envelope box) {
    return box.getMaxX() >= minX(ring)
        && box.getMinX() <= maxX(ring)
        && box.getMaxY() >= minY(ring)
        && box.getMinY() <= maxY(ring);
  }

  /** Whether the envelope of a ring surely meets one; false does not say that it does not. */
  boolean surelyMeet(int ring, Envelope box) {
    return box.getMaxX() - ROUNDING >= originX + twoUp(boxes[4 * ring])
        && box.getMinX() + ROUNDING <= originX - twoUp(-boxes[4 * ring + 2])
        && box.getMaxY() - ROUNDING >= originY + twoUp(boxes[4 * ring + 1])
        && box.getMinY() + ROUNDING <= originY - twoUp(-boxes[4 * ring + 3]);
  }

  private static float twoUp(float value) {
    return Math.nextUp(Math.nextUp(value));
  }

  /**
   * Where all rings lie but a few strays: one polygon with a wrong zone number must not stretch the
   * grid until all others lie in one tile of it.
   */
  Envelope extent() {
    int rings = shapes.rings();
    int step = Math.max(1, rings / SAMPLE);
    double[][] sides = new double[4][rings / step + 1];
    int count = 0;
    for (int ring = 0; ring < rings; ring += step) {
      if (isPlaced(ring)) {
        sides[0][count] = minX(ring);
        sides[1][count] = maxX(ring);
        sides[2][count] = minY(ring);
        sides[3][count++] = maxY(ring);
      }
    }
    Envelope extent = new Envelope();
    if (count == 0) {
      return extent;
    }
    for (double[] side : sides) {
      Arrays.sort(side, 0, count);
    }
    double left = quantile(sides[0], count, 0.02);
    double right = quantile(sides[1], count, 0.98);
    double low = quantile(sides[2], count, 0.02);
    double high = quantile(sides[3], count, 0.98);
    extent.init(left, right, low, high);
    double more = 0.05;
    extent.expandBy(more * (right - left), more * (high - low));
    for (int ring = 0; ring < rings && count < 2000; ring++) {
      // few rings: their size counts more than where their middles lie
      if (isPlaced(ring) && extent.contains(middle(ring))) {
        extent.expandToInclude(minX(ring), minY(ring));
        extent.expandToInclude(maxX(ring), maxY(ring));
      }
    }
    return extent;
  }

  private Envelope middle(int ring) {
    double x = (minX(ring) + maxX(ring)) / 2;
    double y = (minY(ring) + maxY(ring)) / 2;
    return new Envelope(x, x, y, y);
  }

  private static double quantile(double[] sorted, int count, double share) {
    return sorted[(int) Math.round(share * (count - 1))];
  }
}
