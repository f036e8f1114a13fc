package org.landcheck.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

/** What a spreadsheet would run is written so that it does not. */
class FormulaGuardTest {
  @Test
  void whatBeginsLikeAFormulaIsGuarded() {
    for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1")) {
      assertEquals("'" + text, FormulaGuard.guarded(text));
    }
    for (String text : List.of("", "甲", "1-2", "a=b", "'tis", "''")) {
      assertEquals(text, FormulaGuard.guarded(text));
    }
  }

  @Property
  void takingTheGuardAwayGivesTheTextBack(
      @ForAll @Chars({'\'', '=', '-', '@', 'x', '\t', '＝'}) String text) {
    String guarded = FormulaGuard.guarded(text);
    char[] characters = guarded.toCharArray();
    boolean isGuarded = FormulaGuard.isGuarded(characters, 0, characters.length);
    assertEquals(text, isGuarded ? guarded.substring(1) : guarded);
    if (!guarded.isEmpty()) {
      assertFalse("=-@\t＝".indexOf(guarded.charAt(0)) >= 0, guarded);
      assertTrue(isGuarded == !guarded.equals(text), guarded);
    }
  }
}
