package org.landcheck.io.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.landcheck.io.ledger.CellText.Shape;

/** What texts in cells are meant as, and numbers that keep their text. */
class CellTextTest {
  @Test
  void shapesOfTexts() {
    assertShape(Shape.WHOLE, "12", "-3", "+4", " 12 ", "１２", "0");
    assertShape(Shape.GROUPED, "1,234", "12,345,678", "１，２３４");
    assertShape(Shape.FRACTION, "1.5", "1,234.50", ".5", "-0.0", "1.5E-3", "1e5", "３．５");
    assertShape(Shape.PERCENT, "12.5%", "5％", "1,000%");
    assertShape(Shape.CODE, "007", "00", "1234567890123456", "0430999001");
    assertShape(Shape.SCIENTIFIC, "4.30181E+18", "4.3E+11");
    assertShape(Shape.DATE, "2023-05-01", "2023/5/1", "2023.5.1", "2023年5月1日", "2023年12月31号");
    assertShape(Shape.TRUTH, "TRUE", "False");
    assertShape(
        Shape.PLAIN,
        "",
        " ",
        "12亩",
        "1,23",
        "1.2.3",
        "1-2",
        "-",
        ".",
        "%",
        "2023-02-30",
        "2023-13-01",
        "2023年",
        "1E999",
        "007.5",
        "#REF!",
        "是",
        "T",
        "12 3",
        "1,234,",
        "9".repeat(50));
  }

  private static void assertShape(Shape shape, String... texts) {
    for (String text : texts) {
      assertEquals(shape, CellText.shape(text), text);
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      assertTrue(shape == Shape.PLAIN || !CellText.isPlain(utf8), text);
    }
  }

  @Test
  void numbersAndDatesOfTexts() {
    assertEquals(1234.5, CellText.number("1,234.50"));
    assertEquals(0.125, CellText.number("12.5%"));
    assertEquals(-3, CellText.number("－３"));
    assertEquals(LocalDate.of(2024, 2, 29), CellText.date("2024/2/29"));
    assertNull(CellText.date("2023-2-29"));
    assertNull(CellText.date("2023-2/28"));
    assertEquals(LocalDate.of(2023, 5, 1), CellText.compactDate(20230501));
    assertNull(CellText.compactDate(20230532));
    assertNull(CellText.compactDate(430999001));
  }

  @Property
  void aPackedDecimalGivesBackItsTextAndTheNearestDouble(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
      @ForAll @IntRange(max = 14) int scale) {
    String text = BigDecimal.valueOf(digits, scale).toPlainString();
    long packed = parse(text);
    if (packed == PackedDecimal.NONE) {
      boolean tooLong = text.replaceAll("\\D", "").length() > 15;
      assertTrue(tooLong || digits == 0 && text.startsWith("-"), text);
    } else {
      assertEquals(text, new String(PackedDecimal.text(packed), StandardCharsets.US_ASCII));
      assertEquals(Double.parseDouble(text), PackedDecimal.value(packed));
    }
  }

  @Test
  void otherWritingsAreNotPacked() {
    for (String text :
        List.of(
            "", "-", ".", "1.", ".5", "01", "+1", "-0", "-0.0", "1e5", " 1", "1234567890123456")) {
      assertEquals(PackedDecimal.NONE, parse(text), text);
    }
    assertEquals("0.00", new String(PackedDecimal.text(parse("0.00")), StandardCharsets.US_ASCII));
  }

  private static long parse(String text) {
    return PackedDecimal.parse(text.toCharArray(), 0, text.length());
  }
}
