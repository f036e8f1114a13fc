package org.landcheck.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Rule;
import org.landcheck.desktop.work.Bench;
import org.landcheck.sample.SampleCounty;

class RulesViewModelTest {
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
