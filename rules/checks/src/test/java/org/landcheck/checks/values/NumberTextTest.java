package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Unit;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5    | PLAIN      | 1234.5",
        "-3        | PLAIN      | -3",
        ".5        | PLAIN      | .5",
        "1.2E+05   | PLAIN      | 1.2E+05",
        "２．５     | WIDE       | 2.5",
        "1 234     | WIDE       | 1234",
        "1,234,567.8 | GROUPED  | 1234567.8",
        "1，234    | GROUPED    | 1234",
        "2.5㎡     | UNIT       | 2.5",
        "1,234.5 平方米 | UNIT   | 1234.5",
        "35%       | UNIT       | 35",
        "约3       | ABOUT      | 3",
        "3亩左右   | ABOUT      | 3",
        "≤2.5      | COMPARISON | 2.5",
        "＜＝2.5   | COMPARISON | 2.5",
        "不大于2.5 | COMPARISON | 2.5",
        "24米以下  | COMPARISON | 24"
      })
  void theNumberInATextIsFound(String text, NumberText.Kind kind, String number) {
    NumberText read = NumberText.of(text);
    assertEquals(kind, read.kind());
    assertEquals(number, read.number());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.5-3.0 | SEVERAL",
        "1、2    | SEVERAL",
        "12,34   | SEVERAL",
        "1234,567 | SEVERAL",
        "1.2.3   | WORDS",
        "无      | WORDS",
        "/       | WORDS",
        "-       | WORDS",
        "≤       | WORDS",
        "约      | WORDS",
        "3号楼   | WORDS",
        "1e      | WORDS"
      })
  void aTextWithoutOneNumberHasNone(String text, NumberText.Kind kind) {
    NumberText read = NumberText.of(text);
    assertEquals(kind, read.kind());
    assertEquals("", read.number());
  }

  @Test
  void theUnitIsKnownByItsUsualWords() {
    assertEquals(Unit.SQUARE_METRE, NumberText.of("2平方米").unit());
    assertEquals(Unit.HECTARE, NumberText.of("2hm²").unit());
    assertEquals(Unit.MU, NumberText.of("2亩").unit());
    assertEquals(Unit.METRE, NumberText.of("2m").unit());
  }

  @Property
  void everyNumberIsPlainAndSoIsEveryNumberFound(@ForAll BigDecimal number, @ForAll String text) {
    String plain = number.toPlainString();
    boolean shortEnough = plain.length() <= 64;
    assertEquals(shortEnough, NumberText.of(plain).kind() == NumberText.Kind.PLAIN);
    String found = NumberText.of(text + plain).number();
    assertTrue(found.isEmpty() || NumberText.of(found).kind() == NumberText.Kind.PLAIN);
  }

  @Test
  void aTextOfAnyLengthIsLookedAtInNoTime() {
    assertEquals(NumberText.Kind.WORDS, NumberText.of("1".repeat(1_000_000)).kind());
  }
}
