package org.landcheck.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.landcheck.io.table.Decimals;

/** Numbers as bytes: read as the JDK reads them, written as short as they can be. */
class NumberBytesTest {
  @Property(tries = 20_000)
  void aDecimalIsReadAsTheJdkReadsIt(@ForAll long digits, @ForAll @IntRange(max = 25) int scale) {
    assertReadLikeTheJdk(new BigDecimal(BigInteger.valueOf(digits), scale).toPlainString());
  }

  @Property(tries = 20_000)
  void aCoordinateOfUpTo18DigitsIsReadAsTheJdkReadsIt(
      @ForAll @LongRange(min = 1L << 53, max = 999_999_999_999_999_999L) long digits,
      @ForAll @IntRange(max = 18) int scale) {
    assertReadLikeTheJdk(new BigDecimal(BigInteger.valueOf(digits), scale).toPlainString());
  }

  /** As tables hold areas: more digits than a double has. */
  @Property(tries = 20_000)
  void moreDigitsThan18AreReadAsTheJdkReadsThem(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double value,
      @ForAll @LongRange(min = 0, max = 999_999) long behind,
      @ForAll @IntRange(min = 9, max = 20) int decimals) {
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    assertReadLikeTheJdk(text);
    assertReadLikeTheJdk(text + behind);
  }

  @Property(tries = 20_000)
  void aNumberHalfwayBetweenTwoDoublesGoesToTheEvenOne(
      @ForAll @LongRange(min = 1L << 52, max = (1L << 53) - 1) long fraction,
      @ForAll @IntRange(min = 1, max = 8) int shift) {
    BigDecimal low = new BigDecimal(Math.scalb((double) fraction, -shift));
    BigDecimal high = new BigDecimal(Math.scalb((double) fraction + 1, -shift));
    assertReadLikeTheJdk(low.add(high).divide(BigDecimal.valueOf(2)).toPlainString());
  }

  @Property(tries = 20_000)
  void whatIsWrittenIsTheShortestAndReadsBackBitForBit(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertWrittenShortest(value);
    }
  }

  @Property(tries = 50_000)
  void coordinatesAreWrittenShortest(
      @ForAll @DoubleRange(min = -4e7, max = 4e7) double value,
      @ForAll @IntRange(max = 12) int decimals) {
    assertWrittenShortest(value);
    double scale = Math.pow(10, decimals);
    assertWrittenShortest(Math.rint(value * scale) / scale);
  }

  @Property(tries = 5_000)
  void roundedNumbersAreThoseOfBigDecimal(
      @ForAll @DoubleRange(min = -4e7, max = 4e7) double value,
      @ForAll @IntRange(max = 9) int decimals) {
    byte[] bytes = new byte[NumberText.LONGEST];
    int end = NumberText.fixed(value, decimals, bytes, 0);
    BigDecimal expected = new BigDecimal(value).setScale(decimals, java.math.RoundingMode.HALF_UP);
    assertEquals(
        expected.signum() == 0 ? "0" : expected.stripTrailingZeros().toPlainString(),
        new String(bytes, 0, end, StandardCharsets.US_ASCII));
  }

  @Test
  void numbersEndWhereTheirCharactersDo() {
    assertEnds("12.5,3", 4);
    assertEnds("-7 ", 2);
    assertEnds("1e", 1);
    assertEnds("1e+", 1);
    assertEnds("1.2.3", 3);
    assertEnds("3.", 2);
    assertEnds("1e400", 5);
  }

  @Test
  void wordsAreNoNumbers() {
    for (String word : new String[] {"", "-", ".", "NaN", "Infinity", "e5", "+.", ","}) {
      byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
      assertFalse(new NumberBytes().read(bytes, 0, bytes.length), word);
    }
  }

  @Test
  void zeroKeepsItsSign() {
    assertReadLikeTheJdk("-0.000");
    assertWrittenShortest(-0.0);
    assertWrittenShortest(0.0);
  }

  private static void assertEnds(String text, int end) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    NumberBytes number = new NumberBytes();
    assertTrue(number.read(bytes, 0, bytes.length), text);
    assertEquals(end, number.end(), text);
    assertEquals(Double.parseDouble(text.substring(0, end)), number.value(), text);
  }

  private static void assertReadLikeTheJdk(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    NumberBytes number = new NumberBytes();
    assertTrue(number.read(bytes, 0, bytes.length), text);
    assertEquals(bytes.length, number.end(), text);
    assertEquals(
        Double.doubleToRawLongBits(Double.parseDouble(text)),
        Double.doubleToRawLongBits(number.value()),
        text);
  }

  private static void assertWrittenShortest(double value) {
    byte[] bytes = new byte[NumberText.LONGEST];
    int end = NumberText.shortest(value, bytes, 0);
    String text = new String(bytes, 0, end, StandardCharsets.US_ASCII);
    boolean negativeZero = value == 0 && 1 / value < 0;
    assertEquals(negativeZero ? "-0" : Decimals.text(value), text);
    assertEquals(
        Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(Double.parseDouble(text)));
  }

  @Property
  void wholeNumbersAreReadWhole(@ForAll int value) {
    assertEquals(value, whole(Integer.toString(value)));
    assertEquals(value, new NumberBytes().decimal(bytes(value + ""), 0, (value + "").length()));
  }

  @Test
  void whatIsMoreOrLessThanANumberIsNone() {
    for (String text : new String[] {"", "-", "+", "1.0", "1e3", "x", "1234567890123456789"}) {
      assertEquals(NumberBytes.NONE, whole(text), text);
    }
    for (String text : new String[] {"", ".", "1,5", "NaN", "1e", "1d", "1 2", "1e9999", "J1"}) {
      assertTrue(Double.isNaN(new NumberBytes().decimal(bytes(text), 0, text.length())), text);
    }
  }

  private static long whole(String text) {
    return NumberBytes.whole(bytes(text), 0, text.length());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
