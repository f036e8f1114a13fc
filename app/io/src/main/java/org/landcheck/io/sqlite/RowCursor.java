package org.landcheck.io.sqlite;

import java.io.IOException;
import java.util.Arrays;

/**
 * Goes through rows of a table, leaf by leaf. By the <a
 * href="https://www.sqlite.org/fileformat2.html">file format</a>, §1.6 and 2. For one thread.
 *
 * <p>Only what SQLite itself would read the same way is given; all else ends in a {@link
 * NotPlainException}. No object is made a row.
 */
public final class RowCursor {
  /** Bytes read at once where leaves follow each other in the file. */
  private static final int RUN = 1 << 18;

  private static final int LEAF_HEADER = 8;
  private static final int LEAST_CELL = 4;

  private final PageFile file;
  private final Overflow overflow;
  private final int[] leaves;
  private final int end;
  private final int usable;
  private final int longestLocal;
  private final byte[] run;

  /** The next leaf to read, and how many of those read are still to come. */
  private int leaf;

  private int left;
  private int page;
  private int cells;
  private int cell;
  private boolean any;
  private long rowId;

  private byte[] bytes;
  private int columns;
  private long[] types = new long[16];
  private int[] starts = new int[17];

  /** Where a number is read from, and then where it ended. */
  private int at;

  /**
   * @param from first leaf to go through
   * @param to the one after the last
   */
  public RowCursor(PageFile file, Leaves leaves, int from, int to) {
    this.file = file;
    this.leaves = leaves.pages();
    this.leaf = from;
    this.end = to;
    this.usable = file.usable();
    this.longestLocal = usable - 35;
    this.run = new byte[Math.max(RUN, file.pageSize())];
    this.overflow = new Overflow(file);
  }

  /**
   * Reads the next leaves that follow each other in the file; false at the end.
   *
   * @throws NotPlainException if they are not as SQLite leaves them; the rows before are then of no
   *     use either
   */
  public boolean nextRun() throws IOException, NotPlainException {
    if (leaf == end) {
      return false;
    }
    int most = run.length / file.pageSize();
    int count = 1;
    while (count < most && leaf + count < end && leaves[leaf + count] == leaves[leaf] + count) {
      count++;
    }
    file.read(leaves[leaf], count, run);
    left = count;
    page = -file.pageSize();
    leaf += count;
    return true;
  }

  /**
   * Goes to the next leaf of the run; false at its end.
   *
   * @throws NotPlainException likewise
   */
  public boolean nextLeaf() throws NotPlainException {
    if (left == 0) {
      return false;
    }
    left--;
    page += file.pageSize();
    cells = Bytes.u16(run, page + 3);
    cell = 0;
    if (run[page] != Leaves.LEAF || LEAF_HEADER + 2 * cells > usable) {
      throw new NotPlainException("no leaf of a table");
    }
    // Right only for a table without rows.
    if (cells == 0 && leaves.length > 1) {
      throw new NotPlainException("a leaf without rows");
    }
    return true;
  }

  /**
   * Goes to the next row of the leaf; false at its end.
   *
   * @throws NotPlainException likewise
   */
  public boolean nextRow() throws IOException, NotPlainException {
    if (cell == cells) {
      return false;
    }
    int place = Bytes.u16(run, page + LEAF_HEADER + 2 * cell++);
    if (place < LEAF_HEADER + 2 * cells || place > usable - LEAST_CELL) {
      throw new NotPlainException("a cell beyond its page");
    }
    int pageEnd = page + usable;
    at = page + place;
    long size = number(run, pageEnd);
    long id = number(run, pageEnd);
    if (any && id <= rowId) {
      throw new NotPlainException("row numbers do not ascend");
    }
    any = true;
    rowId = id;
    if (size >= 0 && size <= longestLocal) {
      if (at + size > pageEnd) {
        throw new NotPlainException("a row beyond its page");
      }
      bytes = run;
      record(at + (int) size);
    } else {
      bytes = overflow.gather(run, at, pageEnd, size);
      at = 0;
      record((int) size);
    }
    return true;
  }

