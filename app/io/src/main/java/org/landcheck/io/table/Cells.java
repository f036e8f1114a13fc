package org.landcheck.io.table;

import java.util.Arrays;
import java.util.List;

/**
 * Values of one field as a source holds them, before their type is settled: each cell is NULL, a
 * whole number, a decimal number, a text or bytes, whatever the field declares. Grows at the end;
 * for one thread.
 */
public final class Cells {
  static final byte NULL = 0;
  static final byte LONG = 1;
  static final byte DOUBLE = 2;
  static final byte TEXT = 3;
  static final byte BYTES = 4;

  private static final int KINDS = 5;
  private static final long[] NO_NUMBERS = {};
  private static final Object[] NO_OBJECTS = {};

  private byte[] kinds = new byte[16];
  private long[] numbers = NO_NUMBERS;
  private Object[] objects = NO_OBJECTS;
  private int size;

  public void addNull() {
    next(NULL);
  }

  public void addLong(long value) {
    number(next(LONG), value);
  }

  public void addDouble(double value) {
    number(next(DOUBLE), Double.doubleToRawLongBits(value));
  }

  public void addText(String value) {
    object(next(TEXT), value);
  }

  public void addBytes(byte[] value) {
    object(next(BYTES), value);
  }

  public int size() {
    return size;
  }

  /** All cells of several runs of rows, in order. */
  public static Cells concat(List<Cells> runs) {
    if (runs.size() == 1) {
      return runs.get(0);
    }
    Cells all = new Cells();
    all.size = runs.stream().mapToInt(Cells::size).sum();
    all.kinds = new byte[all.size];
    boolean anyNumbers = runs.stream().anyMatch(run -> run.numbers.length > 0);
    boolean anyObjects = runs.stream().anyMatch(run -> run.objects.length > 0);
    all.numbers = anyNumbers ? new long[all.size] : NO_NUMBERS;
    all.objects = anyObjects ? new Object[all.size] : NO_OBJECTS;
    int at = 0;
    for (Cells run : runs) {
      System.arraycopy(run.kinds, 0, all.kinds, at, run.size);
      if (run.numbers.length > 0) {
        System.arraycopy(run.numbers, 0, all.numbers, at, Math.min(run.size, run.numbers.length));
      }
      if (run.objects.length > 0) {
        System.arraycopy(run.objects, 0, all.objects, at, Math.min(run.size, run.objects.length));
      }
      at += run.size;
    }
    return all;
  }

  /** The same cells with row {@code order[i]} at place i. */
  public Cells reordered(int[] order) {
    Cells sorted = new Cells();
    for (int row : order) {
      switch (kinds[row]) {
        case LONG -> sorted.addLong(numbers[row]);
        case DOUBLE -> sorted.number(sorted.next(DOUBLE), numbers[row]);
        case TEXT -> sorted.addText((String) objects[row]);
        case BYTES -> sorted.addBytes((byte[]) objects[row]);
        default -> sorted.addNull();
      }
    }
    return sorted;
  }

  byte kind(int row) {
    return kinds[row];
  }

  /** The number of a LONG cell, the bits of a DOUBLE cell. */
  long number(int row) {
    return numbers[row];
  }

  /** The String of a TEXT cell, the byte[] of a BYTES cell. */
  Object object(int row) {
    return objects[row];
  }

  /** How many cells there are of each kind. */
  int[] counts() {
    int[] counts = new int[KINDS];
    for (int row = 0; row < size; row++) {
      counts[kinds[row]]++;
    }
    return counts;
  }

  private int next(byte kind) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    kinds[size] = kind;
    return size++;
  }

  private void number(int row, long bits) {
    if (row >= numbers.length) {
      numbers = Arrays.copyOf(numbers, kinds.length);
    }
    numbers[row] = bits;
  }

  private void object(int row, Object value) {
    if (row >= objects.length) {
      objects = Arrays.copyOf(objects, kinds.length);
    }
    objects[row] = value;
  }
}
