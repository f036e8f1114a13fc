package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Lang;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongIdentityCardTest {
  private static final String RIGHT = "11010519491231002X";

  private static TestInspection numbers(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT).key("F");
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new WrongIdentityCard()).layers(layer.build()).param("field", "F");
  }

  @Property
  void oneOtherDigitIsAlwaysFound(
      @ForAll @IntRange(min = 0, max = 999) int order,
      @ForAll @IntRange(min = 14, max = 16) int at,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    String front = "43018119800229" + Integer.toString(1000 + order).substring(1);
    String number = front + IdentityNumber.checkCharacter(front);
    assertEquals("", IdentityNumber.fault(number));
    char other = (char) ('0' + (number.charAt(at) - '0' + shift) % 10);
    String wrong = number.substring(0, at) + other + number.substring(at + 1);
    assertEquals("check", IdentityNumber.fault(wrong));
  }

  @Test
  void noFindingHoldsAWholeNumber() {
    WrongIdentityCard check = new WrongIdentityCard();
    TestInspection inspection =
        numbers("110105194912310021", "1101051949123100", "11010519491231002x", "张三430181").run();
    assertEquals(4, inspection.findings().size());
    inspection
        .findings()
        .forEach(
            finding -> {
              String all =
                  finding + finding.labels().toString() + check.words(Lang.ZH).message(finding);
              assertFalse(all.contains("19491231"), all);
              assertFalse(all.contains("430181"), all);
            });
  }

  @Test
  void whatIsShownKeepsNoMoreThanTheEnds() {
    assertEquals("1101**********002X", IdentityNumber.masked(RIGHT));
    assertEquals("E*******8", IdentityNumber.masked("E12345678"));
    assertEquals("***", IdentityNumber.masked("abc"));
    assertEquals("", IdentityNumber.masked(""));
    assertEquals(26, IdentityNumber.masked("9".repeat(100_000)).length());
  }

  @Test
  void alternativesThatAreNoPatternsLeaveTheRuleUncheckedAndSaySo() {
    TestInspection inspection = numbers("x").param("alternatives", List.of("(")).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void anAlternativeThatTriesEverythingEndsAndSaysSo() {
    TestInspection inspection =
        numbers("a".repeat(40)).param("alternatives", List.of("(.*a){12}b")).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void aBirthdayInALeapYearIsADay() {
    assertEquals("birth", IdentityNumber.fault("110105190002290021"));
    assertEquals("check", IdentityNumber.fault("110105200002290022"));
  }
}
