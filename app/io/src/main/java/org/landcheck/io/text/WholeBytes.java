package org.landcheck.io.text;

/** Reads whole numbers from bytes, without an object a number, as {@link Long#parseLong} does. */
public final class WholeBytes {
  /** Numbers of so many digits fit a {@code long}. */
  private static final int MOST_DIGITS = 18;

  private WholeBytes() {}

  /** Whether bytes are up to 18 digits, with a sign before them perhaps, and nothing else. */
  public static boolean isWhole(byte[] bytes, int from, int to) {
    int at = from < to && isSign(bytes[from]) ? from + 1 : from;
    if (at == to || to - at > MOST_DIGITS) {
      return false;
    }
    for (; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number of bytes that {@link #isWhole} answers for. */
  public static long value(byte[] bytes, int from, int to) {
    long value = 0;
    for (int at = isSign(bytes[from]) ? from + 1 : from; at < to; at++) {
      value = 10 * value + bytes[at] - '0';
    }
    return bytes[from] == '-' ? -value : value;
  }

  private static boolean isSign(byte c) {
    return c == '-' || c == '+';
  }
}
