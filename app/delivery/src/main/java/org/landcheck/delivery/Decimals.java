package org.landcheck.delivery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as files show them: rounded half up in decimal arithmetic, no exponent, no trailing
 * zeros, never {@code -0}. {@code Double.toString} is not used because its digits differ between
 * Java versions.
 */
public final class Decimals {
  /** Places behind the point of metres and square metres. */
  public static final int METRIC = 4;

  /** Places behind the point of degrees: about a tenth of a millimetre. */
  public static final int DEGREES = 9;

  /** Says that a number has too many digits; see {@link #units}. */
  public static final long TOO_LARGE = Long.MIN_VALUE;

  private static final long[] POWERS = new long[DEGREES + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private Decimals() {}

  /**
   * @param value a finite number
   * @param places greatest number of digits behind the point, at most {@link #DEGREES}
   */
  public static String fixed(double value, int places) {
    StringBuilder text = new StringBuilder(24);
    append(text, value, places);
    return text.toString();
  }

  /** Appends what {@link #fixed} gives. */
  public static void append(StringBuilder out, double value, int places) {
    long units = units(value, places);
    if (units == TOO_LARGE) {
      out.append(plain(new BigDecimal(value).setScale(places, RoundingMode.HALF_UP)));
    } else {
      append(out, units, places);
    }
  }

  /**
   * How many units of the last place {@link #fixed} shows; {@link #TOO_LARGE} for a number that is
   * so large that this cannot be said.
   */
  public static long units(double value, int places) {
    double scaled = Math.abs(value) * POWERS[places];
    double floor = Math.floor(scaled);
    if (!(scaled < 1e12)) {
      return TOO_LARGE;
    }
    // Below 1e12 the product is off by less than 1e-4, so away from a tie it rounds as the exact
    // value would; ties take the slow road.
    if (Math.abs(scaled - floor - 0.5) > 1e-3) {
      long units = (long) floor + (scaled - floor > 0.5 ? 1 : 0);
      return value < 0 ? -units : units;
    }
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).unscaledValue().longValue();
  }

  /** Ten to the power of a number of places, at most {@link #DEGREES}. */
  public static long power(int places) {
    return POWERS[places];
  }

  /**
   * A number that a person typed, such as a parameter: up to nine places, but no more digits than a
   * double carries faithfully, so that {@code 38410123.1} does not become {@code
   * 38410123.100000001}.
   */
  public static String typed(double value) {
    BigDecimal faithful = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_UP));
    return plain(faithful.setScale(DEGREES, RoundingMode.HALF_UP));
  }

  /** The shortest number of at most 17 digits that reads back as exactly this double. */
  public static String exact(double value) {
    BigDecimal whole = new BigDecimal(value);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal shorter = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value) {
        return plain(shorter);
      }
    }
    return plain(whole.round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  private static void append(StringBuilder out, long units, int places) {
    if (units < 0) {
      out.append('-');
    }
    out.append(Math.abs(units) / POWERS[places]);
    long fraction = Math.abs(units) % POWERS[places];
    if (fraction == 0) {
      return;
    }
    out.append('.');
    for (int place = places - 1; fraction != 0; place--) {
      out.append((char) ('0' + fraction / POWERS[place]));
      fraction %= POWERS[place];
    }
  }

  private static String plain(BigDecimal rounded) {
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
