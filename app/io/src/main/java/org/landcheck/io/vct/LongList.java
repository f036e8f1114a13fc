package org.landcheck.io.vct;

import java.util.Arrays;

/** Numbers that become more. */
final class LongList {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void set(int index, long value) {
    values[index] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** Forgets all from a place on. */
  void cut(int length) {
    size = length;
  }
}
