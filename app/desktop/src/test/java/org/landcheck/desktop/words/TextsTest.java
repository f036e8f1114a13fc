package org.landcheck.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Severity;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Texts texts = new Texts();

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  @Test
  void everyTextIsWrittenInBothLanguages() {
    assertEquals(texts.keys(Lang.ZH), texts.keys(Lang.EN));
    assertTrue(texts.keys(Lang.ZH).size() > 100);
    for (String key : texts.keys(Lang.ZH)) {
      LocalText text = texts.both(key);
      assertFalse(text.in(Lang.ZH).isBlank(), key);
      assertFalse(text.in(Lang.EN).isBlank(), key);
    }
  }

  @Test
  void bothLanguagesNameTheSameValues() {
    for (String key : texts.keys(Lang.ZH)) {
      LocalText text = texts.both(key);
      assertEquals(places(text.in(Lang.ZH)), places(text.in(Lang.EN)), key);
    }
  }

  @Test
  void chineseTextsKeepToTheGlossary() throws IOException {
    List<String> forbidden = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("..", "docs", "glossary.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (String word : cells[2].split("\\|")) {
        if (!word.isEmpty()) {
          forbidden.add(word);
        }
      }
    }
    assertTrue(forbidden.contains("规则包"));
    Set<String> broken = new TreeSet<>();
    for (String key : texts.keys(Lang.ZH)) {
      String text = texts.both(key).in(Lang.ZH);
      forbidden.stream().filter(text::contains).forEach(word -> broken.add(key + ": " + word));
    }
    assertEquals(Set.of(), broken);
  }

  @Test
  void valuesStandInTheirPlacesInTheLanguageShown() {
    texts.lang().set(Lang.EN);
    String text = texts.get("job.open", new LocalText("示例", "Sample"));
    assertTrue(text.contains("Sample"), text);
    assertFalse(text.contains("{0}"), text);
  }

  @Test
  void aBoundTextFollowsTheLanguage() {
    StringBinding name = texts.bind("menu.file");
    assertEquals("文件", name.get());
    texts.lang().set(Lang.EN);
    assertEquals("File", name.get());
  }

  @Test
  void everySeverityHasANameOfItsOwn() {
    Set<String> names = new TreeSet<>();
    for (Severity severity : Severity.values()) {
      names.add(texts.of(severity));
    }
    assertEquals(Severity.values().length, names.size());
  }

  @Test
  void aTextNobodyWroteIsAFaultOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> texts.get("no.such.text"));
  }
}
