package org.landcheck.desktop.findings;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Certainty;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.core.review.Decision;

/**
 * Everything there is to say of one finding, in the language shown.
 *
 * @param rule what the rule asks for
 * @param clause what the rule rests on
 * @param facts measured values, found and expected ones
 * @param advice how to mend it by hand
 */
record Detail(
    Finding finding,
    String rule,
    String message,
    String clause,
    Certainty certainty,
    List<Fact> facts,
    List<FeatureFacts> features,
    String advice,
    List<Way> ways,
    Optional<Decision> exception) {
  /** A name and a value. */
  record Fact(String name, String value) {}

  /** A feature involved and its attributes. */
  record FeatureFacts(String name, String layer, List<Fact> attributes) {}

  /** A way to mend it. */
  record Way(Fix fix, String label, FixSafety safety) {}
}
