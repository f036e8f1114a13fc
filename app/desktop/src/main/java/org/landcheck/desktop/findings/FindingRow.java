package org.landcheck.desktop.findings;

import org.landcheck.desktop.findings.FindingTree.Group;
import org.landcheck.desktop.findings.FindingTree.RuleGroup;

/** A row of the tree of findings. */
sealed interface FindingRow {
  /** The invisible root. */
  record Root() implements FindingRow {}

  /** A severity, or the exceptions. */
  record OfGroup(Group group) implements FindingRow {}

  /** A rule and how many findings it has. */
  record OfRule(Group group, RuleGroup rule) implements FindingRow {}

  /** Some of the many findings of a rule, from one place in it to before another. */
  record Range(Group group, RuleGroup rule, int from, int to) implements FindingRow {}

  /** One finding. */
  record Item(Group group, int position) implements FindingRow {}
}
