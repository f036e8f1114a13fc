package org.landcheck.io.table;

import java.util.BitSet;

/** Values of one field by row, held as densely as their type allows. */
sealed interface Column {
  /** The value as {@link org.landcheck.api.FieldType} says; null is SQL NULL. */
  Object value(int row);

  /** Whole numbers. */
  record Longs(long[] values, BitSet nulls) implements Column {
    @Override
    public Object value(int row) {
      return nulls.get(row) ? null : (Object) values[row];
    }
  }

  /** Decimal numbers by their bits. */
  record Doubles(long[] bits, BitSet nulls) implements Column {
    @Override
    public Object value(int row) {
      return nulls.get(row) ? null : (Object) Double.longBitsToDouble(bits[row]);
    }
  }

  /** Truth values. */
  record Booleans(BitSet truths, BitSet nulls) implements Column {
    @Override
    public Object value(int row) {
      return nulls.get(row) ? null : (Object) truths.get(row);
    }
  }

  /**
   * Texts; each is made anew when it is asked for.
   *
   * @param starts first row of each block
   */
  record Utf8Texts(int[] starts, Texts[] blocks) implements Column {
    @Override
    public Object value(int row) {
      int block = Cells.blockOf(starts, starts.length, row);
      return blocks[block].text(row - starts[block]);
    }
  }

  /** Dates, bytes; null where there is none. */
  record Objects(Object[] values) implements Column {
    @Override
    public Object value(int row) {
      return values[row];
    }
  }
}
