package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.Severity;
import org.landcheck.desktop.work.Bench;
import org.landcheck.desktop.work.Prompts.Unsaved;

class PackEditorModelTest {
  private static final String OVERLAP = "djzq-overlap";

  @TempDir private Path folder;
  private Bench bench;
  private PackEditorModel model;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.empty();
    model = new PackEditorModel(bench.workspace());
    model.selected().set(OVERLAP);
  }

  private Rule rule() {
    return model.rule().orElseThrow();
  }

  private FormField field(String member) {
    return model.form().stream()
        .filter(field -> field.member().equals(member))
        .findFirst()
        .orElseThrow();
  }

  private RuleRow row(String id) {
    return model.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private String told(String member) {
    return field(member).fault().map(why -> why.en()).orElse("");
  }

  @Test
  void theEditorBeginsOnTopOfThePackInUse() {
    assertEquals("cadastral-zone-local", model.editing().get().draft().pack().id());
    assertFalse(model.unsaved().get());
    assertEquals(Optional.empty(), model.file().get());
    assertTrue(model.rows().size() > 50);
    assertTrue(model.rows().stream().noneMatch(row -> row.changed() || row.own()));
  }

  @Test
  void theFormHasAllThatTheCheckDeclaresWithItsWords() {
    FormField area = field("params.minArea");
    assertEquals(FormField.Kind.NUMBER, area.kind());
    assertTrue(area.label().contains("重叠面积"), area.label());
    assertTrue(area.unit().startsWith("平方米"), area.unit());
    assertEquals(area.usual().value(), area.value());
    assertEquals(FormField.Kind.CONDITION, field("filter").kind());
    assertTrue(field("filter").choices().size() > 3);
    assertTrue(
        field("layer").choices().stream().map(FormField.Choice::key).toList().contains("DJQ"));
  }

  @Test
  void aTighterValueIsTakenAndMarkedAndCanBeSetBack() {
    model.enter(OVERLAP, "params.minArea", "0.0001");
    assertTrue(row(OVERLAP).changed());
    assertFalse(row(OVERLAP).weakened());
    assertTrue(field("params.minArea").different());
    assertTrue(model.unsaved().get());
    model.setBack(field("params.minArea"));
    assertFalse(row(OVERLAP).changed());
    assertFalse(model.unsaved().get());
  }

  @Test
  void aLowerSeverityWeakens() {
    model.enter(OVERLAP, "severity", "INFO");
    assertEquals(Severity.INFO, rule().severity());
    assertTrue(row(OVERLAP).weakened());
    assertEquals(List.of("weakened"), RuleTags.of(row(OVERLAP), true));
  }

  @Test
  void aWrongNumberIsToldBesideItsFieldAndNotTaken() {
    Rule before = rule();
    for (String wrong : List.of("abc", "-1", "", "1e99")) {
      model.enter(OVERLAP, "params.minArea", wrong);
      assertEquals(before, rule(), wrong);
      assertEquals(wrong, field("params.minArea").value());
      assertFalse(told("params.minArea").isEmpty(), wrong);
    }
    assertFalse(model.save());
    assertTrue(bench.answers().errors().get(0).contains("not taken"), bench.answers()::toString);
    model.enter(OVERLAP, "params.minArea", "0.5");
    assertEquals("", told("params.minArea"));
    assertEquals(Optional.empty(), model.editing().get().obstacle());
  }

  @Test
  void aGoodValueIsTakenBesideOneThatWaits() {
    model.enter(OVERLAP, "filter", "NOSUCH = 1");
    assertTrue(told("filter").contains("NOSUCH"), () -> told("filter"));
    model.enter(OVERLAP, "severity", "WARNING");
    assertEquals(Severity.WARNING, rule().severity());
    assertEquals("", rule().filter());
    assertTrue(row(OVERLAP).waiting());
    model.drop(OVERLAP);
    assertEquals("", field("filter").value());
    assertFalse(row(OVERLAP).waiting());
  }

  @Test
  void aRuleMovesToAnotherLayerTogetherWithItsFields() {
    Optional<Rule> naming =
        model.editing().get().draft().pack().rules().stream()
            .filter(rule -> rule.layer().filter("DJZQ"::equals).isPresent())
            .filter(rule -> "DJZQDM".equals(rule.params().get("field")))
            .findFirst();
    String id = naming.orElseThrow().id();
    model.selected().set(id);
    model.enter(id, "layer", "DJQ");
    assertEquals(Optional.of("DJZQ"), rule().layer());
    assertTrue(told("layer").contains("DJZQDM"), () -> told("layer"));
    model.enter(id, "params.field", "DJQDM");
    assertEquals(Optional.of("DJQ"), rule().layer());
    assertEquals("DJQDM", rule().params().get("field"));
    assertEquals("", told("layer"));
  }

  @Test
  void aConditionSaysWhereItIsWrong() {
    assertEquals(
        10, model.conditionFault("DJZQDM = = 1").orElseThrow().column(), "the second sign");
    assertEquals(Optional.empty(), model.conditionFault("DJZQDM = '1'"));
  }

  @Test
  void rulesAreSwitchedOffAddedAndRemoved() {
    model.enter(OVERLAP, "enabled", "false");
    assertFalse(rule().enabled());
    assertTrue(row(OVERLAP).weakened());
    String id = model.freeId("geometry.null", Optional.of("DJQ"));
    assertEquals(
        Optional.empty(), model.add(id, "geometry.null", Optional.of("DJQ"), Optional.empty()));
    assertTrue(row(id).own());
    assertEquals(id, model.selected().get());
    assertFalse(field("layer").different(), "a rule must have a layer: there is no going back");
    Optional<String> refused =
        model.add("Bad Id", "geometry.null", Optional.of("DJQ"), Optional.empty()).map(w -> w.en());
    assertTrue(refused.orElseThrow().contains("lower-case"), refused::toString);
    model.remove(id);
    assertTrue(model.rows().stream().noneMatch(row -> row.id().equals(id)));
  }

  @Test
  void stepsAreUndoneAndRedoneAndTypingIsOneStep() {
    String before = model.editing().get().draft().json();
    model.enter(OVERLAP, "params.minArea", "0.2");
    model.enter(OVERLAP, "params.minArea", "0.25");
    model.enter(OVERLAP, "severity", "WARNING");
    model.undo();
    assertEquals(0.25, rule().params().get("minArea"));
    model.undo();
    assertEquals(before, model.editing().get().draft().json());
    assertFalse(model.canUndo().get());
    model.redo();
    model.redo();
    assertEquals(Severity.WARNING, rule().severity());
    assertFalse(model.canRedo().get());
  }

  @Test
  void theTableFollowsTheTextOnlyWhenItReads() {
    String json = model.editing().get().draft().json();
    int rules = model.rows().size();
    model.type(
        json.replace("\"version\"", "\"rules\": [{\"id\": \"djzq-overlap\"}, 5], \"version\""));
    assertFalse(model.editing().get().open());
    assertEquals(rules, model.rows().size());
    model.enter(OVERLAP, "severity", "INFO");
    assertEquals(
        Severity.ERROR, rule().severity(), "while the text is wrong nothing else is taken");
    model.use();
    assertTrue(bench.answers().errors().get(0).startsWith("Faults"), bench.answers()::toString);
    String right = "\"rules\": [{\"id\": \"djzq-overlap\", \"severity\": \"INFO\"}], \"version\"";
    model.type(json.replace("\"version\"", right));
    assertEquals(Severity.INFO, rule().severity());
  }

  @Test
  void aTextKeepsItsLineEndsWhenItIsTypedIn() throws Exception {
    Path file = folder.resolve("pairs.json");
    String json = model.editing().get().draft().json().replace("\n", "\r\n");
    Files.writeString(file, json);
    bench.answers().opens(file);
    model.open();
    model.type(model.text());
    assertFalse(model.unsaved().get(), "nothing was typed");
    model.type(model.text().replace("1.0.0", "1.0.1"));
    assertEquals(json.replace("1.0.0", "1.0.1"), model.editing().get().draft().json());
  }

  @Test
  void theHeadTakesWhatItCan() {
    model.head("title.zh", "浏阳市地籍区");
    model.head("id", "Liu Yang");
    assertEquals("浏阳市地籍区", model.editing().get().draft().pack().title().zh());
    assertEquals("cadastral-zone-local", model.editing().get().draft().pack().id());
    assertTrue(model.editing().get().obstacle().orElseThrow().en().contains("lower-case"));
    model.head("id", "liuyang");
    model.head("version", "2.1");
    assertEquals("liuyang", model.editing().get().draft().pack().id());
    assertEquals(Optional.empty(), model.editing().get().obstacle());
  }

  @Test
  void aSavedPackIsUsedAndOpenedAgainAsItIs() throws Exception {
    Path file = folder.resolve("liuyang.json");
    bench.answers().savesTo(file);
    model.enter(OVERLAP, "severity", "WARNING");
    model.use();
    assertEquals(List.of(), bench.answers().errors());
    assertFalse(model.unsaved().get());
    assertEquals(model.editing().get().draft().json(), Files.readString(file));
    assertEquals(file.toString(), bench.workspace().packInUse().name());
    Rule used = bench.workspace().packInUse().pack().rule(OVERLAP).orElseThrow();
    assertEquals(Severity.WARNING, used.severity());
    PackEditorModel again = new PackEditorModel(bench.workspace());
    assertEquals(Optional.of(file), again.file().get());
    assertEquals(model.editing().get().draft().json(), again.editing().get().draft().json());
  }

  @Test
  void unsavedChangesAreNotLostUnasked() {
    model.enter(OVERLAP, "severity", "WARNING");
    assertFalse(model.mayLeave());
    model.buildOn("land-use-permit");
    assertEquals(Severity.WARNING, rule().severity());
    bench.answers().leaves(Unsaved.SAVE).savesTo(folder.resolve("a.json"));
    assertTrue(model.mayLeave());
    assertTrue(Files.exists(folder.resolve("a.json")));
    model.enter(OVERLAP, "severity", "INFO");
    bench.answers().leaves(Unsaved.DISCARD);
    model.buildOn("land-use-permit");
    assertEquals("land-use-permit-local", model.editing().get().draft().pack().id());
    assertFalse(model.unsaved().get());
  }

  @Test
  void aFileWithFaultsIsOpenedToBeMended() throws Exception {
    Path file = folder.resolve("wrong.json");
    Files.writeString(
        file, "{\"id\": \"wrong\", \"extends\": \"cadastral-zone\", \"title\": \"错\"}");
    bench.answers().opens(file);
    model.open();
    assertFalse(model.editing().get().open());
    assertEquals(List.of(), model.rows());
    assertEquals(List.of(), model.form());
    model.type(
        "{\"id\": \"w\", \"version\": \"1\", \"extends\": \"cadastral-zone\", \"title\": \"错\"}");
    assertTrue(model.rows().size() > 50);
    assertTrue(model.save());
  }

  @Test
  void rowsAreFoundByWordsByGroupAndByChange() {
    model.enter(OVERLAP, "severity", "WARNING");
    assertEquals(
        List.of(OVERLAP),
        model.rows().stream()
            .filter(row -> RuleRows.matches(row, "", Optional.empty(), true))
            .map(RuleRow::id)
            .toList());
    assertTrue(RuleRows.matches(row(OVERLAP), "重叠 DJZQ", Optional.empty(), false));
    assertFalse(RuleRows.matches(row(OVERLAP), "重叠 nothing", Optional.empty(), false));
    assertTrue(RuleRows.matches(row(OVERLAP), "", Optional.of(RuleGroup.TOPOLOGY), false));
    assertFalse(RuleRows.matches(row(OVERLAP), "", Optional.of(RuleGroup.METADATA), false));
  }
}
