package org.landcheck.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.METRES;
import static org.landcheck.core.Fixtures.ZONE_SPEC;
import static org.landcheck.core.Fixtures.against;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.everywhere;
import static org.landcheck.core.Fixtures.pack;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.api.Scoring;
import org.landcheck.api.Severity;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.score.ScoreSheet.Failing;
import org.landcheck.core.score.ScoreSheet.Unit;
import org.landcheck.core.score.ScoreSheet.Verdict;

/** The rule {@code ends} finds zones whose code ends in 3: in a row of n zones, every tenth. */
class ScoreSheetTest {
  private static final RulePack PACK = pack(List.of(ZONE_SPEC), rule("ends", "test.code-ends-in"));

  private static Scoring table(DefectClass ends, double difficulty, double maxGross) {
    return new Scoring(
        LocalText.same("t"),
        LocalText.EMPTY,
        Certainty.U,
        Map.of(DefectClass.A, 42.0, DefectClass.B, 12.0, DefectClass.C, 4.0, DefectClass.D, 1.0),
        difficulty,
        60,
        maxGross,
        Set.of(DefectClass.A, DefectClass.B),
        Map.of(Severity.ERROR, DefectClass.D),
        Map.of("ends", ends));
  }

  private static ScoreSheet sheet(int zones, Scoring scoring) throws BadInputException {
    return ScoreSheet.of(run(PACK.withScoring(scoring), zones, RunOptions.DEFAULT)).orElseThrow();
  }

  private static RunResult run(RulePack pack, int zones, RunOptions options)
      throws BadInputException {
    var engine = TestChecks.engine(1);
    return engine.run(engine.plan(ArrayDataset.of(row(zones)), pack, options), Monitor.SILENT);
  }

  private static Unit only(ScoreSheet sheet) {
    assertEquals(1, sheet.units().size());
    return sheet.units().get(0);
  }

  @Test
  void everyFindingTakesOffTheMarksOfItsClass() throws BadInputException {
    ScoreSheet sheet = sheet(30, table(DefectClass.C, 1, 1));
    assertEquals("DJZQ", only(sheet).layer());
    assertEquals(3, only(sheet).defects().get(DefectClass.C));
    assertEquals(88, sheet.score());
    assertEquals(Verdict.PASS, sheet.verdict());
    assertEquals(List.of(), only(sheet).failing());
  }

  @Test
  void difficultyEasesAllClassesButA() throws BadInputException {
    assertEquals(94, sheet(30, table(DefectClass.C, 2, 1)).score());
    assertEquals(58, sheet(10, table(DefectClass.A, 2, 1)).score());
  }

  @Test
  void oneDefectOfClassAIsEnoughToFail() throws BadInputException {
    ScoreSheet sheet = sheet(10, table(DefectClass.A, 1, 1));
    assertEquals(List.of(Failing.CLASS_A, Failing.SCORE), only(sheet).failing());
    assertEquals(Verdict.FAIL, sheet.verdict());
  }

  @Test
  void tooFewMarksFailAndMarksEndAtZero() throws BadInputException {
    assertEquals(List.of(), only(sheet(30, table(DefectClass.B, 1, 1))).failing());
    ScoreSheet four = sheet(40, table(DefectClass.B, 1, 1));
    assertEquals(52, four.score());
    assertEquals(List.of(Failing.SCORE), only(four).failing());
    assertEquals(0, sheet(100, table(DefectClass.B, 1, 1)).score());
  }

  @Test
  void tooManyFeaturesWithGrossErrorsFailWhateverTheMarks() throws BadInputException {
    Unit unit = only(sheet(20, table(DefectClass.B, 1, 0.05)));
    assertEquals(2, unit.grossFeatures());
    assertEquals(0.1, unit.grossShare());
    assertEquals(List.of(Failing.GROSS_ERRORS), unit.failing());
    assertEquals(List.of(), only(sheet(20, table(DefectClass.B, 1, 0.1))).failing());
    assertEquals(0, only(sheet(20, table(DefectClass.C, 1, 0))).grossFeatures());
  }

