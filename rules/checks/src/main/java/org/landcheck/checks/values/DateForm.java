package org.landcheck.checks.values;

import java.time.LocalDate;

/**
 * One way to write a day, such as {@code yyyyMMdd}, {@code yyyy-MM-dd}, {@code yyyy年M月d日}.
 *
 * <p>A run of y, M or d (capital or small; M stands for the month) is the number with at least so
 * many digits; all else stands for itself.
 */
record DateForm(String pattern) {
  /** Whether year, month and day occur in it. */
  boolean isComplete() {
    boolean year = pattern.indexOf('y') >= 0 || pattern.indexOf('Y') >= 0;
    boolean day = pattern.indexOf('d') >= 0 || pattern.indexOf('D') >= 0;
    return year && day && pattern.indexOf('M') >= 0;
  }

  String write(LocalDate day) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char letter = Character.toLowerCase(pattern.charAt(at));
      int end = at + 1;
      while (end < pattern.length() && Character.toLowerCase(pattern.charAt(end)) == letter) {
        end++;
      }
      switch (letter) {
        case 'y' -> append(text, day.getYear(), end - at);
        case 'm' -> append(text, day.getMonthValue(), end - at);
        case 'd' -> append(text, day.getDayOfMonth(), end - at);
        default -> text.append(pattern, at, end);
      }
      at = end;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number, int digits) {
    String written = Integer.toString(number);
    text.append("0".repeat(Math.max(0, digits - written.length()))).append(written);
  }
}
