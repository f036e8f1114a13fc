package org.landcheck.checks.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongCreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static TestInspection codes(Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", FieldType.TEXT);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new WrongCreditCode()).layers(layer.build()).param("field", "F").run();
  }

  @Test
  void theCodeOfTheStandardsExampleIsRight() {
    assertEquals("", CreditCode.fault("91350100M000100Y43"));
  }

  @Property
  void oneOtherCharacterIsAlwaysFound(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(9) String digits,
      @ForAll @IntRange(min = 8, max = 16) int at,
      @ForAll @IntRange(min = 1, max = 30) int shift) {
    String front = "91430100" + digits;
    String code = front + CreditCode.checkCharacter(front + "0");
    assertEquals("", CreditCode.fault(code));
    int other = (ALPHABET.indexOf(code.charAt(at)) + shift) % ALPHABET.length();
    String wrong = code.substring(0, at) + ALPHABET.charAt(other) + code.substring(at + 1);
    assertEquals("check", CreditCode.fault(wrong));
  }

  @Property
  void twoNeighboursInTheWrongOrderAreAlwaysFound(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(9) String digits,
      @ForAll @IntRange(min = 8, max = 15) int at) {
    String front = "91430100" + digits;
    String code = front + CreditCode.checkCharacter(front + "0");
    String swapped =
        code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
    if (!swapped.equals(code)) {
      assertNotEquals("", CreditCode.fault(swapped));
    }
  }

  @Test
  void lettersInThePlaceAreNoPlace() {
    assertEquals(List.of("place"), codes("9135A100M000100Y43").kinds());
  }

  @Test
  void untidyAndWrongIsWrong() {
    assertEquals(List.of("check"), codes(" 91350100m000100y44").kinds());
    assertEquals(List.of("untidy"), codes("９１350100M000100Y43\u3000").kinds());
  }
}
