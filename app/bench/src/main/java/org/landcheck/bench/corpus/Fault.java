package org.landcheck.bench.corpus;

import java.util.Set;

/** What is planted, and the rules of pack {@code cadastral-zone} of which one must find it. */
public enum Fault {
  OVERLAP(true, "djzq-overlap"),
  GAP(true, "djzq-gap"),
  DUPLICATE(false, "djzq-duplicate"),
  MISSING(true, "djzq-gap"),
  SELF_INTERSECTION(true, "djzq-invalid"),
  REPEATED_POINT(true, "djzq-repeated-point"),
  SPIKE(true, "djzq-spike", "djzq-invalid"),
  CODE_OF_NO_ZONE(false, "djzq-code-parent"),
  CODE_TWICE(false, "djzq-code-unique"),
  NO_NAME(false, "djzq-required"),
  WRONG_ELEMENT(false, "djzq-element-code");

  private final boolean placed;
  private final Set<String> rules;

  Fault(boolean placed, String... rules) {
    this.placed = placed;
    this.rules = Set.of(rules);
  }

  /** Whether a finding at the place is one of this fault, though it names another feature. */
  public boolean placed() {
    return placed;
  }

  public Set<String> rules() {
    return rules;
  }
}
