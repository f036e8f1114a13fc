package org.landcheck.io.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.landcheck.io.table.Decimals;

/** One row of a ledger while it is read, filled anew for each row: a value a column. */
public final class LedgerRow {
  /** More columns than any spreadsheet has. */
  static final int MOST_COLUMNS = 16_384;

  private static final int LONGEST_BLANK = 100;

  static final byte NONE = 0;
  static final byte DECIMAL = 1;
  static final byte DOUBLE = 2;
  static final byte TEXT = 3;

  /** A text with nothing to be seen. */
  static final byte EMPTY = 4;

  static final byte DATE = 5;

  /** A date with a time of day. */
  static final byte TIME = 6;

  static final byte TRUTH = 7;
  static final byte ERROR = 8;

  private static final byte[] NO_BYTES = {};

  private byte[] kinds;
  private long[] numbers;
  private byte[][] texts;
  private Mark[] marks;
  private long number;
  private int width;
  private int filled;

  /** How the source says a value is meant. */
  public enum Mark {
    NONE,
    /** It says outright that this is a text. */
    QUOTED,
    /** A number shown as a text. */
    AS_TEXT,
    /** A number shown with digits behind the point. */
    FRACTION,
    /** A number shown in hundredths. */
    PERCENT
  }

  LedgerRow(int capacity) {
    kinds = new byte[capacity];
    numbers = new long[capacity];
    texts = new byte[capacity][];
    marks = new Mark[capacity];
  }

  private LedgerRow(LedgerRow other) {
    kinds = Arrays.copyOf(other.kinds, other.width);
    numbers = Arrays.copyOf(other.numbers, other.width);
    texts = Arrays.copyOf(other.texts, other.width);
    marks = Arrays.copyOf(other.marks, other.width);
    number = other.number;
    width = other.width;
    filled = other.filled;
  }

  /** Whether a column may be filled. */
  public static boolean canHold(int column) {
    return column >= 0 && column < MOST_COLUMNS;
  }

  /** A number in the form of {@link PackedDecimal}. */
  public void decimal(int column, long packed, Mark mark) {
    put(column, DECIMAL, mark);
    numbers[column] = packed;
  }

  /**
   * @param value finite
   */
  public void number(int column, double value, Mark mark) {
    put(column, DOUBLE, mark);
    numbers[column] = Double.doubleToRawLongBits(value);
  }

  /**
   * @param utf8 well-formed
   */
  public void text(int column, byte[] utf8, Mark mark) {
    put(column, isBlank(utf8) ? EMPTY : TEXT, mark);
    texts[column] = utf8;
  }

  private static boolean isBlank(byte[] utf8) {
    if (utf8.length > LONGEST_BLANK) {
      return false;
    }
    for (byte b : utf8) {
      // the bytes of an ideographic space; what else they make up is not common
      if ((b < 0 || b > ' ') && b != (byte) 0xE3 && b != (byte) 0x80) {
        return false;
      }
    }
    return utf8.length == 0 || new String(utf8, StandardCharsets.UTF_8).isBlank();
  }

  /** A day as {@code 2023-05-01}, in ASCII. */
  public void date(int column, byte[] iso) {
    put(column, DATE, Mark.NONE);
    texts[column] = iso;
  }

  /** A time as {@code 2023-05-01T08:30:00} or {@code 08:30:00}. */
  public void time(int column, String iso) {
    put(column, TIME, Mark.NONE);
    texts[column] = iso.getBytes(StandardCharsets.US_ASCII);
  }

  public void truth(int column, boolean value) {
    put(column, TRUTH, Mark.NONE);
    numbers[column] = value ? 1 : 0;
  }

  /** What stands where a formula failed: {@code #REF!}. */
  public void error(int column, byte[] utf8) {
    put(column, ERROR, Mark.NONE);
    texts[column] = utf8;
  }

  private void put(int column, byte kind, Mark mark) {
    if (column >= kinds.length) {
      int capacity = Math.min(MOST_COLUMNS, Math.max(column + 1, 2 * kinds.length));
      kinds = Arrays.copyOf(kinds, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
      texts = Arrays.copyOf(texts, capacity);
      marks = Arrays.copyOf(marks, capacity);
    }
    byte before = kinds[column];
    filled += (kind == EMPTY ? 0 : 1) - (before == NONE || before == EMPTY ? 0 : 1);
    kinds[column] = kind;
    marks[column] = mark;
    width = Math.max(width, column + 1);
  }

  void clear() {
    Arrays.fill(kinds, 0, width, NONE);
    Arrays.fill(texts, 0, width, null);
    width = 0;
    filled = 0;
  }

  LedgerRow copy() {
    return new LedgerRow(this);
  }

  void number(long value) {
    number = value;
  }

  /** Number of the row in its sheet, of the line in its file; from 1. */
  long number() {
    return number;
  }

  /** One more than the last filled column. */
  int width() {
    return width;
  }

  /** How many columns show something. */
  int filled() {
    return filled;
  }

  /** Whether a column shows something. */
  boolean isFilled(int column) {
    return column < width && kinds[column] != NONE && kinds[column] != EMPTY;
  }

  byte kind(int column) {
    return column < width ? kinds[column] : NONE;
  }

  Mark mark(int column) {
    return marks[column];
  }

  /** The packed decimal, the bits of a double, or a truth as 0 or 1. */
  long bits(int column) {
    return numbers[column];
  }

  /** The characters of a text, date, time or error. */
  byte[] bytes(int column) {
    return texts[column] == null ? NO_BYTES : texts[column];
  }

  /** The first column at or behind one that shows something; the width if there is none. */
  int next(int column) {
    int next = column;
    while (next < width && !isFilled(next)) {
      next++;
    }
    return next;
  }

  /** What stands in a column, as a text; empty if nothing does. */
  String string(int column) {
    return switch (kind(column)) {
      case NONE -> "";
      case DECIMAL -> new String(PackedDecimal.text(numbers[column]), StandardCharsets.US_ASCII);
      case DOUBLE -> Decimals.text(Double.longBitsToDouble(numbers[column]));
      case TRUTH -> numbers[column] == 1 ? "TRUE" : "FALSE";
      default -> new String(bytes(column), StandardCharsets.UTF_8);
    };
  }
}
