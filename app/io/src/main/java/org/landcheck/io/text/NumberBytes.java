package org.landcheck.io.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes, without an object a number, exactly as {@link
 * Double#parseDouble} does.
 *
 * <p>A number of up to 18 digits is a whole number divided by a power of ten. Where both are
 * doubles their quotient is the answer; else the quotient is a guess that is compared with the two
 * halves between its neighbours in 128 bits. Of a longer number the first 18 digits decide where
 * one more in the last of them makes no difference. What else there is, and what has an exponent,
 * goes to {@code parseDouble}. Not for several threads.
 */
public final class NumberBytes {
  /** What {@link #whole} gives for bytes that are no whole number. */
  public static final long NONE = Long.MIN_VALUE;

  static final int MOST_DIGITS = 18;

  private static final int MOST_STEPS = 4;
  private static final long HIDDEN = 1L << 52;
  private static final long EXACT = 1L << 53;
  private static final int BIAS = 1075;
  private static final long[] LONG_POWERS = new long[MOST_DIGITS + 1];
  private static final double[] POWERS = new double[MOST_DIGITS + 1];

  static {
    long power = 1;
    for (int i = 0; i <= MOST_DIGITS; i++, power *= 10) {
      LONG_POWERS[i] = power;
      POWERS[i] = power;
    }
  }

  private double value;
  private int end;

  /** Ten to a power from 0 to 18. */
  static long power(int exponent) {
    return LONG_POWERS[exponent];
  }

  /**
   * Reads the number that begins at a place; {@link #value} and {@link #end} then tell what it is
   * and where it ends.
   *
   * @return false if no number begins there; names such as NaN are none
   */
  public boolean read(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative || at < to && bytes[at] == '+') {
      at++;
    }
    long digits = 0;
    int significant = 0;
    int seen = 0;
    int point = -1;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        seen++;
        if (significant < MOST_DIGITS) {
          digits = 10 * digits + digit;
        }
        significant += digits == 0 ? 0 : 1;
      } else if (bytes[at] == '.' && point < 0) {
        point = at + 1;
      } else {
        break;
      }
    }
    if (seen == 0) {
      return false;
    }
    int scale = point < 0 ? 0 : at - point;
    int exponent = exponent(bytes, at, to);
    int left = Math.max(0, significant - MOST_DIGITS);
    scale -= left;
    boolean few = exponent == at && scale >= 0 && scale <= MOST_DIGITS;
    double size = few ? quotient(digits, scale) : Double.NaN;
    if (few && (left == 0 || size == quotient(digits + 1, scale))) {
      value = negative ? -size : size;
    } else {
      value =
          Double.parseDouble(new String(bytes, from, exponent - from, StandardCharsets.ISO_8859_1));
    }
    end = exponent;
    return true;
  }

  /** Where the exponent at a place ends; the place itself if there is none. */
  private static int exponent(byte[] bytes, int from, int to) {
    if (from >= to || (bytes[from] | 0x20) != 'e') {
      return from;
    }
    int at = from + 1;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    int first = at;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at == first ? from : at;
  }

  /** The finite number that all bytes are; NaN if they are none. */
  public double decimal(byte[] bytes, int from, int to) {
    return read(bytes, from, to) && end == to && Double.isFinite(value) ? value : Double.NaN;
  }

  /**
   * The whole number that all bytes are, of at most 18 digits, with or without sign; {@link #NONE}
   * if they are none.
   */
  public static long whole(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int first = negative || from < to && bytes[from] == '+' ? from + 1 : from;
    if (first >= to || to - first > MOST_DIGITS) {
      return NONE;
    }
    long number = 0;
    for (int at = first; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = 10 * number + digit;
    }
    return negative ? -number : number;
  }

  /** What was read last. */
  public double value() {
    return value;
  }

  /** Where it ended. */
  public int end() {
    return end;
  }

  /** The double nearest to a whole number of up to 18 digits divided by a power of ten. */
  static double quotient(long digits, int scale) {
    double guess = digits / POWERS[scale];
    if (digits < EXACT || scale == 0) {
      return guess;
    }
    for (int i = 0; i < MOST_STEPS; i++) {
      long bits = Double.doubleToRawLongBits(guess);
      long fraction = bits & HIDDEN - 1 | HIDDEN;
      int shift = BIAS + 1 - (int) (bits >>> 52);
      if (fraction == HIDDEN || shift < 1 || shift > 63) {
        break;
      }
      int step = beyond(digits, fraction, shift, LONG_POWERS[scale]);
      if (step == 0) {
        return guess;
      }
      guess = step > 0 ? Math.nextUp(guess) : Math.nextDown(guess);
    }
    return new BigDecimal(BigInteger.valueOf(digits), scale).doubleValue();
  }

  /**
   * Compares {@code digits / power} with the halves around {@code fraction * 2^(1 - shift)}: 0 if
   * it is between them, else the side it is on.
   */
  private static int beyond(long digits, long fraction, int shift, long power) {
    long high = digits >>> 64 - shift;
    long low = digits << shift;
    long otherHigh = Math.multiplyHigh(2 * fraction, power);
    long otherLow = 2 * fraction * power;
    long rest = low - otherLow;
    long above = high - otherHigh - (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
    boolean odd = (fraction & 1) == 1;
    if (above == 0 && rest >= 0) {
      return rest > power || rest == power && odd ? 1 : 0;
    }
    if (above == -1 && rest < 0) {
      return -rest > power || -rest == power && odd ? -1 : 0;
    }
    return above >= 0 ? 1 : -1;
  }
}
