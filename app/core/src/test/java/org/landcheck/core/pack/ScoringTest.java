package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.DefectClass;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Scoring;
import org.landcheck.api.Severity;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.LayerCounts;

class ScoringTest {
  private static final String PACK =
      """
      {"id": "zones", "version": "1", "title": "Zones", "layers": [],
       "rules": [{"id": "counts", "check": "test.layer-counts", "title": "t"}],
       "scoring": %s}
      """;

  private static final PackReader READER =
      new PackReader(
          List.of(new LayerCounts()),
          new ShippedPacks(
              List.of("zones"),
              id -> Optional.of(PACK.formatted("{}").getBytes(StandardCharsets.UTF_8))),
          Fixtures.EQUALS);

  private static RulePack read(String json) throws BadInputException {
    return READER.read("zones.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatATableDoesNotSayIsAsCommonlyGiven() throws BadInputException {
    Scoring scoring = read(PACK.formatted("{}")).scoring().orElseThrow();
    assertEquals(
        Map.of(DefectClass.A, 42.0, DefectClass.B, 12.0, DefectClass.C, 4.0, DefectClass.D, 1.0),
        scoring.deductions());
    assertEquals(60, scoring.passMark());
    assertEquals(0.05, scoring.maxGrossErrorShare());
    assertEquals(Set.of(DefectClass.A, DefectClass.B), scoring.grossClasses());
    assertEquals(Certainty.U, scoring.certainty());
    assertEquals(
        Map.of(Severity.ERROR, DefectClass.B, Severity.WARNING, DefectClass.C),
        scoring.severityClasses());
  }

  @Test
  void aTableSaysOnlyWhatDiffers() throws BadInputException {
    RulePack pack =
        read(
            PACK.formatted(
                "{\"classes\": {\"C\": 5}, \"difficulty\": 2, \"ruleClasses\": {\"counts\": \"A\"}}"));
    Scoring scoring = pack.scoring().orElseThrow();
    assertEquals(2.5, scoring.deduction(DefectClass.C));
    assertEquals(6, scoring.deduction(DefectClass.B));
    assertEquals(42, scoring.deduction(DefectClass.A));
    assertEquals(Optional.of(DefectClass.A), scoring.classOf(pack.rules().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"classes\": {\"E\": 5}}|scoring.classes.E|known are A, B, C, D",
        "{\"classes\": {\"A\": 101}}|scoring.classes.A|within 0.0 and 100.0",
        "{\"passMark\": \"60\"}|scoring.passMark|a number",
        "{\"maxGrossErrorShare\": 5}|scoring.maxGrossErrorShare|within 0.0 and 1.0",
        "{\"difficulty\": 0}|scoring.difficulty|within",
        "{\"grossClasses\": [\"a\"]}|scoring.grossClasses[0]|known are A, B, C, D",
        "{\"severityClasses\": {\"HINT\": \"A\"}}|scoring.severityClasses.HINT|ERROR, WARNING, INFO",
        "{\"ruleClasses\": {\"gap\": \"A\"}}|scoring.ruleClasses.gap|no rule \"gap\"",
        "{\"pass\": 60}|scoring.pass|unknown key"
      })
  void aFaultInATableIsNamedWhereItStands(String scoring, String path, String said) {
    String json = PACK.formatted(scoring);
    LocalText text = assertThrows(BadInputException.class, () -> read(json)).text();
    assertTrue(text.en().contains("(" + path + "): "), text.en());
    assertTrue(text.en().contains(said), text.en());
  }

  @Test
  void aTableThatLetsMorePassWeakens() throws BadInputException {
    String child =
        "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"zones\", \"scoring\": {"
            + "\"passMark\": 50, \"maxGrossErrorShare\": 0.01, \"classes\": {\"B\": 10},"
            + " \"ruleClasses\": {\"counts\": \"D\"}}}";
    assertEquals(
        List.of(
            "scoring: passMark from \"60.0\" to \"50.0\" (weakens)",
            "scoring: maxGrossErrorShare from \"0.05\" to \"0.01\"",
            "scoring: deduction of class B from \"12.0\" to \"10.0\" (weakens)",
            "scoring: class of rule counts from \"-\" to \"D\""),
        READER.read("c.json", child.getBytes(StandardCharsets.UTF_8)).adjustments().stream()
            .map(each -> each.text().en())
            .toList());
  }
}
