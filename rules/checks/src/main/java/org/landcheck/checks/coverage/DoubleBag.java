package org.landcheck.checks.coverage;

import java.util.Arrays;

/** A growing array of doubles. */
final class DoubleBag {
  private static final double[] NONE = {};

  private double[] values = NONE;
  private int size;

  void add(double a, double b) {
    if (size + 2 > values.length) {
      values = Arrays.copyOf(values, Math.max(8, 2 * values.length));
    }
    values[size++] = a;
    values[size++] = b;
  }

  double[] toArray() {
    return size == 0 ? NONE : Arrays.copyOf(values, size);
  }
}
