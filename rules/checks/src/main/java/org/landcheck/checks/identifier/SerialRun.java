package org.landcheck.checks.identifier;

import java.util.Arrays;
import org.landcheck.checks.rows.IntRows;

/** The numbers in order of the codes with one prefix. Filled by one thread. */
final class SerialRun {
  /** Ranges that a message lists. */
  private static final int LISTED = 10;

  private final IntRows rows = new IntRows();
  private long[] serials = new long[8];
  private int digits = 1;

  /**
   * Numbers that are missing, or that occur more than once.
   *
   * @param ranges some of them, for messages: {@code 003, 007–012 …}
   * @param count how many there are
   */
  record Odd(String ranges, long count) {}

  void add(int row, SerialPrefix.Split split) {
    int size = rows.size();
    serials = size == serials.length ? Arrays.copyOf(serials, 2 * size) : serials;
    serials[size] = split.serial();
    digits = Math.max(digits, split.digits());
    rows.accept(row);
  }

  /** The first row, in ascending order, that is of this run. */
  int firstRow() {
    return rows.get(0);
  }

  /** The first row that has a number which another has as well; there must be one. */
  int firstRepeatedRow() {
    long[] sorted = sorted();
    for (int i = 0; i < rows.size(); i++) {
      int at = Arrays.binarySearch(sorted, serials[i]);
      boolean before = at > 0 && sorted[at - 1] == serials[i];
      if (before || at + 1 < sorted.length && sorted[at + 1] == serials[i]) {
        return rows.get(i);
      }
    }
    throw new IllegalStateException("no number occurs twice");
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(serials, rows.size());
    Arrays.sort(sorted);
    return sorted;
  }

  /** Numbers between the lowest and the highest that no code has. */
  Odd missing() {
    long[] sorted = sorted();
    StringBuilder ranges = new StringBuilder();
    long count = 0;
    int listed = 0;
    for (int i = 1; i < sorted.length; i++) {
      long gap = sorted[i] - sorted[i - 1] - 1;
      if (gap > 0) {
        count += gap;
        list(ranges, listed++, sorted[i - 1] + 1, sorted[i] - 1);
      }
    }
    return new Odd(ranges.toString(), count);
  }

  /** Numbers that several codes have. */
  Odd repeated() {
    long[] sorted = sorted();
    StringBuilder ranges = new StringBuilder();
    int count = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean second = sorted[i] == sorted[i - 1] && (i == 1 || sorted[i - 2] != sorted[i]);
      if (second) {
        list(ranges, count++, sorted[i], sorted[i]);
      }
    }
    return new Odd(ranges.toString(), count);
  }

  private void list(StringBuilder ranges, int listed, long from, long to) {
    if (listed < LISTED) {
      ranges.append(listed > 0 ? ", " : "").append(padded(from));
      if (to > from) {
        ranges.append('–').append(padded(to));
      }
    } else if (listed == LISTED) {
      ranges.append(" …");
    }
  }

  private String padded(long serial) {
    String number = Long.toString(serial);
    return "0".repeat(Math.max(0, digits - number.length())) + number;
  }
}
