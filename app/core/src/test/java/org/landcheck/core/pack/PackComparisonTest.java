package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.RulePack;
import org.landcheck.core.checks.CodeEndsIn;
import org.landcheck.core.checks.LayerCounts;
import org.landcheck.core.pack.PackDifference.Effect;

class PackComparisonTest {
  private static final List<Check> CHECKS = List.of(new CodeEndsIn(), new LayerCounts());

  private static final String PACK =
      """
      {"id": "a", "version": "1", "title": {"zh": "甲", "en": "A"},
       "codeLists": [{"id": "use", "codes": [{"code": "01", "title": "耕地"}, {"code": "02", "title": "园地"}]}],
       "layers": [
         {"name": "DJQ", "aliases": ["地籍区"], "geometry": "polygon", "required": true,
          "fields": [
            {"name": "DJQDM", "type": "text", "length": 9, "required": true},
            {"name": "DL", "type": "text", "codeList": "use"}]}],
       "rules": [
         {"id": "ends", "check": "test.code-ends-in", "title": "以 3 结尾", "layer": "DJQ",
          "severity": "ERROR", "params": {"ending": "3", "limit": 0.25}},
         {"id": "counts", "check": "test.layer-counts", "title": "个数"}]}
      """;

  private static RulePack pack(String json) throws BadInputException {
    return new PackReader(CHECKS).read("a.json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** The pack with a part of its text replaced, which must be there. */
  private static RulePack with(String part, String instead) throws BadInputException {
    assertTrue(PACK.contains(part), part);
    return pack(PACK.replace(part, instead));
  }

  private static Set<String> told(RulePack before, RulePack after) {
    return PackComparison.of(before, after, CHECKS).differences().stream()
        .map(PackComparisonTest::told)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code ends: limit 0.25 > 2.0 LESS}. */
  private static String told(PackDifference each) {
    String what =
        each.kind() == PackDifference.Kind.CHANGED
            ? each.member().en() + " " + each.from().en() + " > " + each.to().en()
            : "" + each.kind();
    return each.name() + ": " + what + " " + each.effect();
  }

  @Test
  void aPackEqualsItselfWhateverItIsCalled() throws BadInputException {
    PackComparison same =
        PackComparison.of(pack(PACK), with("\"id\": \"a\"", "\"id\": \"b\""), CHECKS);
    assertTrue(same.same(), () -> same.differences().toString());
  }

  @Test
  void aLimitThatWasRaisedAsksForLessAndTheOtherWayRoundForMore() throws BadInputException {
    RulePack loose = with("\"limit\": 0.25", "\"limit\": 2");
    assertEquals(Set.of("ends: parameter limit 0.25 > 2.0 LESS"), told(pack(PACK), loose));
    assertEquals(Set.of("ends: parameter limit 2.0 > 0.25 MORE"), told(loose, pack(PACK)));
  }

  @Test
  void aValueWithoutADirectionMayAskForLessBothWays() throws BadInputException {
    RulePack other = with("\"ending\": \"3\"", "\"ending\": \"4\"");
    assertEquals(Set.of("ends: parameter ending 3 > 4 UNCLEAR"), told(pack(PACK), other));
    assertEquals(Set.of("ends: parameter ending 4 > 3 UNCLEAR"), told(other, pack(PACK)));
  }

  @Test
  void aRuleThatIsGoneAsksForLessUnlessItWasOff() throws BadInputException {
    String rule = ",\n   {\"id\": \"counts\", \"check\": \"test.layer-counts\", \"title\": \"个数\"}";
    RulePack fewer = with(rule, "");
    assertEquals(Set.of("counts: ONLY_BEFORE LESS"), told(pack(PACK), fewer));
    assertEquals(Set.of("counts: ONLY_AFTER MORE"), told(fewer, pack(PACK)));
    RulePack off = with("\"title\": \"个数\"", "\"title\": \"个数\", \"enabled\": false");
    assertEquals(Set.of("counts: ONLY_BEFORE SAME"), told(off, fewer));
    assertEquals(Set.of("counts: enabled true > false LESS"), told(pack(PACK), off));
  }

  @Test
  void severityConditionAndSourceAreTold() throws BadInputException {
    RulePack other =
        with(
            "\"severity\": \"ERROR\",",
            "\"severity\": \"WARNING\", \"filter\": \"x = 'y'\"," + " \"source\": \"某规程 3.2\",");
    assertEquals(
        Set.of(
            "ends: severity ERROR > WARNING LESS",
            "ends: filter  > x = 'y' LESS",
            "ends: source  > 某规程 3.2 SAME"),
        told(pack(PACK), other));
  }

  @Test
  void aRuleOfAnotherCheckIsAnotherRuleUnderTheSameName() throws BadInputException {
    RulePack other =
        with(
            "{\"id\": \"counts\", \"check\": \"test.layer-counts\"",
            "{\"id\": \"counts\", \"layer\": \"DJQ\", \"check\": \"test.code-ends-in\"");
    assertEquals(
        Set.of("counts: check test.layer-counts > test.code-ends-in UNCLEAR"),
        told(pack(PACK), other));
  }

  @Test
  void fieldsAndCodesAreComparedByName() throws BadInputException {
    RulePack other =
        pack(
            PACK.replace("\"length\": 9", "\"length\": 6")
                .replace("\"code\": \"02\"", "\"code\": \"03\"")
                .replace("\"name\": \"DL\"", "\"name\": \"DLBM\"")
                .replace("\"aliases\": [\"地籍区\"]", "\"aliases\": [\"地籍区\", \"街道\"]"));
    assertEquals(
        Set.of(
            "DJQ.DJQDM: length 9 > 6 MORE",
            "use: codes  > 03 LESS",
            "use: codes 02 >  MORE",
            "DJQ.DL: ONLY_BEFORE LESS",
            "DJQ.DLBM: ONLY_AFTER MORE",
            "DJQ: other names 地籍区 > 地籍区, 街道 SAME"),
        told(pack(PACK), other));
  }

  @Test
  void whatWeakensIsCounted() throws BadInputException {
    PackComparison comparison =
        PackComparison.of(
            pack(PACK),
            pack(PACK.replace("0.25", "2").replace("\"ending\": \"3\"", "\"ending\": \"4\"")),
            CHECKS);
    assertEquals(1, comparison.count(Effect.LESS));
    assertEquals(1, comparison.count(Effect.UNCLEAR));
    assertEquals(0, comparison.count(Effect.MORE));
    assertEquals(2, comparison.differences().stream().filter(PackDifference::weakens).count());
  }

  @Test
  void scoringInOnePackOnlyIsTold() throws BadInputException {
    RulePack scored =
        with(
            "\"rules\": [",
            "\"scoring\": {\"title\": \"评分\", \"source\": \"s\", \"certainty\": \"U\","
                + " \"classes\": {\"A\": 42, \"B\": 12, \"C\": 4, \"D\": 1}, \"difficulty\": 1,"
                + " \"passMark\": 60, \"maxGrossErrorShare\": 0.05, \"grossClasses\": [\"A\"],"
                + " \"severityClasses\": {\"ERROR\": \"B\"}, \"ruleClasses\": {}},\n \"rules\": [");
    assertEquals(Set.of(": ONLY_AFTER MORE"), told(pack(PACK), scored));
    assertEquals(Set.of(": ONLY_BEFORE LESS"), told(scored, pack(PACK)));
  }
}