  /** Takes in which types and places the columns of a row have. */
  private void record(int to) throws NotPlainException {
    int from = at;
    long header = number(bytes, to);
    if (header < 1 || header > to - from) {
      throw new NotPlainException("a row's head beyond the row");
    }
    int headerEnd = from + (int) header;
    long place = headerEnd;
    int count = 0;
    while (at < headerEnd) {
      if (count == types.length) {
        types = Arrays.copyOf(types, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count + 1);
      }
      long type = number(bytes, headerEnd);
      types[count] = type;
      starts[count++] = (int) place;
      place += type >= 12 ? type - 12 >> 1 : size((int) type);
      if (place > to || type < 0) {
        throw new NotPlainException("a value beyond its row");
      }
    }
    starts[count] = (int) place;
    columns = count;
  }

  private static int size(int type) throws NotPlainException {
    return switch (type) {
      case 0, 8, 9 -> 0;
      case 1, 2, 3, 4 -> type;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> throw new NotPlainException("a value of type " + type);
    };
  }

  /**
   * The next number of one to nine bytes: seven bits of each but the ninth, greatest first. Spelled
   * out for the short ones: a loop costs the compiler more time than all rows.
   */
  private long number(byte[] from, int limit) throws NotPlainException {
    int i = at;
    if (limit - i < 3) {
      return longNumber(from, limit);
    }
    int first = from[i];
    if (first >= 0) {
      at = i + 1;
      return first;
    }
    int second = from[i + 1];
    if (second >= 0) {
      at = i + 2;
      return (first & 0x7F) << 7 | second;
    }
    int third = from[i + 2];
    if (third >= 0) {
      at = i + 3;
      return (first & 0x7F) << 14 | (second & 0x7F) << 7 | third;
    }
    return longNumber(from, limit);
  }

  private long longNumber(byte[] from, int limit) throws NotPlainException {
    long value = 0;
    for (int i = 0; i < 9; i++) {
      if (at >= limit) {
        throw new NotPlainException("a number is cut off");
      }
      byte next = from[at++];
      if (i == 8) {
        return value << 8 | next & 0xFF;
      }
      value = value << 7 | next & 0x7F;
      if (next >= 0) {
        return value;
      }
    }
    return value;
  }

  /** Number of the row. */
  public long rowId() {
    return rowId;
  }

  /** Kinds of values. */
  public enum Kind {
    ABSENT,
    NULL,
    INTEGER,
    REAL,
    TEXT,
    BYTES
  }

  /** What kind of value a column has; a row made before a column was added ends before it. */
  public Kind kind(int column) {
    if (column >= columns) {
      return Kind.ABSENT;
    }
    long type = types[column];
    if (type >= 12) {
      return (type & 1) == 0 ? Kind.BYTES : Kind.TEXT;
    }
    if (type == 7) {
      // SQLite has no NaN: whatever bits say so are NULL.
      return Double.isNaN(real(column)) ? Kind.NULL : Kind.REAL;
    }
    return type == 0 ? Kind.NULL : Kind.INTEGER;
  }

  /** The number of an INTEGER column. */
  public long integer(int column) {
    int start = starts[column];
    int type = (int) types[column];
    return switch (type) {
      case 1 -> bytes[start];
      case 2 -> (short) Bytes.u16(bytes, start);
      case 3 -> bytes[start] << 16 | Bytes.u16(bytes, start + 1);
      case 4 -> Bytes.i32(bytes, start);
      case 5 -> (long) (short) Bytes.u16(bytes, start) << 32 | Bytes.u32(bytes, start + 2);
      case 6 -> Bytes.i64(bytes, start);
      default -> type - 8;
    };
  }

  /** The number of a REAL column. */
  public double real(int column) {
    return Double.longBitsToDouble(Bytes.i64(bytes, starts[column]));
  }

  /** Holds the values of TEXT and BYTES columns until the next row; read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the value of a TEXT or BYTES column begins. */
  public int start(int column) {
    return starts[column];
  }

  /** Where it ends. */
  public int end(int column) {
    return starts[column + 1];
  }
}
