package org.landcheck.core.score;

import java.util.List;
import java.util.OptionalDouble;
import org.landcheck.api.RuleGroup;

/**
 * What ISO 19157 counts of the rules of one group together. Items are summed over the rules: a
 * feature that two rules look at is two items, for each asks something else of it.
 *
 * @param rules in the order of the pack
 */
public record GroupMeasure(RuleGroup group, List<RuleMeasure> rules) {
  public GroupMeasure {
    rules = List.copyOf(rules);
  }

  public long inspected() {
    return rules.stream().mapToLong(RuleMeasure::inspected).sum();
  }

  /** Findings of all rules. */
  public long found() {
    return rules.stream().mapToLong(RuleMeasure::found).sum();
  }

  public long nonconforming() {
    return rules.stream().mapToLong(RuleMeasure::nonconforming).sum();
  }

  /** As for one rule. */
  public OptionalDouble rate() {
    return RuleMeasure.rate(inspected(), nonconforming());
  }
}
