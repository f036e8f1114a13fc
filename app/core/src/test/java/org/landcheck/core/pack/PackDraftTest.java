package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.CodeEndsIn;
import org.landcheck.core.checks.LayerCounts;
import org.landcheck.core.checks.SquareTouches;

class PackDraftTest {
  private static final String PROVINCE =
      """
      {"id": "province", "version": "2.0", "title": {"zh": "省", "en": "Province"},
       "layers": [
         {"name": "DJQ", "fields": [{"name": "DJQDM", "type": "text"}]},
         {"name": "DJZQ", "fields": [{"name": "DJZQDM", "type": "text"}]}],
       "rules": [
         {"id": "ends", "check": "test.code-ends-in", "title": "以 3 结尾", "layer": "DJQ",
          "severity": "ERROR", "params": {"ending": "3", "limit": 0.25}},
         {"id": "counts", "check": "test.layer-counts", "title": "个数"}]}
      """;
  private static final PackReader READER =
      new PackReader(
          List.of(new CodeEndsIn(), new LayerCounts(), new SquareTouches()),
          new ShippedPacks(
              List.of("province"),
              id ->
                  Optional.of(PROVINCE.getBytes(StandardCharsets.UTF_8))
                      .filter(json -> id.equals("province"))),
          Fixtures.EQUALS);

  @TempDir private Path folder;
  private RulePack province;
  private PackDraft draft;

  @BeforeEach
  void begin() throws BadInputException {
    province = READER.read("province.json", PROVINCE.getBytes(StandardCharsets.UTF_8));
    draft = PackDraft.onTopOf(province, READER);
  }

  private PackDraft file(String json) throws IOException, BadInputException {
    return PackDraft.ofFile(Files.writeString(folder.resolve("mine.json"), json), READER);
  }

  private static Rule ends(PackDraft of) {
    return of.pack().rule("ends").orElseThrow();
  }

  @Test
  void editingAShippedPackBeginsWithOneThatAsksForTheSame() {
    assertEquals("province-local", draft.pack().id());
    assertEquals(new LocalText("省（本地）", "Province (local)"), draft.pack().title());
    assertEquals(province.rules(), draft.pack().rules());
    assertEquals(List.of(), draft.pack().adjustments());
    assertFalse(draft.json().contains("rules"), draft::json);
  }

  @Test
  void onlyWhatDiffersIsWritten() {
    PackDraft changed =
        draft.with(
            "ends",
            List.of(
                RuleChange.severity(Severity.WARNING),
                RuleChange.param(CodeEndsIn.LIMIT, 0.5),
                RuleChange.param(CodeEndsIn.ENDING, "3")));
    assertEquals(Severity.WARNING, ends(changed).severity());
    assertEquals(0.5, ends(changed).param(CodeEndsIn.LIMIT));
    assertTrue(
        changed
            .json()
            .contains(
                "{\"id\": \"ends\", \"severity\": \"WARNING\", \"params\": {\"limit\": 0.5}}"),
        changed::json);
    assertEquals(province.rules().get(1), changed.pack().rules().get(1));
    assertEquals(2, changed.pack().adjustments().size());
  }

  @Test
  void settingBackTakesTheDifferenceOutAgain() {
    PackDraft there =
        draft.with(
            "ends",
            List.of(
                RuleChange.enabled(false),
                RuleChange.param(CodeEndsIn.LIMIT, 0.5),
                RuleChange.param(CodeEndsIn.TIMES, 2L)));
    PackDraft half =
        there.with(
            "ends", List.of(RuleChange.enabled(true), RuleChange.param(CodeEndsIn.LIMIT, 0.25)));
    assertTrue(half.json().contains("{\"id\": \"ends\", \"params\": {\"times\": 2}}"), half::json);
    PackDraft back = half.with("ends", List.of(RuleChange.param(CodeEndsIn.TIMES, 1L)));
    assertEquals(draft.json(), back.json());
    assertEquals(draft.json(), there.asInherited("ends").json());
  }

  @Test
  void aRuleOfItsOwnHasItsDefaultsUnwritten() {
    PackDraft added =
        draft.plus("own", "test.code-ends-in", List.of(RuleChange.layer(Optional.of("DJQ"))));
    assertEquals(Optional.empty(), added.inherited("own"));
    assertEquals(Severity.WARNING, added.pack().rule("own").orElseThrow().severity());
    PackDraft changed =
        added.with(
            "own",
            List.of(
                RuleChange.certainty(Certainty.B),
                RuleChange.source(new LocalText("细则", "Rules")),
                RuleChange.title(new LocalText("甲", "A"))));
    Rule own = changed.pack().rule("own").orElseThrow();
    assertEquals(Certainty.B, own.certainty());
    assertEquals(new LocalText("甲", "A"), own.title());
    assertEquals(List.of(), changed.pack().adjustments());
    PackDraft back =
        changed.with(
            "own",
            List.of(
                RuleChange.certainty(Certainty.U),
                RuleChange.source(LocalText.EMPTY),
                RuleChange.title(added.pack().rule("own").orElseThrow().title())));
    assertEquals(added.json(), back.json());
    assertEquals(draft.json(), added.without("own").json());
  }

  @Test
  void aRuleOfTheParentCanOnlyBeSwitchedOff() {
    assertThrows(IllegalArgumentException.class, () -> draft.without("ends"));
    PackDraft off = draft.with("ends", List.of(RuleChange.enabled(false)));
    assertFalse(ends(off).enabled());
  }

