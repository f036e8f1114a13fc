package org.landcheck.core.review;

import java.time.Instant;
import java.util.Objects;
import org.landcheck.api.FindingKey;

/**
 * What a person says about a finding.
 *
 * @param reason why, in the person's words; never blank for an exception
 */
public record Decision(FindingKey key, Verdict verdict, String reason, String author, Instant at) {
  /** The kinds of decision. */
  public enum Verdict {
    /** The data are right here although a rule says otherwise. */
    EXCEPTION,
    /** An earlier exception is taken back. */
    REOPENED
  }

  public Decision {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    if (verdict == Verdict.EXCEPTION && reason.isBlank()) {
      throw new IllegalArgumentException("an exception needs a reason");
    }
  }
}
