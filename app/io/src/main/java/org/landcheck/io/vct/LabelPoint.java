package org.landcheck.io.vct;

import java.util.Arrays;
import java.util.List;

/**
 * A point within a polygon, where its label stands: the middle of the widest stretch of the polygon
 * halfway up. One of a polygon that is not valid may be anywhere.
 */
final class LabelPoint {
  private double[] crossings = new double[16];
  private int count;
  private double x;
  private double y;

  /**
   * Looks for the point.
   *
   * @param rings {@code x, y} of shells and holes, each closed
   */
  void find(List<double[]> rings) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] ring : rings) {
      for (int i = 1; i < ring.length; i += 2) {
        low = Math.min(low, ring[i]);
        high = Math.max(high, ring[i]);
      }
    }
    y = low + (high - low) / 2;
    count = 0;
    for (double[] ring : rings) {
      cross(ring);
    }
    Arrays.sort(crossings, 0, count);
    x = rings.get(0)[0];
    double widest = -1;
    for (int i = 0; i + 1 < count; i += 2) {
      double width = crossings[i + 1] - crossings[i];
      if (width > widest) {
        widest = width;
        x = crossings[i] + width / 2;
      }
    }
  }

  private void cross(double[] ring) {
    for (int i = 0; i + 3 < ring.length; i += 2) {
      // a vertex on the line counts as above it, so that each passage counts once
      if (ring[i + 1] < y != ring[i + 3] < y) {
        if (count == crossings.length) {
          crossings = Arrays.copyOf(crossings, 2 * count);
        }
        double share = (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
        crossings[count++] = ring[i] + share * (ring[i + 2] - ring[i]);
      }
    }
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }
}
