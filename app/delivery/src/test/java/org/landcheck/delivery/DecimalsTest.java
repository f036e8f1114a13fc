package org.landcheck.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void trailingZerosExponentsAndMinusZeroNeverAppear() {
    assertEquals("38410123.1", Decimals.fixed(38410123.1, 4));
    assertEquals("0", Decimals.fixed(-0.00001, 4));
    assertEquals("0", Decimals.fixed(-0.0, 4));
    assertEquals("1000000000000000000000", Decimals.fixed(1e21, 4));
    assertEquals("0.000000001", Decimals.fixed(1e-9, 9));
    assertEquals("-12.05", Decimals.fixed(-12.05, 4));
  }

  @Test
  void halvesAreRoundedAwayFromZeroByTheirExactValue() {
    assertEquals("0.0313", Decimals.fixed(0.03125, 4));
    assertEquals("-0.0313", Decimals.fixed(-0.03125, 4));
  }

  @Test
  void typedNumbersComeBackAsTheyWereTyped() {
    assertEquals("38410123.1", Decimals.typed(38410123.1));
    assertEquals("0.00001", Decimals.typed(1e-5));
    assertEquals("0", Decimals.typed(-0.0));
    assertEquals("100", Decimals.typed(100));
  }

  @Property
  void quickRoadAgreesWithDecimalArithmetic(
      @ForAll @DoubleRange(min = -5e7, max = 5e7) double value,
      @ForAll @IntRange(max = 9) int places) {
    BigDecimal exact = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
    String expected = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    assertEquals(expected, Decimals.fixed(value, places));
  }

  @Property
  void exactNumbersReadBackToTheLastBit(@ForAll double value) {
    String text = Decimals.exact(value);
    assertEquals(value == 0 ? 0 : value, Double.parseDouble(text));
    assertFalse(text.contains("E"), text);
  }

  @Test
  void exactNumbersAreShort() {
    assertEquals("0.1", Decimals.exact(0.1));
    assertEquals("38410123.1234", Decimals.exact(38410123.1234));
    assertEquals("0.30000000000000004", Decimals.exact(0.1 + 0.2));
  }

  @Property
  void tiesAgreeWithDecimalArithmetic(@ForAll int tenThousandths) {
    double value = (tenThousandths + 0.5) / 10_000;
    BigDecimal exact = new BigDecimal(value).setScale(4, RoundingMode.HALF_UP);
    String expected = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    assertEquals(expected, Decimals.fixed(value, 4));
  }
}
