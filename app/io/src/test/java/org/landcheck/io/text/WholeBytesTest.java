package org.landcheck.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WholeBytesTest {
  @Property
  void wholeNumbersAreReadLikeTheJdkDoes(@ForAll long number) {
    byte[] bytes = ("x" + number + "x").getBytes(StandardCharsets.US_ASCII);
    boolean fits = Long.toString(number).replace("-", "").length() <= 18;
    assertEquals(fits, WholeBytes.isWhole(bytes, 1, bytes.length - 1));
    if (fits) {
      assertEquals(number, WholeBytes.value(bytes, 1, bytes.length - 1));
    }
    assertFalse(WholeBytes.isWhole(bytes, 0, bytes.length));
  }

  @Test
  void signsAloneAndNothingAreNoNumbers() {
    for (String text : new String[] {"", "-", "+", "1.", "--1", " 1"}) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertFalse(WholeBytes.isWhole(bytes, 0, bytes.length), text);
    }
    byte[] plus = "+007".getBytes(StandardCharsets.US_ASCII);
    assertTrue(WholeBytes.isWhole(plus, 0, 4));
    assertEquals(7, WholeBytes.value(plus, 0, 4));
  }
}
