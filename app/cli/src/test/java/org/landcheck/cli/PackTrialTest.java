package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.checks.Packs;

/** {@code rules validate} and {@code rules test} on packs that build on a shipped one. */
class PackTrialTest {
  @TempDir private Path folder;

  private static final String EXAMPLES =
      """
      , "examples": [
        {"title": "两个面重叠", "rule": "djq-overlap", "kind": "bad",
         "layers": [{"name": "DJQ", "features": [
           {"wkt": "POLYGON ((38450000 3100000, 38450100 3100000, 38450100 3100100, 38450000 3100000))"},
           {"wkt": "POLYGON ((38450050 3100000, 38450150 3100000, 38450150 3100100, 38450050 3100000))"}
         ]}]},
        {"title": "代码 9 位", "rule": "djq-code-form", "kind": "good",
         "layers": [{"name": "DJQ", "features": [{"values": {"DJQDM": "430181001"}}]}]}]
      """;

  private Path pack(String rest) throws IOException {
    return Files.writeString(
        folder.resolve("county.json"),
        "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"cadastral-zone\"" + rest + "}");
  }

  @Test
  void everyShippedPackIsValidAndItsExamplesHold() {
    for (String id : Packs.names()) {
      Run valid = Run.of("rules", "validate", id);
      assertEquals(0, valid.code(), valid.toString());
      assertTrue(valid.out().startsWith("检查方案 " + id + " "), valid.out());
      Run tried = Run.of("rules", "test", id);
      assertEquals(0, tried.code(), tried.toString());
      assertFalse(tried.out().startsWith("例子 0 个"), id + " brings no examples");
    }
  }

  @Test
  void aValidPackIsCounted() throws IOException {
    Run run = Run.of("rules", "validate", pack(EXAMPLES), "--lang", "en");
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("rule pack county 1 is ok: layers 4, fields 36,"), run.out());
    assertTrue(run.out().contains("examples 2"), run.out());
  }

  @Test
  void examplesThatHoldEndWithZeroAndThoseThatDoNotAreNamed() throws IOException {
    Run good = Run.of("rules", "test", pack(EXAMPLES));
    assertEquals(0, good.code(), good.toString());
    assertTrue(good.out().startsWith("例子 2 个，不符 0 个；没有例子的规则 "), good.out());
    Run bad = Run.of("rules", "test", pack(EXAMPLES.replace("430181001\"", "43018100\"")));
    assertEquals(1, bad.code(), bad.toString());
    assertTrue(
        bad.out().startsWith("examples[1] djq-code-form（代码 9 位）：应发现 0 个问题，实际 1 个"), bad.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"djq-gap\", \"filter\": \"DJQDM =\"}|rules[0].filter",
        "{\"id\": \"djq-gap\", \"filter\": \"NAME = 'x'\"}|rules[0].filter",
        "{\"id\": \"djq-required\", \"params\": {\"fields\": [\"BSM\", \"BMS\"]}}|rules[0].params.fields[1]",
        "{\"id\": \"djq-code-form\", \"params\": {\"pattern\": \"(\"}}|rules[0].params.pattern",
        "{\"id\": \"djzq-code-parent\", \"params\": {\"parentField\": \"DJX\"}}|rules[0].params.parentField",
        "{\"id\": \"djq-gap\", \"params\": {\"maxArea\": 0.0001}}|rules[0].params",
        "{\"id\": \"djq-sharp-corner\", \"params\": {\"fromAngle\": 6}}|rules[0].params"
      })
  void settingsThatCannotBeMeantAreRefusedBeforeAnythingRuns(String rule, String path)
      throws IOException {
    Path pack = pack(", \"rules\": [" + rule + "]");
    for (Run run :
        List.of(
            Run.of("rules", "validate", pack),
            Run.of("check", folder.resolve("no-data.gpkg"), "--pack", pack))) {
      assertEquals(2, run.code(), run.toString());
      assertEquals(1, run.complaints(), run.err());
      assertTrue(run.err().contains("检查方案 county.json 第 1 行第 "), run.err());
      assertTrue(run.err().contains("（" + path + "）："), run.err());
    }
  }

  @Test
  void everyFaultyRuleIsALineOfItsOwn() throws IOException {
    Run run =
        Run.of(
            "rules",
            "validate",
            pack(
                ", \"rules\": [{\"id\": \"djq-gap\", \"severity\": \"LOW\"},"
                    + " {\"id\": \"djzq-gap\", \"layer\": \"X\"}]"));
    assertEquals(2, run.code());
    assertEquals(2, run.complaints(), run.err());
    assertEquals("", run.out());
  }
}