  @Test
  void anIdIsSuggestedThatIsStillFree() {
    assertEquals("djq-code-ends-in", draft.freeId("test.code-ends-in", Optional.of("DJQ")));
    PackDraft taken =
        draft.plus(
            "djq-code-ends-in", "test.code-ends-in", List.of(RuleChange.layer(Optional.of("DJQ"))));
    assertEquals("djq-code-ends-in-2", taken.freeId("test.code-ends-in", Optional.of("DJQ")));
    assertEquals("layer-counts", draft.freeId("test.layer-counts", Optional.empty()));
  }

  @Test
  void aFileKeepsTheLettersItWasWrittenWith() throws Exception {
    String byHand = PROVINCE.replace("\"version\": \"2.0\",", "\"version\":\"2.0\"  ,\n");
    PackDraft mine = file(byHand);
    PackDraft changed = mine.with("ends", List.of(RuleChange.param(CodeEndsIn.LIMIT, 1.0)));
    assertEquals(byHand.replace("0.25", "1"), changed.json());
    assertEquals(byHand.replace("\"2.0\"", "\"3\""), mine.withVersion("3").json());
    PackDraft usual = mine.with("ends", List.of(RuleChange.param(CodeEndsIn.LIMIT, 0.5)));
    assertEquals(byHand.replace(", \"limit\": 0.25", ""), usual.json());
  }

  @Test
  void idVersionAndTitleArePutWhereTheyStand() {
    PackDraft named =
        draft.withId("liuyang").withVersion("1.1").withTitle(new LocalText("浏阳", "Liuyang"));
    assertEquals("liuyang", named.pack().id());
    assertEquals("1.1", named.pack().version());
    assertEquals(new LocalText("浏阳", "Liuyang"), named.pack().title());
    assertEquals(province.rules(), named.pack().rules());
  }

  @Test
  void aDraftWithFaultsTellsWhereTheyAre() {
    PackDraft wrong = draft.with("ends", List.of(RuleChange.layer(Optional.of("NO"))));
    assertFalse(wrong.reads());
    PackFault fault = wrong.reading().faults().get(0);
    assertTrue(fault.own());
    assertEquals("rules[0].layer", fault.path());
    String line = wrong.json().lines().skip(fault.line() - 1).findFirst().orElseThrow();
    assertTrue(line.substring(fault.column() - 1).startsWith("\"NO\""), line);
    assertTrue(fault.what().en().startsWith("unknown \"NO\""), fault.what().en());
    assertThrows(IllegalStateException.class, wrong::pack);
    assertThrows(IllegalStateException.class, () -> wrong.withVersion("2"));
  }

  @Test
  void severalFaultsAreToldAtOnce() {
    PackDraft wrong =
        draft.withJson(
            draft
                .json()
                .replace(
                    "\"version\"",
                    "\"rules\": [{\"id\": \"ends\", \"layer\": \"NO\"},"
                        + " {\"id\": \"counts\", \"severity\": \"BAD\"}], \"version\""));
    assertEquals(
        List.of("rules[0].layer", "rules[1].severity"),
        wrong.reading().faults().stream().map(PackFault::path).toList());
  }

  @Test
  void textThatIsNoJsonIsADraftToo() {
    PackDraft broken = draft.withJson("{");
    assertFalse(broken.reads());
    assertEquals(1, broken.reading().faults().get(0).line());
    assertEquals(draft.json(), broken.withJson(draft.json()).json());
    assertSame(draft, draft.withJson(draft.json()));
  }

  @Test
  void aFileMayBuildOnOneBesideIt() throws Exception {
    Files.writeString(folder.resolve("base.json"), PROVINCE.replace("province", "base"));
    PackDraft mine =
        file(
            "{\"id\": \"mine\", \"version\": \"1\", \"title\": \"我\", \"extends\": \"base.json\"}");
    PackDraft off = mine.with("ends", List.of(RuleChange.enabled(false)));
    assertFalse(ends(off).enabled());
    assertEquals("base", off.reading().parent().orElseThrow().id());
    PackDraft elsewhere = off.at(new PackSource("mine.json", Optional.empty()));
    assertEquals("extends", elsewhere.reading().faults().get(0).path());
  }

  @Test
  void aFaultOfTheParentIsNotToldAsOnesOwn() throws Exception {
    Files.writeString(folder.resolve("base.json"), PROVINCE.replace("\"DJQ\",\n", "\"NO\",\n"));
    PackDraft mine =
        file(
            "{\"id\": \"mine\", \"version\": \"1\", \"title\": \"我\", \"extends\": \"base.json\"}");
    PackFault fault = mine.reading().faults().get(0);
    assertEquals("base.json", fault.file());
    assertFalse(fault.own());
  }

  @Test
  void everyMemberOfEveryRuleIsReadAsItWasSet() {
    List<RuleChange> all =
        List.of(
            RuleChange.enabled(false),
            RuleChange.severity(Severity.INFO),
            RuleChange.layer(Optional.of("DJZQ")),
            RuleChange.against(Optional.of("DJQ")),
            RuleChange.filter("DJZQDM = '1'"),
            RuleChange.title(new LocalText("题 \"一\"", "Title\n1")),
            RuleChange.source(new LocalText("\\", "\t")),
            RuleChange.certainty(Certainty.A),
            RuleChange.param(CodeEndsIn.ENDING, "\"9\""),
            RuleChange.param(CodeEndsIn.LIMIT, 1e-7),
            RuleChange.param(CodeEndsIn.TIMES, 5L));
    PackDraft whole = draft.with("ends", all);
    Rule read = ends(whole);
    all.forEach(change -> assertTrue(change.holds(read, new CodeEndsIn()), change::toString));
    assertEquals(Map.of("ending", "\"9\"", "limit", 1e-7, "times", 5L), read.params());
    assertEquals(province.rules().get(1), whole.pack().rules().get(1));
  }
}
