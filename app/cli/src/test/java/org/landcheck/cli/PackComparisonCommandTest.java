package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.checks.Packs;

/** {@code rules compare}: what a county's pack asks for, held against the one it builds on. */
class PackComparisonCommandTest {
  @TempDir private Path folder;

  private Path county(String rules) throws IOException {
    return Files.writeString(
        folder.resolve("county.json"),
        "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"cadastral-zone\", \"rules\": ["
            + rules
            + "]}");
  }

  @Test
  void everyShippedPackEqualsItself() {
    for (String id : Packs.names()) {
      Run run = Run.of("rules", "compare", id, id);
      assertEquals(0, run.code(), run.toString());
      assertTrue(run.out().endsWith("两个方案的要求相同。\n"), run.out());
    }
  }

  @Test
  void whatACountyWeakensIsALineInBothLanguages() throws IOException {
    Path county =
        county(
            "{\"id\": \"djq-overlap\", \"params\": {\"minArea\": 1}},"
                + " {\"id\": \"djq-gap\", \"enabled\": false}");
    Run zh = Run.of("rules", "compare", "cadastral-zone", county);
    assertEquals(1, zh.code(), zh.toString());
    assertTrue(zh.out().contains("：参数 minArea 0.001 平方米 → 1 平方米（放宽）"), zh.out());
    assertTrue(zh.out().contains("规则 djq-gap（"), zh.out());
    assertTrue(zh.out().endsWith("共 2 处不同：放宽 2，可能放宽 0，收紧 0，要求不变 0。\n"), zh.out());
    Run en = Run.of("rules", "compare", county, "cadastral-zone", "--lang", "en");
    assertEquals(1, en.code());
    assertTrue(en.out().contains(": parameter minArea 1 m² → 0.001 m² (tightens)"), en.out());
    assertTrue(en.out().contains("Differences: 2; weaken 0, may weaken 0, tighten 2,"), en.out());
  }

  @Test
  void packsOfDifferentThingsDifferInLayersRulesAndVocabularies() {
    Run run = Run.of("rules", "compare", "cadastral-zone", "land-use-permit", "--lang", "en");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("layer DJQ (Cadastral zones): first pack only"), run.out());
    assertTrue(run.out().contains(": second pack only (tightens)"), run.out());
    assertTrue(run.out().contains("code list land-use "), run.out());
    assertTrue(
        run.out().contains("→ Required layers and tables must be there"),
        "titles are in the language asked for");
  }

  @Test
  void theDifferencesAreAPageThatIsEscapedAndThatNothingRunsIn() throws IOException {
    Path county = county("{\"id\": \"djq-gap\", \"title\": \"<b>缝&隙\", \"severity\": \"INFO\"}");
    Path page = folder.resolve("differences.html");
    Run run = Run.of("rules", "compare", "cadastral-zone", county, "--out", page);
    assertEquals(1, run.code(), run.toString());
    String html = Files.readString(page);
    assertTrue(html.contains("共 2 处不同：放宽 1，可能放宽 0，收紧 0，要求不变 1。"), html);
    assertTrue(html.contains("&lt;b&gt;缝&amp;隙"), html);
    assertTrue(html.contains("<td class=\"unchecked\">放宽</td>"), html);
    assertFalse(html.contains("<script"), "nothing that runs");
    byte[] first = Files.readAllBytes(page);
    Run.of("rules", "compare", "cadastral-zone", county, "--out", page, "--overwrite");
    assertArrayEquals(first, Files.readAllBytes(page), "the same packs give the same bytes");
  }

  @Test
  void programsReadTheDifferencesWithNumbersAsThePacksHaveThem() throws IOException {
    Path county = county("{\"id\": \"djq-overlap\", \"params\": {\"minArea\": 100000}}");
    Path file = folder.resolve("differences.JSON");
    Run run = Run.of("rules", "compare", "cadastral-zone", county, "--out", file, "--lang", "en");
    assertEquals(1, run.code(), run.toString());
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertEquals("cadastral-zone", json.path("before").path("id").asText());
    assertEquals("county", json.path("after").path("id").asText());
    JsonNode only = json.path("differences").get(0);
    assertEquals(1, json.path("differences").size());
    assertEquals("rule djq-overlap changed less", words(only, "subject", "name", "kind", "effect"));
    assertEquals("0.001 100000 m2", words(only, "before", "after", "unit"));
    assertTrue(only.path("says").asText().contains("→ 100,000 m² (weakens)"), only.toString());
  }

  private static String words(JsonNode node, String... fields) {
    return Stream.of(fields)
        .map(field -> node.path(field).asText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theDifferencesAreWrittenToAWorkbookThatIsNotReplacedUnasked() throws IOException {
    Path county = county("{\"id\": \"djq-gap\", \"severity\": \"INFO\"}");
    Path table = folder.resolve("differences.xlsx");
    Run run = Run.of("rules", "compare", "cadastral-zone", county, "--out", table);
    assertEquals(1, run.code(), run.toString());
    assertTrue(Files.size(table) > 1_000);
    byte[] first = Files.readAllBytes(table);
    Run again = Run.of("rules", "compare", "cadastral-zone", county, "--out", table);
    assertEquals(2, again.code());
    assertEquals(1, again.complaints(), again.err());
    Run replaced =
        Run.of("rules", "compare", "cadastral-zone", county, "--out", table, "--overwrite");
    assertEquals(1, replaced.code());
    assertArrayEquals(first, Files.readAllBytes(table), "the same packs give the same bytes");
    Run elsewhere =
        Run.of("rules", "compare", "cadastral-zone", county, "--out", folder.resolve("a.doc"));
    assertEquals(2, elsewhere.code());
    assertFalse(Files.exists(folder.resolve("a.doc")));
  }
}
