package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Objects;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Rule;

/**
 * A rule as the table shows it, in the language of the window.
 *
 * @param settings parameters that differ from their defaults, in short
 * @param tolerance how much is let pass, with its unit; empty if the check has no such parameter
 * @param own whether the pack itself has the rule; if not, the pack it builds on has
 * @param changes what the pack changes of the rule it inherits
 * @param waiting whether values were entered that are not taken
 */
record RuleRow(
    Rule rule,
    String title,
    String group,
    String layer,
    String against,
    String settings,
    String tolerance,
    String severity,
    String source,
    boolean own,
    List<Adjustment> changes,
    boolean waiting) {
  RuleRow {
    Objects.requireNonNull(rule, "rule");
    changes = List.copyOf(changes);
  }

  String id() {
    return rule.id();
  }

  /** Whether less is asked for than by the parent, or may be. */
  boolean weakened() {
    return changes.stream().anyMatch(Adjustment::weakens);
  }

  boolean changed() {
    return !changes.isEmpty();
  }
}
