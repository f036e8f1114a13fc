package org.landcheck.api.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExampleTitlesTest {
  private static final String SECTION = "### bad: 少一位\n\n### good:  八位  ";

  private static void refused(String word, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(word), message);
  }

  @Test
  void titlesComeInTheOrderOfThePage() {
    ExampleTitles titles = ExampleTitles.of(SECTION);
    assertEquals("少一位", titles.next("bad", "a digit less"));
    assertEquals("八位", titles.next("good", "eight digits"));
    titles.end();
  }

  @Test
  void aTitleThatIsMissingOrOneTooManyIsNamed() {
    refused("a digit less", () -> ExampleTitles.of("").next("bad", "a digit less"));
    refused("eight digits", () -> ExampleTitles.of(SECTION).next("good", "eight digits"));
    refused("少一位", () -> ExampleTitles.of(SECTION).end());
  }

  @Test
  void nothingStandsBetweenTheHeadings() {
    refused("### after fill", () -> ExampleTitles.of("### after fill"));
    refused("### bad:", () -> ExampleTitles.of("### bad: "));
    refused("param", () -> ExampleTitles.of(SECTION + "\n    param field = A"));
  }
}
