package org.landcheck.io.table;

/**
 * Reads numbers from their digits without making a text of them first: the same values as {@link
 * Long#parseLong} and {@link Double#parseDouble}.
 */
public final class AsciiNumbers {
  /** Numbers of so many digits fit a {@code long}. */
  private static final int SAFE_DIGITS = 18;

  /** Below it one more digit fits. */
  private static final long ROOM_FOR_ONE = (Long.MAX_VALUE - 9) / 10;

  private static final long EXACT = 1L << 53;
  private static final long MANTISSA = (1L << 52) - 1;

  private static final double[] TENS = new double[23];
  private static final long[] WHOLE_TENS = new long[19];

  static {
    long ten = 1;
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = Double.parseDouble("1e" + i);
      if (i < WHOLE_TENS.length) {
        WHOLE_TENS[i] = ten;
        ten *= 10;
      }
    }
  }

  private AsciiNumbers() {}

  /** Whether the bytes are digits, with a sign perhaps, that {@link #whole} can read. */
  public static boolean isWhole(byte[] bytes, int from, int to) {
    int at = from < to && isSign(bytes[from]) ? from + 1 : from;
    if (at == to || to - at > SAFE_DIGITS) {
      return false;
    }
    for (; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number whose digits the bytes are. */
  public static long whole(byte[] bytes, int from, int to) {
    long value = 0;
    for (int at = isSign(bytes[from]) ? from + 1 : from; at < to; at++) {
      value = 10 * value + bytes[at] - '0';
    }
    return bytes[from] == '-' ? -value : value;
  }

  private static boolean isSign(byte c) {
    return c == '-' || c == '+';
  }

  /**
   * The number nearest to a decimal of digits, a sign and a point perhaps; NaN if the bytes are
   * anything else or need the long way.
   */
  public static double decimal(byte[] bytes, int from, int to) {
    int at = from < to && isSign(bytes[from]) ? from + 1 : from;
    long digits = 0;
    int scale = 0;
    boolean point = false;
    boolean any = false;
    boolean full = false;
    boolean more = false;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (bytes[at] == '.' && !point) {
        point = true;
        continue;
      }
      if (digit < 0 || digit > 9) {
        return Double.NaN;
      }
      any = true;
      full |= digits > ROOM_FOR_ONE;
      if (!full) {
        digits = 10 * digits + digit;
        scale += point ? 1 : 0;
      } else if (point) {
        more |= digit != 0;
      } else {
        return Double.NaN;
      }
    }
    if (!any) {
      return Double.NaN;
    }
    double value = quotient(digits, scale);
    if (more && value != quotient(digits + 1, scale)) {
      // The digits left out decide; also where there is no quotient.
      return Double.NaN;
    }
    return bytes[from] == '-' ? -value : value;
  }

  /** The number nearest to {@code digits / 10^scale}, or NaN. */
  private static double quotient(long digits, int scale) {
    if (scale >= TENS.length) {
      return Double.NaN;
    }
    if (digits <= EXACT) {
      // Both are exact, and so a division is rounded right.
      return digits / TENS[scale];
    }
    if (scale == 0) {
      return digits;
    }
    if (scale >= WHOLE_TENS.length) {
      return Double.NaN;
    }
    // At most one from the nearest. How far it is off, in units of its last bit times the divisor,
    // fits a long although neither product does.
    long bits = Double.doubleToRawLongBits(digits / TENS[scale]);
    long mantissa = bits & MANTISSA | MANTISSA + 1;
    int shift = 1075 - (int) (bits >>> 52);
    if (shift <= 0 || shift >= 64 || mantissa <= MANTISSA + 2 || mantissa >= EXACT - 2) {
      return Double.NaN;
    }
    long divisor = WHOLE_TENS[scale];
    long off = 2 * ((digits << shift) - mantissa * divisor);
    boolean odd = (mantissa & 1) != 0;
    if (off > divisor || off == divisor && odd) {
      bits++;
    } else if (off < -divisor || off == -divisor && odd) {
      bits--;
    }
    return Double.longBitsToDouble(bits);
  }
}
