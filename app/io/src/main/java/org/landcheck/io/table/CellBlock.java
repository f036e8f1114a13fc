package org.landcheck.io.table;

import java.util.Arrays;
import java.util.BitSet;

/** Some consecutive cells of a field. Grows at the end until it is full. */
final class CellBlock {
  private static final int MOST_ROWS = 1 << 14;
  private static final int MOST_TEXT = 1 << 24;
  private static final long[] NO_NUMBERS = {};
  private static final byte[][] NO_BLOBS = {};

  private byte[] kinds = new byte[16];
  private long[] numbers = NO_NUMBERS;
  private byte[][] blobs = NO_BLOBS;
  private Texts texts;
  private int size;

  /** Whether a text of so many bytes should begin another block. */
  boolean isFull(int more) {
    return size == MOST_ROWS || texts != null && (long) texts.length() + more > MOST_TEXT;
  }

  int size() {
    return size;
  }

  void addNull() {
    next(Cells.NULL);
  }

  void addNumber(byte kind, long bits) {
    int row = next(kind);
    if (row >= numbers.length) {
      numbers = Arrays.copyOf(numbers, kinds.length);
    }
    numbers[row] = bits;
  }

  void addText(byte[] utf8, int from, int to) {
    if (texts == null) {
      texts = new Texts();
    }
    texts.add(next(Cells.TEXT), utf8, from, to);
  }

  void addBlob(byte[] value) {
    int row = next(Cells.BYTES);
    if (row >= blobs.length) {
      blobs = Arrays.copyOf(blobs, kinds.length);
    }
    blobs[row] = value;
  }

  private int next(byte kind) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    kinds[size] = kind;
    return size++;
  }

  /** No more is added: gives back what is not needed. */
  void seal() {
    kinds = trimmed(kinds);
    if (numbers.length > size) {
      numbers = Arrays.copyOf(numbers, size);
    }
    if (texts != null) {
      texts.seal(size);
    }
  }

  private byte[] trimmed(byte[] array) {
    return array.length > size ? Arrays.copyOf(array, size) : array;
  }

  /** Adds how many cells there are of each kind. */
  void count(int[] counts) {
    for (int row = 0; row < size; row++) {
      counts[kinds[row]]++;
    }
  }

  /** Sets the bits of the cells that are NULL, from a place on. */
  void nulls(BitSet bits, int offset) {
    for (int row = 0; row < size; row++) {
      if (kinds[row] == Cells.NULL) {
        bits.set(offset + row);
      }
    }
  }

  /** Copies the numbers to a place; what is no number leaves it as it is. */
  void copyNumbers(long[] into, int offset) {
    System.arraycopy(numbers, 0, into, offset, Math.min(size, numbers.length));
  }

  byte kind(int row) {
    return kinds[row];
  }

  long number(int row) {
    return numbers[row];
  }

  String text(int row) {
    return texts.text(row);
  }

  byte[] blob(int row) {
    return blobs[row];
  }

  /** The texts of a block that holds nothing but texts and NULLs. */
  Texts texts() {
    return texts == null ? new Texts() : texts;
  }
}
