package org.landcheck.io.ledger;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers as people write them, in one {@code long}: up to fifteen digits and where the
 * point stands. Unlike a {@code double} it gives back the very text it was made from, so a column
 * can hold numbers until it turns out that they are codes.
 */
public final class PackedDecimal {
  /** No number in the plain form, or one with too many digits. */
  public static final long NONE = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 15;
  private static final int SCALE_BITS = 4;
  private static final int SCALE_MASK = (1 << SCALE_BITS) - 1;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private PackedDecimal() {}

  /**
   * Packs {@code 12}, {@code -0.50}; gives {@link #NONE} for what has another form: a leading zero
   * or plus, an exponent, negative zero, more than fifteen digits.
   */
  public static long parse(char[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative) {
      at++;
    }
    // sixteen digits, a point, nothing else
    if (at >= to || to - at > MOST_DIGITS + 1) {
      return NONE;
    }
    int first = at;
    int point = -1;
    long mantissa = 0;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        mantissa = 10 * mantissa + digit;
      } else if (text[at] == '.' && point < 0 && at > first && at + 1 < to) {
        point = at;
      } else {
        return NONE;
      }
    }
    int digits = to - first - (point < 0 ? 0 : 1);
    int whole = (point < 0 ? to : point) - first;
    boolean leadingZero = text[first] == '0' && whole > 1;
    if (digits > MOST_DIGITS || leadingZero || negative && mantissa == 0) {
      return NONE;
    }
    int scale = point < 0 ? 0 : to - point - 1;
    return (negative ? -mantissa : mantissa) << SCALE_BITS | scale;
  }

  static long mantissa(long packed) {
    return packed >> SCALE_BITS;
  }

  /** Digits behind the point, trailing zeros included. */
  static int scale(long packed) {
    return (int) packed & SCALE_MASK;
  }

  /** Whether nothing but zeros stands behind the point. */
  static boolean isWhole(long packed) {
    int scale = scale(packed);
    return scale == 0 || mantissa(packed) % (long) POWERS[scale] == 0;
  }

  /** The nearest double: both parts of the quotient are exact, so it is rounded once. */
  public static double value(long packed) {
    return mantissa(packed) / POWERS[scale(packed)];
  }

  /** The whole part. */
  static long whole(long packed) {
    return mantissa(packed) / (long) POWERS[scale(packed)];
  }

  /** The text that was parsed. */
  static byte[] text(long packed) {
    int scale = scale(packed);
    StringBuilder text = new StringBuilder(20).append(Math.abs(mantissa(packed)));
    if (scale > 0) {
      while (text.length() <= scale) {
        text.insert(0, '0');
      }
      text.insert(text.length() - scale, '.');
    }
    if (mantissa(packed) < 0) {
      text.insert(0, '-');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
