package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Lang;

/** The Chinese that officials read uses the words of {@code app/docs/glossary.csv}. */
class GlossaryTest {
  private static final Path GLOSSARY = Path.of("../../app/docs/glossary.csv");

  /** Terms of registration that hold a forbidden word and have no other name. */
  private static final String OFFICIAL = "宗地特征码|定着物特征码";

  /** A line of the glossary. */
  private record Term(String en, String zh, List<String> forbidden) {}

  private static List<Term> terms() throws IOException {
    List<Term> terms = new ArrayList<>();
    for (String line : Files.readAllLines(GLOSSARY).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      assertEquals(3, cells.length, line);
      List<String> forbidden = cells[2].isEmpty() ? List.of() : List.of(cells[2].split("\\|"));
      terms.add(new Term(cells[0], cells[1], forbidden));
    }
    return terms;
  }

  @Test
  void noWordIsBothRequiredAndForbidden() throws IOException {
    for (Term term : terms()) {
      for (String word : term.forbidden) {
        for (Term other : terms()) {
          assertTrue(!other.zh.contains(word), () -> word + " is the word for " + other.en);
        }
      }
    }
  }

  @TestFactory
  List<DynamicTest> pagesUseNoForbiddenWord() throws IOException {
    List<Term> terms = terms();
    List<DynamicTest> tests = new ArrayList<>();
    for (Check check : Checks.all()) {
      CheckWords words = check.words(Lang.ZH);
      String text = words.title() + "\n" + words.summary() + "\n" + words.sections().values();
      tests.add(dynamicTest(check.info().id(), () -> assertAllowed(text, terms)));
    }
    for (String id : Packs.names()) {
      StringBuilder text = new StringBuilder();
      collect(PackText.read(id), text);
      tests.add(dynamicTest(id, () -> assertAllowed(text.toString(), terms)));
    }
    return tests;
  }

  /** All texts under a {@code zh}. */
  private static void collect(JsonNode node, StringBuilder text) {
    if (node.has("zh")) {
      text.append(node.get("zh").asText()).append('\n');
    }
    node.forEach(child -> collect(child, text));
  }

  private static void assertAllowed(String text, List<Term> terms) {
    String plain =
        text.replaceAll("\\{\\w+}", "").replaceAll(OFFICIAL, "").toLowerCase(Locale.ROOT);
    for (Term term : terms) {
      for (String word : term.forbidden) {
        assertTrue(
            !plain.contains(word.toLowerCase(Locale.ROOT)),
            () -> "say " + term.zh + " instead of " + word + " in: " + text);
      }
    }
  }
}
