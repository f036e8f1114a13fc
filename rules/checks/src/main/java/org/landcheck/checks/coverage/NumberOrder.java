package org.landcheck.checks.coverage;

import java.util.Arrays;

/** Sorts numbers by keys, without objects. */
final class NumberOrder {
  private NumberOrder() {}

  /** The places of finite keys in ascending order. */
  static int[] of(double[] keys) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double key : keys) {
      least = Math.min(least, key);
      most = Math.max(most, key);
    }
    double step = Math.max((most - least) / Integer.MAX_VALUE, Double.MIN_NORMAL);
    long[] rough = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      rough[i] = (long) ((keys[i] - least) / step) << 32 | i;
    }
    Arrays.sort(rough);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      // keys of one step may stand in the wrong order
      int place = (int) rough[i];
      int j = i - 1;
      for (; j >= 0 && keys[order[j]] > keys[place]; j--) {
        order[j + 1] = order[j];
      }
      order[j + 1] = place;
    }
    return order;
  }
}