  @Test
  void aLayerThatOthersAreHeldAgainstHasNoGrossErrorsOfTheirs() throws BadInputException {
    RulePack pack =
        pack(
                List.of(ZONE_SPEC, spec("DJQ", true)),
                against(rule("ends", "test.square-touches"), "DJQ"),
                everywhere("counts", "test.layer-counts"))
            .withScoring(table(DefectClass.B, 1, 0.05));
    Feature whole = new Feature(new FeatureRef("DJQ", 1), Optional.of(box(0, 0, 5, 5)), List.of());
    Layer county =
        ArrayLayer.of(
            new LayerSchema("DJQ", GeometryType.POLYGON, List.of()), METRES, List.of(whole));
    var engine = TestChecks.engine(1);
    RunResult result =
        engine.run(
            engine.plan(ArrayDataset.of(row(5), county), pack, RunOptions.DEFAULT), Monitor.SILENT);
    assertTrue(result.findings().stream().anyMatch(f -> f.features().contains(whole.ref())));
    for (Unit unit : ScoreSheet.of(result).orElseThrow().units()) {
      boolean zones = unit.layer().equals("DJZQ");
      assertEquals(zones, unit.grossFeatures() > 0, unit.toString());
    }
  }

  @Test
  void aSeverityWithoutAClassTakesNothingOff() throws BadInputException {
    Scoring table = table(DefectClass.C, 1, 1);
    Scoring none =
        new Scoring(
            table.title(),
            table.source(),
            table.certainty(),
            table.deductions(),
            1,
            60,
            0,
            table.grossClasses(),
            Map.of(Severity.WARNING, DefectClass.A),
            Map.of());
    assertEquals(100, sheet(30, none).score());
  }

  @Test
  void findingsAboutTheDatasetAreAPartOfTheirOwnOrTheirLayers() throws BadInputException {
    RulePack pack =
        pack(
                List.of(ZONE_SPEC),
                everywhere("counts", "test.layer-counts"),
                rule("ends", "test.code-ends-in"))
            .withScoring(table(DefectClass.C, 1, 1));
    ScoreSheet sheet = ScoreSheet.of(run(pack, 10, RunOptions.DEFAULT)).orElseThrow();
    assertEquals(List.of("", "DJZQ"), sheet.units().stream().map(Unit::layer).toList());
    assertTrue(sheet.units().get(0).whole());
    assertEquals(100, sheet.units().get(0).score());
    assertEquals(95, sheet.units().get(1).score(), "the count names the layer");
    assertEquals(95, sheet.score());
  }

  @Test
  void measuresOfAGroupAreThoseOfItsRulesTogether() throws BadInputException {
    RulePack pack =
        pack(
            List.of(ZONE_SPEC),
            rule("ends", "test.code-ends-in"),
            rule("ends-too", "test.code-ends-in"));
    List<GroupMeasure> groups = Measures.byGroup(run(pack, 30, RunOptions.DEFAULT));
    assertEquals(1, groups.size());
    assertEquals(RuleGroup.LOGIC, groups.get(0).group());
    assertEquals(2, groups.get(0).rules().size());
    assertEquals(60, groups.get(0).inspected());
    assertEquals(6, groups.get(0).found());
    assertEquals(6, groups.get(0).nonconforming());
    assertEquals(OptionalDouble.of(0.1), groups.get(0).rate());
    assertEquals(OptionalDouble.of(0.1), groups.get(0).rules().get(0).rate());
  }

  @Test
  void whatWasNotInspectedLeavesAPassUndecided() throws BadInputException {
    RulePack pack =
        pack(
                List.of(ZONE_SPEC, spec("DJQ", true)),
                against(rule("touch", "test.square-touches"), "DJQ"),
                rule("ends", "test.code-ends-in"))
            .withScoring(table(DefectClass.C, 1, 1));
    ScoreSheet sheet = ScoreSheet.of(run(pack, 10, RunOptions.DEFAULT)).orElseThrow();
    assertEquals(Verdict.UNDECIDED, sheet.verdict());
  }

  @Test
  void aPackWithoutScoringHasNoSheet() throws BadInputException {
    assertEquals(Optional.empty(), ScoreSheet.of(run(PACK, 10, RunOptions.DEFAULT)));
  }

  @Test
  void nonconformingItemsAreFeaturesEachCountedOnce() throws BadInputException {
    RulePack pack =
        pack(
            List.of(ZONE_SPEC),
            rule("ends", "test.code-ends-in"),
            everywhere("counts", "test.layer-counts"));
    RunResult result = run(pack, 30, RunOptions.DEFAULT);
    Measures measures = Measures.of(result);
    assertEquals(3, measures.nonconforming("ends"));
    assertEquals(OptionalDouble.of(0.1), measures.rate(result.outcomes().get(0)));
    assertEquals(1, measures.nonconforming("counts"), "a finding about a layer is an item");
    assertEquals(0, measures.nonconforming("no-such-rule"));
    assertTrue(Measures.of(run(pack, 2, RunOptions.DEFAULT)).nonconforming("ends") == 0);
  }
}
