package org.landcheck.core.score;

import java.util.OptionalDouble;
import org.landcheck.api.Rule;

/**
 * What ISO 19157 counts of one rule.
 *
 * @param inspected items it looked at
 * @param found findings
 * @param nonconforming items at fault
 */
public record RuleMeasure(Rule rule, long inspected, long found, long nonconforming) {
  /**
   * Share of the inspected items that are at fault, 0 to 1; empty if nothing was inspected or items
   * are at fault that were not counted as inspected.
   */
  public OptionalDouble rate() {
    return rate(inspected, nonconforming);
  }

  static OptionalDouble rate(long inspected, long nonconforming) {
    return inspected == 0 || nonconforming > inspected
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) nonconforming / inspected);
  }
}
