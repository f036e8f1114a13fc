package org.landcheck.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AsciiNumbersTest {
  @Property(tries = 20_000)
  void decimalsOfAnyWidthAreReadLikeTheLongWay(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @IntRange(max = 20) int decimals) {
    same(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
  }

  @Property(tries = 20_000)
  void anyDigitsAreReadLikeTheLongWay(
      @ForAll @LongRange(min = 0) long whole,
      @ForAll @LongRange(min = 0) long behind,
      @ForAll @IntRange(min = 1, max = 19) int from) {
    String digits = Long.toString(whole);
    same(digits.substring(0, Math.min(from, digits.length())) + "." + behind);
    same("-" + digits);
  }

  /** Decimals halfway between two numbers, and a little to either side. */
  @Test
  void halvesGoToTheEvenNeighbour() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      double value = (1 << 20) * (1 + random.nextDouble());
      BigDecimal half =
          new BigDecimal(value)
              .add(new BigDecimal(Math.nextUp(value)))
              .divide(BigDecimal.valueOf(2));
      same(half.toPlainString());
      same(half.setScale(13, RoundingMode.DOWN).toPlainString());
      same(half.setScale(12, RoundingMode.UP).toPlainString());
    }
  }

  /** What a decimal column of a table holds is mostly read the short way. */
  @Test
  void usualNumbersNeedNoLongWay() {
    Random random = new Random(2);
    for (int i = 0; i < 10_000; i++) {
      String area = BigDecimal.valueOf(1e7 * random.nextDouble()).setScale(15).toPlainString();
      byte[] bytes = area.getBytes(StandardCharsets.US_ASCII);
      assertEquals(Double.parseDouble(area), AsciiNumbers.decimal(bytes, 0, bytes.length), area);
    }
  }

  @Test
  void whatIsNoPlainDecimalIsLeftToTheLongWay() {
    for (String text : new String[] {"", "-", ".", "1e5", "1.2.3", "NaN", " 1", "1 ", "0x1", "１"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertTrue(Double.isNaN(AsciiNumbers.decimal(bytes, 0, bytes.length)), text);
    }
    same("-0");
    same("0.000");
    same("+1.5");
    same(".5");
    same("5.");
    same("0." + "0".repeat(30) + "1");
  }

  @Property
  void wholeNumbersAreReadLikeTheLongWay(@ForAll long number) {
    byte[] bytes = ("x" + number + "x").getBytes(StandardCharsets.US_ASCII);
    boolean fits = Long.toString(Math.abs(number)).length() <= 18 && number != Long.MIN_VALUE;
    assertEquals(fits, AsciiNumbers.isWhole(bytes, 1, bytes.length - 1));
    if (fits) {
      assertEquals(number, AsciiNumbers.whole(bytes, 1, bytes.length - 1));
    }
    assertFalse(AsciiNumbers.isWhole(bytes, 0, bytes.length));
  }

  private static void same(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    double read = AsciiNumbers.decimal(bytes, 0, bytes.length);
    if (!Double.isNaN(read)) {
      assertEquals(
          Double.doubleToRawLongBits(Double.parseDouble(text)),
          Double.doubleToRawLongBits(read),
          text);
    }
  }
}
