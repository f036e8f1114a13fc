package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Adjustment;
import org.landcheck.api.BadInputException;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Scoring;
import org.landcheck.desktop.work.Bench;

/** The scoring table, inherited and of one's own. */
class ScoringModelTest {
  private static final String RULE = "crs-zone";

  private PackEditorModel editor;
  private ScoringModel scoring;
  private String empty;

  @BeforeEach
  void open() throws BadInputException {
    editor = new PackEditorModel(Bench.empty().workspace());
    scoring = new ScoringModel(new PartsModel(editor));
    begin("land-use-permit");
  }

  private void begin(String pack) {
    editor.buildOn(pack);
    empty = json();
  }

  private String json() {
    return editor.editing().get().draft().json();
  }

  private Scoring table() {
    return editor.editing().get().draft().pack().scoring().orElseThrow();
  }

  private FormField field(String member) {
    return scoring.form().orElseThrow().fields().stream()
        .filter(field -> field.member().equals(member))
        .findFirst()
        .orElseThrow();
  }

  private ScoringModel.Weight weight() {
    return scoring.weights().stream()
        .filter(row -> row.rule().equals(RULE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figuresAreTakenAndWeakeningIsSaid() {
    scoring.enter("passMark", "70");
    assertEquals(70, table().passMark());
    assertTrue(scoring.changes().stream().noneMatch(Adjustment::weakens));
    scoring.enter("classes.B", "10.5");
    assertEquals(10.5, table().deduction(DefectClass.B));
    assertEquals(1, scoring.changes().stream().filter(Adjustment::weakens).count());
    scoring.setBack("passMark");
    scoring.setBack("classes.B");
    assertEquals(empty, json());
  }

  @Test
  void aShareIsReadInPerCent() {
    assertEquals("5", field("maxGrossErrorShare").value());
    scoring.enter("maxGrossErrorShare", "2.5");
    assertEquals(0.025, table().maxGrossErrorShare());
    assertEquals("2.5", field("maxGrossErrorShare").value());
    scoring.enter("maxGrossErrorShare", "101");
    assertEquals(0.025, table().maxGrossErrorShare());
    assertTrue(field("maxGrossErrorShare").fault().isPresent());
  }

  @Test
  void whatIsOutOfRangeWaitsWithTheReadersWords() {
    for (String wrong : List.of("-1", "101", "many", "NaN")) {
      scoring.enter("classes.A", wrong);
      assertEquals(42, table().deductions().get(DefectClass.A), wrong);
      assertTrue(field("classes.A").fault().isPresent(), wrong);
    }
    assertTrue(editor.editing().get().obstacle().isPresent());
    scoring.enter("classes.A", "50");
    assertEquals(Optional.empty(), editor.editing().get().obstacle());
  }

  @Test
  void aRuleGetsAClassOfItsOwnAndGoesBackToItsSeveritys() {
    assertEquals("B", weight().of());
    scoring.weigh(RULE, "A");
    assertEquals("A", weight().own());
    assertEquals(DefectClass.A, table().ruleClasses().get(RULE));
    assertEquals("", scoring.choices(RULE).get(0).key());
    scoring.weigh(RULE, "");
    assertEquals(empty, json());
    assertTrue(weight().matches("CRS-zone b"));
    assertFalse(weight().matches("crs-zone nothing"));
  }

  @Test
  void grossClassesAreTicked() {
    assertEquals("true", field("grossClasses.B").value());
    scoring.enter("grossClasses.B", "false");
    assertEquals(java.util.Set.of(DefectClass.A), table().grossClasses());
    assertTrue(scoring.changes().get(0).weakens());
    scoring.enter("grossClasses.B", "true");
    assertEquals(empty, json());
  }

  @Test
  void aSeverityTheParentWeighsCannotBeLetOff() {
    assertTrue(
        field("severityClasses.ERROR").choices().stream().noneMatch(one -> one.key().isEmpty()));
    scoring.enter("severityClasses.INFO", "D");
    assertTrue(weights("D") > 0);
    scoring.enter("severityClasses.INFO", "");
    assertEquals(empty, json());
  }

  private long weights(String of) {
    return scoring.weights().stream().filter(row -> row.of().equals(of)).count();
  }

  @Test
  void aTableIsAddedWhereThereIsNoneAndTakenOutAgain() {
    begin("cadastral-zone");
    assertEquals(Optional.empty(), scoring.form());
    assertEquals(List.of(), scoring.weights());
    scoring.add();
    assertEquals(60, table().passMark());
    assertTrue(scoring.own());
    scoring.enter("passMark", "80");
    scoring.setBack("passMark");
    assertEquals(60, table().passMark(), "the table stays though nothing differs in it");
    scoring.remove();
    assertEquals(empty, json());
  }

  @Test
  void theTableIsToldInSentences() {
    scoring.enter("difficulty", "2");
    assertTrue(scoring.told().get(0).contains("扣 6 分"), scoring.told()::toString);
    assertTrue(scoring.told().get(scoring.told().size() - 1).contains("低于 60"));
  }
}
