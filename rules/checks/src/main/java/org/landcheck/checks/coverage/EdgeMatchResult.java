package org.landcheck.checks.coverage;

import java.util.List;

/**
 * Where two neighbouring layers do not meet.
 *
 * @param ours members of the first layer
 * @param theirs members of the other
 */
public record EdgeMatchResult(Members ours, Members theirs, List<EdgeFault> faults) {
  public EdgeMatchResult {
    faults = List.copyOf(faults);
  }
}
