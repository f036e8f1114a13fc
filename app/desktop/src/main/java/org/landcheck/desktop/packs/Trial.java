package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;

/**
 * What one rule finds in the data that are open.
 *
 * @param rule its id
 * @param state how far the trial is
 * @param inspected how many features or things were looked at
 * @param count findings
 * @param first the first of them
 * @param note why it could not be tried, or not wholly; empty if it was
 */
record Trial(
    String rule,
    State state,
    long inspected,
    long count,
    List<Finding> first,
    Optional<LocalText> note) {
  enum State {
    /** Nothing is being tried. */
    NONE,
    RUNNING,
    DONE
  }

  static final Trial NONE = new Trial("", State.NONE, 0, 0, List.of(), Optional.empty());

  Trial {
    first = List.copyOf(first);
  }

  static Trial running(String rule) {
    return new Trial(rule, State.RUNNING, 0, 0, List.of(), Optional.empty());
  }

  static Trial impossible(String rule, LocalText why) {
    return new Trial(rule, State.DONE, 0, 0, List.of(), Optional.of(why));
  }
}
