package org.landcheck.desktop.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;

/**
 * The rules of one group that a person looks for.
 *
 * @param rules in the order of the pack
 */
record ListedRules(RuleGroup group, List<Rule> rules) {
  ListedRules {
    rules = List.copyOf(rules);
  }

  /**
   * The rules of a pack whose title, id, layer or group has a text, group by group in the order of
   * reports; groups without any are left out.
   */
  static List<ListedRules> of(RulePack pack, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Map<RuleGroup, List<Rule>> groups = new EnumMap<>(RuleGroup.class);
    for (Rule rule : pack.rules()) {
      if (has(rule, wanted)) {
        groups.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(rule);
      }
    }
    return groups.entrySet().stream()
        .map(each -> new ListedRules(each.getKey(), each.getValue()))
        .toList();
  }

  private static boolean has(Rule rule, String wanted) {
    return has(rule.title(), wanted)
        || has(rule.group().title(), wanted)
        || has(rule.id(), wanted)
        || rule.layer().filter(layer -> has(layer, wanted)).isPresent();
  }

  private static boolean has(LocalText text, String wanted) {
    return has(text.zh(), wanted) || has(text.en(), wanted);
  }

  private static boolean has(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Those that the pack does not switch off. */
  List<Rule> applied() {
    return rules.stream().filter(Rule::enabled).toList();
  }
}
