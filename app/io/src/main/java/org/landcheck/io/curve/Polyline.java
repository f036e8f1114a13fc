package org.landcheck.io.curve;

import java.util.Arrays;

/** Vertices of a line that grows. */
final class Polyline {
  private double[] xy = new double[64];
  private int size;

  void add(double x, double y) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = x;
    xy[size++] = y;
  }

  double[] xy() {
    return Arrays.copyOf(xy, size);
  }
}
