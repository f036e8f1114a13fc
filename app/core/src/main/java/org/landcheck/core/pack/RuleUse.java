package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;

/**
 * A rule with the packs that have it just so. What packs take over from the one they build on is
 * told once.
 *
 * @param packs in the order in which they were given
 */
public record RuleUse(Rule rule, List<RulePack> packs) {
  public RuleUse {
    packs = List.copyOf(packs);
  }

  /**
   * The rules that use a check, in the order of the packs.
   *
   * @param check its id
   */
  public static List<RuleUse> of(List<RulePack> packs, String check) {
    Map<Rule, List<RulePack>> uses = new LinkedHashMap<>();
    for (RulePack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.check().equals(check)) {
          uses.computeIfAbsent(rule, same -> new ArrayList<>()).add(pack);
        }
      }
    }
    return uses.entrySet().stream().map(use -> new RuleUse(use.getKey(), use.getValue())).toList();
  }
}
