package org.landcheck.io.shapefile;

import org.landcheck.api.Layer;
import org.landcheck.io.text.NumberText;

/** How wide the numbers of one field are, each written as short as it reads back the same. */
final class DbfNumbers {
  /** From here on a number has hardly a digit behind its point; programs mark "no data" by such. */
  private static final double HUGE = 1e15;

  private final byte[] text = new byte[NumberText.LONGEST];
  private int whole = 1;
  private int decimals;
  private boolean finite = true;
  private boolean huge;

  private DbfNumbers() {}

  static DbfNumbers of(Layer layer, int index) {
    DbfNumbers numbers = new DbfNumbers();
    for (int row = 0; row < layer.size(); row++) {
      Object value = layer.value(row, index);
      if (value instanceof Long number) {
        numbers.add(number);
      } else if (value instanceof Double number) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private void add(long number) {
    int digits = number < 0 ? 2 : 1;
    for (long rest = number / 10; rest != 0; rest /= 10) {
      digits++;
    }
    whole = Math.max(whole, digits);
  }

  private void add(double number) {
    if (!Double.isFinite(number)) {
      finite = false;
      return;
    }
    if (Math.abs(number) >= HUGE) {
      huge = true;
      return;
    }
    int end = NumberText.shortest(number, text, 0);
    int point = point(text, end);
    // what is rounded up may have a digit more
    int more = end - point > 16 ? 1 : 0;
    whole = Math.max(whole, point + more);
    decimals = Math.max(decimals, end - point - 1);
  }

  /** Where the point is in a number, or its end if there is none. */
  private static int point(byte[] text, int end) {
    int point = 0;
    while (point < end && text[point] != '.') {
      point++;
    }
    return point;
  }

  /** Most characters before a point, those of huge numbers aside. */
  int whole() {
    return whole;
  }

  /** Most digits behind it. */
  int decimals() {
    return decimals;
  }

  /** Whether all numbers can be written as digits. */
  boolean arePlain() {
    return finite && !huge;
  }

  /** Whether there are numbers that may need an exponent, and then all the room there is. */
  boolean hasHuge() {
    return huge;
  }

  /**
   * Writes a number to the end of a field, zeros filling up its decimals.
   *
   * @param to behind the last byte of the field
   * @param scratch of {@link NumberText#LONGEST} bytes
   * @return false, with nothing written, if it does not fit or needs more decimals
   */
  static boolean put(double value, byte[] record, int to, DbfColumn column, byte[] scratch) {
    if (!Double.isFinite(value)) {
      return false;
    }
    int end = NumberText.shortest(value, scratch, 0);
    int point = point(scratch, end);
    int behind = Math.max(0, end - point - 1);
    int needed = point + 1 + column.decimals();
    if (column.decimals() == 0 || behind > column.decimals() || needed > column.length()) {
      return false;
    }
    int at = to - needed;
    System.arraycopy(scratch, 0, record, at, point);
    record[at + point] = '.';
    System.arraycopy(scratch, point + 1, record, at + point + 1, behind);
    for (int zero = at + point + 1 + behind; zero < to; zero++) {
      record[zero] = '0';
    }
    return true;
  }

  /** Writes a whole number to the end of a field that is wide enough. */
  static void put(long value, byte[] record, int to) {
    int at = to - 1;
    long rest = value;
    do {
      record[at--] = (byte) ('0' + Math.abs(rest % 10));
      rest /= 10;
    } while (rest != 0);
    if (value < 0) {
      record[at] = '-';
    }
  }
}
