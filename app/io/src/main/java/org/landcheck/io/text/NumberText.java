package org.landcheck.io.text;

import java.nio.charset.StandardCharsets;
import org.landcheck.io.table.Decimals;

/**
 * Writes numbers as bytes, without an object a number: the shortest decimal that reads back as the
 * same bits, the one {@link Decimals#text} gives, or one of so many decimals.
 *
 * <p>A double is {@code c * 2^-s}; with k decimals it is {@code c * 10^k / 2^s}, which is rounded
 * in 128 bits. What was cut off tells whether the digits still stand for this double and no other:
 * twice of it must be less than {@code 10^k}.
 */
public final class NumberText {
  /** Bytes that any number takes at most. */
  public static final int LONGEST = 400;

  private static final int MOST_DECIMALS = 17;
  private static final long HIDDEN = 1L << 52;
  private static final int BIAS = 1075;
  private static final double EXACT = 0x1p53;

  private NumberText() {}

  /**
   * Writes the shortest decimal of a number.
   *
   * @param value finite
   * @param into with room for {@link #LONGEST} bytes from the place on
   * @return where it ends
   */
  public static int shortest(double value, byte[] into, int at) {
    double size = Math.abs(value);
    int from = at;
    if (Double.doubleToRawLongBits(value) < 0) {
      into[from++] = '-';
    }
    if (size < EXACT && size == (long) size) {
      return digits((long) size, 0, into, from);
    }
    long bits = Double.doubleToRawLongBits(size);
    long fraction = bits & HIDDEN - 1 | HIDDEN;
    int shift = BIAS - (int) (bits >>> 52);
    if (fraction != HIDDEN && shift >= 1 && shift <= 62) {
      for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
        long power = NumberBytes.power(decimals);
        long rounded = rounded(fraction, power, shift);
        if (rounded < 0) {
          break;
        }
        long rest = Math.abs((rounded << shift) - fraction * power);
        boolean even = (fraction & 1) == 0;
        if (2 * rest < power || 2 * rest == power && even) {
          return digits(rounded, decimals, into, from);
        }
      }
    }
    byte[] text = Decimals.text(size).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, into, from, text.length);
    return from + text.length;
  }

  /**
   * Writes a number rounded to so many decimals; zeros at the end are left out.
   *
   * @param value finite
   * @param decimals 0 to 17
   * @return where it ends
   */
  public static int fixed(double value, int decimals, byte[] into, int at) {
    double size = Math.abs(value);
    long bits = Double.doubleToRawLongBits(size);
    long fraction = bits & HIDDEN - 1 | HIDDEN;
    int shift = BIAS - (int) (bits >>> 52);
    long rounded =
        shift >= 1 && shift <= 62 ? rounded(fraction, NumberBytes.power(decimals), shift) : -1;
    if (rounded < 0) {
      // nothing behind the point, or next to nothing before it
      return size < 1 ? digits(0, 0, into, at) : shortest(value, into, at);
    }
    int scale = decimals;
    while (scale > 0 && rounded % 10 == 0) {
      rounded /= 10;
      scale--;
    }
    int from = at;
    if (value < 0 && rounded != 0) {
      into[from++] = '-';
    }
    return digits(rounded, scale, into, from);
  }

  /** {@code fraction * power / 2^shift}, halves rounded up; -1 if it has more than 63 bits. */
  private static long rounded(long fraction, long power, int shift) {
    long high = Math.multiplyHigh(fraction, power);
    long low = fraction * power;
    if (high >>> shift - 1 != 0) {
      return -1;
    }
    long whole = high << 64 - shift | low >>> shift;
    long half = low >>> shift - 1 & 1;
    return whole + half;
  }

  private static int digits(long number, int decimals, byte[] into, int at) {
    int length = 1;
    while (length <= NumberBytes.MOST_DIGITS && number >= NumberBytes.power(length)) {
      length++;
    }
    int count = Math.max(length, decimals + 1);
    int end = at + count + (decimals > 0 ? 1 : 0);
    long rest = number;
    int place = end - 1;
    for (int i = 0; i < count; i++) {
      if (i == decimals && decimals > 0) {
        into[place--] = '.';
      }
      into[place--] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }
}
