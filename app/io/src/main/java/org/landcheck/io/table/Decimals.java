package org.landcheck.io.table;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decimal texts of numbers: exact, and the same on every JDK. */
public final class Decimals {
  private static final int ALWAYS_EXACT = 17;

  private Decimals() {}

  /**
   * A short decimal that reads back as the same number.
   *
   * @param value finite
   */
  public static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits < ALWAYS_EXACT; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(ALWAYS_EXACT)).stripTrailingZeros();
  }

  /** The number as text without an exponent; NaN, Inf or -Inf if it is not finite. */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    return shortest(value).toPlainString();
  }
}
