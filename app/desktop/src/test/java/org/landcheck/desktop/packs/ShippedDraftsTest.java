package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.checks.Packs;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.RuleChange;
import org.landcheck.desktop.work.Kit;

/** Laws of drafts, held on every rule of every pack that comes with the program. */
class ShippedDraftsTest {
  private static final Kit KIT = Kit.standard();

  static List<String> packs() {
    return Packs.names();
  }

  private static RulePack shipped(String id) throws BadInputException {
    return KIT.pack(id).pack();
  }

  private static PackDraft draft(String id) throws BadInputException {
    return PackDraft.onTopOf(shipped(id), KIT.packs());
  }

  /** A value that differs from a rule's and is allowed. */
  private static Optional<Object> other(Param<?> param, Object now) {
    if (now instanceof Double number) {
      return Optional.of(
          number < param.max() ? (number + Math.min(param.max(), 1e3)) / 2 : param.min());
    }
    if (now instanceof Long number) {
      return Optional.of(number < param.max() ? number + 1 : number - 1);
    }
    if (now instanceof Boolean flag) {
      return Optional.of(!flag);
    }
    return param.meaning() == Meaning.VALUE && now instanceof String
        ? Optional.of(now + "x")
        : Optional.empty();
  }

  /** All that every rule has at once, and every parameter for itself: some contradict others. */
  private static List<List<RuleChange>> changes(Rule rule, Check check) {
    List<List<RuleChange>> changes = new ArrayList<>();
    changes.add(
        List.of(
            RuleChange.enabled(!rule.enabled()),
            RuleChange.severity(rule.severity() == Severity.INFO ? Severity.ERROR : Severity.INFO),
            RuleChange.title(new LocalText("甲 \"乙\"", "A \\ B")),
            RuleChange.source(new LocalText("细则", "Rules")),
            RuleChange.certainty(rule.certainty() == Certainty.A ? Certainty.C : Certainty.A)));
    for (Param<?> param : check.info().params()) {
      other(param, rule.param(param))
          .ifPresent(value -> changes.add(List.of(RuleChange.param(param, value))));
    }
    return changes;
  }

  /** The change that takes one back. */
  private static RuleChange back(RuleChange change, Rule rule, Check check) {
    return switch (change.member()) {
      case "enabled" -> RuleChange.enabled(rule.enabled());
      case "severity" -> RuleChange.severity(rule.severity());
      case "title" -> RuleChange.title(rule.title());
      case "source" -> RuleChange.source(rule.source());
      case "certainty" -> RuleChange.certainty(rule.certainty());
      default ->
          check.info().params().stream()
              .filter(param -> change.member().equals("params." + param.name()))
              .map(param -> RuleChange.param(param, rule.param(param)))
              .findFirst()
              .orElseThrow();
    };
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aChangedRuleIsReadAsSetNoOtherIsTouchedAndSettingBackLeavesNoTrace(String id)
      throws BadInputException {
    PackDraft draft = draft(id);
    int tried = 0;
    for (Rule rule : draft.pack().rules()) {
      Check check = draft.check(rule);
      for (List<RuleChange> changes : changes(rule, check)) {
        PackDraft changed = draft.with(rule.id(), changes);
        if (!changed.reads()) {
          // what a parameter says may contradict another: then nothing is read at all
          assertTrue(changes.get(0).member().startsWith("params."), changes::toString);
          continue;
        }
        tried += changes.size();
        Rule read = changed.pack().rule(rule.id()).orElseThrow();
        changes.forEach(change -> assertTrue(change.holds(read, check), change::toString));
        Map<String, Rule> expected = new LinkedHashMap<>();
        draft.pack().rules().forEach(each -> expected.put(each.id(), each));
        expected.put(rule.id(), read);
        assertEquals(List.copyOf(expected.values()), changed.pack().rules());
        List<RuleChange> back = changes.stream().map(each -> back(each, rule, check)).toList();
        assertEquals(draft.json(), changed.with(rule.id(), back).json());
      }
    }
    assertTrue(tried > 5 * draft.pack().rules().size(), "only " + tried);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyCheckCanBeAddedToALayerAndTakenOutAgain(String id) throws BadInputException {
    PackDraft draft = draft(id);
    Optional<String> layer = Optional.of(draft.pack().layers().get(0).name());
    Set<String> refused = new TreeSet<>();
    for (Check check : KIT.checks()) {
      String rule = draft.freeId(check.info().id(), layer);
      List<RuleChange> places = new ArrayList<>(List.of(RuleChange.against(layer)));
      if (!(check instanceof DatasetCheck)) {
        places.add(RuleChange.layer(layer));
      }
      PackDraft added = draft.plus(rule, check.info().id(), places);
      if (!added.reads()) {
        refused.add(check.info().id() + ": " + added.reading().faults().get(0).what().en());
        continue;
      }
      assertEquals(draft.pack().rules().size() + 1, added.pack().rules().size());
      assertEquals(draft.json(), added.without(rule).json());
    }
    assertEquals(Set.of(), refused);
  }
}
