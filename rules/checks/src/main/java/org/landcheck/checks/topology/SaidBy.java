package org.landcheck.checks.topology;

import org.landcheck.api.Rule;

/** Key of what a rule says about a place: kept with the place, and found again by the same rule. */
record SaidBy(Rule rule) {
  @Override
  public boolean equals(Object other) {
    return other instanceof SaidBy said && (rule == said.rule || rule.equals(said.rule));
  }

  /** Of its name alone: asked for once a place, and a rule has many parts. */
  @Override
  public int hashCode() {
    return rule.id().hashCode();
  }
}
