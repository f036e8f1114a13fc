package org.landcheck.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.desktop.work.Bench;
import org.landcheck.sample.SampleCounty;

class RulesViewModelTest {
  @TempDir private Path folder;
  private Bench bench;
  private RulesViewModel rules;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.withSample();
    rules = new RulesViewModel(bench.workspace());
  }

  private List<Rule> all() {
    return rules.plan().get().pack().orElseThrow().rules();
  }

  @Test
  void allRulesAreOnAtFirstAndNothingIsKnownOfThem() {
    assertEquals(all().size(), rules.plan().get().on().size());
    assertEquals(Map.of(), rules.plan().get().outcome());
    assertEquals("示例邻县", rules.plan().get().neighbours());
  }

  @Test
  void aRunTellsHowOftenEachRuleFoundSomething() {
    bench.workspace().run();
    long sum = rules.plan().get().outcome().values().stream().mapToLong(n -> n).sum();
    assertEquals(bench.result().findings().size(), sum);
    assertEquals(Optional.of(SampleCounty.COUNTY), rules.plan().get().county());
  }

  @Test
  void aRuleSwitchedOffIsNotRun() {
    bench.workspace().run();
    Rule loud =
        all().stream()
            .filter(rule -> rules.plan().get().outcome().getOrDefault(rule.id(), 0L) > 0)
            .findFirst()
            .orElseThrow();
    rules.turn(List.of(loud), false);
    assertFalse(rules.plan().get().on().contains(loud.id()));
    bench.workspace().run();
    assertTrue(
        bench.result().findings().stream().noneMatch(finding -> finding.rule().equals(loud.id())));
    rules.turn(List.of(loud), true);
    assertEquals(Set.of(), bench.state().options().only());
  }

  @Test
  void theLastRuleCannotBeSwitchedOff() {
    Set<String> before = rules.plan().get().on();
    rules.turn(all(), false);
    assertEquals(before, rules.plan().get().on());
  }

  /** The shipped pack with a rule switched off and another weakened. */
  private void openOurPack() throws IOException {
    Path file = folder.resolve("ours.json");
    Files.writeString(
        file,
        """
        {"id": "ours", "extends": "cadastral-zone", "version": "1.0.0",
         "title": {"zh": "本县方案", "en": "Ours"}, "description": {"zh": "放宽", "en": "weaker"},
         "rules": [{"id": "djq-overlap", "enabled": false}]}
        """);
    bench.workspace().pack(file.toString());
    assertEquals(List.of(), bench.answers().errors());
  }

  @Test
  void aRuleThatThePackSwitchesOffIsOffAndTheOthersAreAll() throws IOException {
    openOurPack();
    assertFalse(rules.plan().get().on().contains("djq-overlap"));
    Rule another = ListedRules.of(pack(), "djzq-overlap").get(0).rules().get(0);
    rules.turn(List.of(another), false);
    assertTrue(bench.state().options().only().size() > 1);
    rules.turn(List.of(another), true);
    assertEquals(Set.of(), bench.state().options().only());
  }

  private RulePack pack() {
    return rules.plan().get().pack().orElseThrow();
  }

  @Test
  void rulesAreListedByGroupsInTheOrderOfReports() {
    List<RuleGroup> groups = ListedRules.of(pack(), "").stream().map(ListedRules::group).toList();
    assertEquals(groups.stream().sorted().toList(), groups);
    assertTrue(groups.contains(RuleGroup.TOPOLOGY));
    long listed =
        ListedRules.of(pack(), "").stream().mapToLong(group -> group.rules().size()).sum();
    assertEquals(all().size(), listed);
  }

  @Test
  void rulesAreFoundByTitleIdLayerAndGroup() {
    assertEquals(List.of("djq-overlap"), found(" DJQ-Overlap "));
    assertTrue(found("缝隙").contains("djq-gap"), found("缝隙").toString());
    assertTrue(found("edge matching").stream().allMatch(id -> id.contains("edge")));
    assertTrue(found("djzq").stream().anyMatch(id -> id.startsWith("djzq-")));
    assertEquals(List.of(), found("没有这样的规则"));
  }

  private List<String> found(String text) {
    return ListedRules.of(pack(), text).stream()
        .flatMap(group -> group.rules().stream())
        .map(Rule::id)
        .toList();
  }

  @Test
  void aCountyIsSixDigitsOrLeftToBeInferred() {
    assertFalse(rules.county("4301"));
    assertFalse(rules.county("浏阳市"));
    assertTrue(rules.county(" 430121 "));
    assertEquals(Optional.of("430121"), bench.state().options().county());
    assertTrue(rules.county(""));
    assertEquals(Optional.empty(), bench.state().options().county());
  }
}
