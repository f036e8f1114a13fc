package org.landcheck.io.access;

import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.JetFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts a row into the bytes of its columns. A row begins with the number of its columns and the
 * values of fixed length; at its end stand a bit for each column that has a value, before that the
 * number of values of other length, and before that, backwards, where each of them begins.
 */
final class RowCutter {
  /** Places in a row of the old format have a byte, and a list of where they pass its limit. */
  private static final int BYTE = 256;

  private final int countSize;
  private final boolean wide;
  private final int fixedAt;
  private byte[] row = {};
  private ByteBuffer bytes = ByteBuffer.wrap(row);
  private int length;
  private int columns;
  private int maskAt;
  private int[] places;

  RowCutter(JetFormat format) {
    this.countSize = format.SIZE_ROW_COLUMN_COUNT;
    this.wide = format.SIZE_ROW_VAR_COL_OFFSET == 2;
    this.fixedAt = format.OFFSET_COLUMN_FIXED_DATA_ROW_OFFSET;
  }

  /** Takes a copy of a row. */
  void take(RowFinder.Span span) throws DamagedException {
    length = span.length();
    if (row.length < length) {
      row = new byte[Math.max(length, 4096)];
      bytes = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
    }
    span.page().get(span.from(), row, 0, length);
    places = null;
    if (length < countSize) {
      throw tooShort();
    }
    columns = countSize == 1 ? row[0] & 0xFF : bytes.getShort(0);
    maskAt = length - (columns + 7) / 8;
    if (columns < 0 || maskAt < countSize) {
      throw tooShort();
    }
  }

  private static DamagedException tooShort() {
    return new DamagedException("记录长度不足", "the row is too short");
  }

  /** Whether the bit of a column says that there is a value; for truth values it is the value. */
  boolean isSet(ColumnImpl column) {
    int number = column.getColumnNumber();
    return number >= 0 && number < columns && (row[maskAt + number / 8] & 1 << number % 8) != 0;
  }

  /** The bytes of a column that is set. */
  byte[] bytes(ColumnImpl column) throws DamagedException {
    return column.isVariableLength() ? variable(column.getVarLenTableIndex()) : fixed(column);
  }

  private byte[] fixed(ColumnImpl column) throws DamagedException {
    DataType type = column.getType();
    int from = fixedAt + column.getFixedDataOffset();
    int size = type.getFixedSize(column.getLength());
    return part(from, from + size);
  }

  private byte[] variable(int index) throws DamagedException {
    if (!wide) {
      if (places == null) {
        places = narrowPlaces();
      }
      if (index < 0 || index + 1 >= places.length) {
        throw tooShort();
      }
      return part(places[index], places[index + 1]);
    }
    int at = maskAt - 4 - 2 * index;
    if (index < 0 || at - 2 < countSize) {
      throw tooShort();
    }
    return part(bytes.getShort(at), bytes.getShort(at - 2));
  }

  private int[] narrowPlaces() throws DamagedException {
    int count = unsigned(maskAt - 1);
    int jumps = (length - 1) / BYTE;
    int first = maskAt - 2 - jumps;
    if ((first - count) / BYTE < jumps) {
      // the last jump would be behind the last value
      jumps--;
    }
    int[] found = new int[count + 1];
    int passed = 0;
    for (int i = 0; i <= count; i++) {
      while (passed < jumps && unsigned(maskAt - 2 - passed) == i) {
        passed++;
      }
      found[i] = unsigned(first - i) + passed * BYTE;
    }
    return found;
  }

  private int unsigned(int at) throws DamagedException {
    if (at < countSize || at >= length) {
      throw tooShort();
    }
    return row[at] & 0xFF;
  }

  private byte[] part(int from, int to) throws DamagedException {
    if (from < countSize || from > to || to > maskAt) {
      throw new DamagedException("值的位置无效", "a value has an invalid place");
    }
    return Arrays.copyOfRange(row, from, to);
  }
}
