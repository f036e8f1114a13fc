package org.landcheck.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "CON|_CON",
        "nul|_nul",
        "Aux.2021|_Aux.2021",
        "COM1|_COM1",
        "LPT²|_LPT²",
        "con .x|_con .x",
        "DJQ.|DJQ_",
        "DJQ. .|DJQ___",
        "..|__",
        "a:b/c|a_b_c",
        "地籍区?*|地籍区__",
        "CON.|CON_",
      })
  void namesThatSomeSystemCannotHaveAreChanged(String name, String safe) {
    assertEquals(safe, SafeName.of(name));
    assertFalse(SafeName.isSafe(name));
    assertTrue(SafeName.isSafe(safe), safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DJQ", "CONTOUR", "COM10", "地籍 区.2021", ".hidden", "console", "_CON", "控制CON"})
  void othersStayAsTheyAre(String name) {
    assertEquals(name, SafeName.of(name));
  }

  @Test
  void aNameIsCutBetweenLettersWhereFileSystemsEnd() {
    String cut = SafeName.of("区".repeat(300));
    assertEquals("区".repeat(66), cut);
    assertEquals("𠮷".repeat(50), SafeName.of("𠮷".repeat(51)));
    assertEquals("_", SafeName.of(""));
  }

  @Property(tries = 300)
  void whatComesOutIsAlwaysSafe(@ForAll String name) {
    String safe = SafeName.of(name);
    assertEquals(safe, SafeName.of(safe));
    assertFalse(safe.isEmpty());
    assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 200);
  }
}
