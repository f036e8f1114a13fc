package org.landcheck.delivery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;

/** The exceptions in force, ready to be asked for every finding of a long list. */
public final class Exceptions {
  private final Map<FindingKey, Decision> inForce;

  public Exceptions(ReviewLog review) {
    Map<FindingKey, Decision> last = new LinkedHashMap<>();
    review.decisions().forEach(decision -> last.put(decision.key(), decision));
    inForce = new HashMap<>(last);
    inForce.values().removeIf(decision -> decision.verdict() != Decision.Verdict.EXCEPTION);
  }

  /** Why a finding need not be mended, if somebody said so. */
  public Optional<Decision> on(Finding finding) {
    return Optional.ofNullable(inForce.get(finding.key()));
  }
}
