package org.landcheck.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;

/**
 * The findings of one rule in the order people read them: the largest first.
 *
 * @param findings at least one
 */
public record FindingGroup(RuleOutcome outcome, List<Finding> findings) {
  private static final Comparator<Finding> LARGEST_FIRST =
      Comparator.<Finding>comparingDouble(
              finding -> -finding.measure().map(measure -> measure.value()).orElse(0.0))
          .thenComparing(FindingGroup::owner, FindingGroup::compare)
          .thenComparing(Finding::key);

  /** All groups of a run, those that must be fixed first, else in the pack's order. */
  public static List<FindingGroup> of(RunResult result) {
    Map<String, List<Finding>> byRule = new HashMap<>();
    for (Finding finding : result.findings()) {
      byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    List<RuleOutcome> order = new ArrayList<>(result.outcomes());
    order.sort(Comparator.comparing(outcome -> outcome.rule().severity()));
    List<FindingGroup> groups = new ArrayList<>();
    for (RuleOutcome outcome : order) {
      List<Finding> findings = byRule.get(outcome.rule().id());
      if (findings != null) {
        findings.sort(LARGEST_FIRST);
        groups.add(new FindingGroup(outcome, List.copyOf(findings)));
      }
    }
    return List.copyOf(groups);
  }

  private static Optional<FeatureRef> owner(Finding finding) {
    return finding.features().stream().findFirst();
  }

  private static int compare(Optional<FeatureRef> one, Optional<FeatureRef> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isPresent(), other.isPresent());
    }
    return one.get().compareTo(other.get());
  }
}
