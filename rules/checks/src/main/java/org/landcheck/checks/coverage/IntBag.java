package org.landcheck.checks.coverage;

import java.util.Arrays;

/** A growing array of ints. */
final class IntBag {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }

  int size() {
    return size;
  }

  /** Forgets all from a place on. */
  void cut(int newSize) {
    size = newSize;
  }

  /** All from a place on. */
  int[] from(int start) {
    return Arrays.copyOfRange(values, start, size);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
