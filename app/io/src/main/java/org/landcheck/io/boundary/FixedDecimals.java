package org.landcheck.io.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.landcheck.io.text.NumberBytes;
import org.landcheck.io.text.NumberText;

/** Writes numbers with always so many digits behind the point. */
final class FixedDecimals {
  private static final int MOST = 9;

  private final int decimals;
  private final byte[] digits = new byte[NumberText.LONGEST + MOST];
  private final NumberBytes reader = new NumberBytes();

  /**
   * @param decimals 0 to 9
   */
  FixedDecimals(int decimals) {
    this.decimals = decimals;
  }

  /**
   * Digits behind the point that a declared precision asks for, written as {@code 0.001} or as
   * {@code 3}; 3 if it says nothing that can be used.
   */
  static FixedDecimals of(String precision) {
    try {
      BigDecimal said = new BigDecimal(precision.strip());
      if (said.precision() > 12 || said.signum() <= 0) {
        return new FixedDecimals(3);
      }
      boolean digits = said.compareTo(BigDecimal.ONE) > 0 && said.stripTrailingZeros().scale() <= 0;
      int places = digits ? said.intValue() : Math.max(0, said.stripTrailingZeros().scale());
      return new FixedDecimals(places <= MOST ? places : 3);
    } catch (NumberFormatException e) {
      return new FixedDecimals(3);
    }
  }

  /** The number as it is read back. */
  double rounded(double value) {
    int end = NumberText.fixed(value, decimals, digits, 0);
    return reader.decimal(digits, 0, end);
  }

  /**
   * @param value finite
   */
  void write(double value, OutputStream out) throws IOException {
    int end = NumberText.fixed(value, decimals, digits, 0);
    int point = 0;
    while (point < end && digits[point] != '.') {
      point++;
    }
    if (decimals > 0 && point == end) {
      digits[end++] = '.';
    }
    while (end < point + 1 + decimals && decimals > 0) {
      digits[end++] = '0';
    }
    out.write(digits, 0, end);
  }
}
