package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"430181198001011234", " 43018119800101123X ", "43018119800101123x\u3000"})
  void ofAPersonsIdentityNumberOnlyTheEndsAreShown(String number) {
    String shown = Texts.brief(number);
    assertEquals("4301**********", shown.substring(0, 14));
    assertEquals(Texts.trim(number).substring(14), shown.substring(14));
  }

  @Test
  void theyAreHiddenInFullWidthAndWithBlanksWithinToo() {
    assertEquals("４３０１**********１２３４", Texts.brief("４３０１８１１９８００１０１１２３４"));
    assertEquals("4301************1234", Texts.brief("430181 19800101 1234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"430181198013011234", "4301811980010112345", "430181202300001", "示例项目"})
  void otherNumbersAndTextsAreShownWhole(String text) {
    assertEquals(text, Texts.brief(text));
  }
}
