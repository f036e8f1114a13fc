package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landcheck.api.Lang;

/** The reference that people read is what the program does. */
class ReferenceTest {
  private static final boolean WRITE = Boolean.getBoolean("landcheck.writeReference");

  @ParameterizedTest
  @EnumSource
  void theReferenceIsUpToDate(Lang lang) throws IOException {
    Path file = Path.of("../reference/reference." + lang.code() + ".md");
    String expected = ReferencePage.of(lang).stripTrailing() + "\n";
    if (WRITE) {
      Files.writeString(file, expected);
    }
    assertEquals(
        expected,
        Files.exists(file) ? Files.readString(file) : "",
        "write it anew: mvn -pl rules/checks -am test -Dtest=ReferenceTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dlandcheck.writeReference=true");
  }
}
