package org.landcheck.io.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Values of one field as a source holds them, before their type is settled: each cell is NULL, a
 * whole number, a decimal number, a text or bytes, whatever the field declares. Grows at the end;
 * for one thread.
 *
 * <p>Held in blocks, so that growing and putting runs together copy nothing.
 */
public final class Cells {
  public static final byte NULL = 0;
  public static final byte LONG = 1;
  public static final byte DOUBLE = 2;
  public static final byte TEXT = 3;
  public static final byte BYTES = 4;

  private static final int KINDS = 5;

  private final List<CellBlock> blocks = new ArrayList<>();

  /** First row of each block. */
  private int[] starts = new int[4];

  private CellBlock last;
  private int size;

  /** Block that was looked at last: rows are mostly gone through in order. */
  private int looked;

  public void addNull() {
    block(0).addNull();
  }

  public void addLong(long value) {
    block(0).addNumber(LONG, value);
  }

  public void addDouble(double value) {
    block(0).addNumber(DOUBLE, Double.doubleToRawLongBits(value));
  }

  /**
   * @param value made from bytes: it holds no half of a surrogate pair
   */
  public void addText(String value) {
    addText(value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param utf8 well-formed
   */
  public void addText(byte[] utf8) {
    addText(utf8, 0, utf8.length);
  }

  /**
   * Takes a text out of a larger array, which is copied.
   *
   * @param utf8 well-formed from one place to another
   */
  public void addText(byte[] utf8, int from, int to) {
    block(to - from).addText(utf8, from, to);
  }

  public void addBytes(byte[] value) {
    block(0).addBlob(value);
  }

  public int size() {
    return size;
  }

  /** The block that takes the next cell. */
  private CellBlock block(int text) {
    if (last == null || last.isFull(text)) {
      seal();
      last = new CellBlock();
      append(last);
    }
    size++;
    return last;
  }

  private void append(CellBlock block) {
    if (blocks.size() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[blocks.size()] = size;
    blocks.add(block);
  }

  private void seal() {
    if (last != null) {
      last.seal();
      last = null;
    }
  }

  /** All cells of several runs of rows, in order; the runs take no more. */
  public static Cells concat(List<Cells> runs) {
    if (runs.size() == 1) {
      return runs.get(0);
    }
    Cells all = new Cells();
    for (Cells run : runs) {
      run.seal();
      for (CellBlock block : run.blocks) {
        all.append(block);
        all.size += block.size();
      }
    }
    return all;
  }

  /** The same cells with row {@code order[i]} at place i. */
  public Cells reordered(int[] order) {
    if (order.length == size && isAscendingFromZero(order)) {
      return this;
    }
    Cells sorted = new Cells();
    for (int row : order) {
      switch (kind(row)) {
        case LONG -> sorted.addLong(number(row));
        case DOUBLE -> sorted.block(0).addNumber(DOUBLE, number(row));
        case TEXT -> sorted.addText(text(row));
        case BYTES -> sorted.addBytes(bytes(row));
        default -> sorted.addNull();
      }
    }
    return sorted;
  }

  private static boolean isAscendingFromZero(int[] order) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] != i) {
        return false;
      }
    }
    return true;
  }

  /** Block of a row. */
  private int blockOf(int row) {
    int in = row - (looked < blocks.size() ? starts[looked] : size);
    if (in < 0 || in >= blocks.get(looked).size()) {
      looked = blockOf(starts, blocks.size(), row);
    }
    return looked;
  }

  /** Which of some blocks, none of them empty, holds a row. */
  static int blockOf(int[] starts, int count, int row) {
    int at = Arrays.binarySearch(starts, 0, count, row);
    return at < 0 ? -at - 2 : at;
  }

  /** What a cell holds: {@link #NULL}, {@link #LONG} … */
  public byte kind(int row) {
    int block = blockOf(row);
    return blocks.get(block).kind(row - starts[block]);
  }

  /** The number of a LONG cell, the bits of a DOUBLE cell. */
  public long number(int row) {
    int block = blockOf(row);
    return blocks.get(block).number(row - starts[block]);
  }

  /** The text of a TEXT cell. */
  public String text(int row) {
    int block = blockOf(row);
    return blocks.get(block).text(row - starts[block]);
  }

  /** The bytes of a BYTES cell. */
  byte[] bytes(int row) {
    int block = blockOf(row);
    return blocks.get(block).blob(row - starts[block]);
  }

  /** The texts of cells that are texts or NULL, without a copy. */
  Column textColumn() {
    seal();
    return new Column.Utf8Texts(
        Arrays.copyOf(starts, blocks.size()),
        blocks.stream().map(CellBlock::texts).toArray(Texts[]::new));
  }

  /** The {@link #number} of every cell; 0 for those that are no numbers. */
  long[] numbers() {
    long[] numbers = new long[size];
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).copyNumbers(numbers, starts[i]);
    }
    return numbers;
  }

  /** Which cells are NULL. */
  BitSet nulls() {
    BitSet nulls = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).nulls(nulls, starts[i]);
    }
    return nulls;
  }

  /** How many cells there are of each kind. */
  int[] counts() {
    int[] counts = new int[KINDS];
    for (CellBlock block : blocks) {
      block.count(counts);
    }
    return counts;
  }
}
