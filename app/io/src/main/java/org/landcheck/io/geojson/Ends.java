package org.landcheck.io.geojson;

import java.util.Arrays;

/** Where lists end: ascending whole numbers, for reuse. */
final class Ends {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  /** Where the list before one ends, which is where it begins. */
  int before(int index) {
    return index == 0 ? 0 : values[index - 1];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
