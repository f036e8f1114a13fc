package org.landcheck.core.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Check;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.core.run.RunResult;

/** A finding and the way chosen to mend it. */
public record FixChoice(Finding finding, Fix fix) {
  /**
   * For every finding that has one the first safe fix, in the order of the pack's rules.
   *
   * @param checks the catalogue
   */
  public static List<FixChoice> safe(RunResult result, List<Check> checks) {
    return first(result, checks, false);
  }

  /** For every finding that has one its first fix, safe or not, in the order of the rules. */
  public static List<FixChoice> first(RunResult result, List<Check> checks, boolean unsafeToo) {
    Map<String, List<Fix>> fixes = new HashMap<>();
    checks.forEach(check -> fixes.put(check.info().id(), check.fixes()));
    Map<String, List<Finding>> byRule = new HashMap<>();
    result
        .findings()
        .forEach(f -> byRule.computeIfAbsent(f.rule(), rule -> new ArrayList<>()).add(f));
    List<FixChoice> choices = new ArrayList<>();
    for (Rule rule : result.pack().rules()) {
      for (Finding finding : byRule.getOrDefault(rule.id(), List.of())) {
        fixes.getOrDefault(finding.check(), List.of()).stream()
            .filter(fix -> unsafeToo || fix.safety(finding) == FixSafety.SAFE)
            .findFirst()
            .ifPresent(fix -> choices.add(new FixChoice(finding, fix)));
      }
    }
    return choices;
  }
}
