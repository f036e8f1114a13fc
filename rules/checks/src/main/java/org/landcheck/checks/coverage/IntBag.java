package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;

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

  void clear() {
    size = 0;
  }

  boolean contains(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }

  void forEach(IntConsumer consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(values[i]);
    }
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
