package org.landcheck.api;

import java.util.Optional;

/**
 * A way to mend a finding, named after the act: {@code cut-overlap-from-first}.
 *
 * <p>Pure: it proposes an edit and changes nothing. Its label in both languages stands with the
 * words of its check.
 */
public interface Fix {
  /** Stable id, unique within its check. */
  String id();

  /** How safe this fix is for this finding. */
  FixSafety safety(Finding finding);

  /**
   * The edit that mends the finding, or nothing if the fix does not apply (any more).
   *
   * @param rule the rule that found it, for its layers and parameters
   * @param dataset the data as they are now, matched to the rule's pack
   */
  Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset);
}
