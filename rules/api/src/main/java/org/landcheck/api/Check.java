package org.landcheck.api;

import java.util.List;
import java.util.Optional;

/**
 * Looks for one kind of fault. Stateless and safe for any number of threads.
 *
 * <p>A check reports only findings <em>owned</em> by what it is asked about: a finding belongs to
 * the smallest {@link FeatureRef} it involves, and a finding about a region to the region's lowest,
 * then leftmost point. So any split of the work gives the same set of findings.
 */
public sealed interface Check permits FeatureCheck, NeighbourCheck, LayerCheck, DatasetCheck {
  CheckInfo info();

  /** Ways to mend what it finds, the usual one first. */
  default List<Fix> fixes() {
    return List.of();
  }

  /**
   * What about a rule's settings cannot be meant, beyond what the ranges of its parameters say: a
   * least value above the greatest.
   */
  default Optional<LocalText> contradiction(Rule rule) {
    return Optional.empty();
  }

  /** Its words, read from {@code <ClassName>.<lang>.md} beside the class. */
  default CheckWords words(Lang lang) {
    return CheckWords.of(getClass(), lang);
  }
}
