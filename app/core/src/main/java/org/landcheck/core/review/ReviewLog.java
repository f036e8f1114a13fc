package org.landcheck.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.FindingKey;

/** Every decision ever made, oldest first; the last one on a key counts. Immutable. */
public record ReviewLog(List<Decision> decisions) {
  public static final ReviewLog EMPTY = new ReviewLog(List.of());

  public ReviewLog {
    decisions = List.copyOf(decisions);
  }

  public ReviewLog with(Decision decision) {
    List<Decision> longer = new ArrayList<>(decisions);
    longer.add(decision);
    return new ReviewLog(longer);
  }

  /** The exception in force for a finding, if there is one. */
  public Optional<Decision> exception(FindingKey key) {
    for (int i = decisions.size() - 1; i >= 0; i--) {
      Decision decision = decisions.get(i);
      if (decision.key().equals(key)) {
        return decision.verdict() == Decision.Verdict.EXCEPTION
            ? Optional.of(decision)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
