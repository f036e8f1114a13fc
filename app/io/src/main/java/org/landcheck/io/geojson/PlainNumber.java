package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Decimal numbers as short as they read back bit for bit, the same on every JDK. */
final class PlainNumber {
  /** Beyond these powers of ten zeros would be all there is to see. */
  private static final int SMALLEST = -7;

  private static final int LARGEST = 17;

  private PlainNumber() {}

  /**
   * With a point, so that it is read as a decimal number again; without an exponent where that is
   * readable.
   *
   * @param value finite
   */
  static String of(double value) {
    String text = NumberOutput.toString(value, true);
    int mark = text.indexOf('E');
    if (mark < 0) {
      return text;
    }
    int exponent = Integer.parseInt(text.substring(mark + 1));
    if (exponent < SMALLEST || exponent > LARGEST) {
      return text;
    }
    StringBuilder plain = new StringBuilder(32);
    int first = text.charAt(0) == '-' ? 1 : 0;
    plain.append(text, 0, first);
    // one digit, the point, and at least one digit more
    String behind = text.substring(first + 2, mark);
    behind = behind.equals("0") ? "" : behind;
    if (exponent < 0) {
      plain.append("0.").append("0".repeat(-exponent - 1));
      return plain.append(text.charAt(first)).append(behind).toString();
    }
    plain.append(text.charAt(first));
    int whole = Math.min(exponent, behind.length());
    plain.append(behind, 0, whole).append("0".repeat(exponent - whole)).append('.');
    return plain.append(whole < behind.length() ? behind.substring(whole) : "0").toString();
  }

  /** A coordinate: without a fraction where it has none. */
  static String coordinate(double value) {
    String text = of(value);
    return text.endsWith(".0") && !text.equals("-0.0")
        ? text.substring(0, text.length() - 2)
        : text;
  }
}
