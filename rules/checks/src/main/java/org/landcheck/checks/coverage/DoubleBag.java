package org.landcheck.checks.coverage;

import java.util.Arrays;

/** A growing array of doubles. */
final class DoubleBag {
  private double[] values = new double[8];
  private int size;

  void add(double a, double b) {
    if (size + 2 > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[size++] = a;
    values[size++] = b;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
