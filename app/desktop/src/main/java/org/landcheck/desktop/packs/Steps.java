package org.landcheck.desktop.packs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.landcheck.core.pack.PackDraft;

/** The drafts before and after the present one. What is typed in one go is one step. */
final class Steps {
  private static final int MOST = 200;

  private final Deque<PackDraft> before = new ArrayDeque<>();
  private final Deque<PackDraft> after = new ArrayDeque<>();
  private String going = "";

  /** Forgets everything. */
  void clear() {
    before.clear();
    after.clear();
    going = "";
  }

  /**
   * A draft was left for another.
   *
   * @param what was changed; the same again belongs to the same step, blank never does
   */
  void left(PackDraft draft, String what) {
    after.clear();
    if (what.isEmpty() || !what.equals(going)) {
      before.push(draft);
    }
    if (before.size() > MOST) {
      before.removeLast();
    }
    going = what;
  }

  /** Whatever comes next is a step of its own. */
  void pause() {
    going = "";
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  Optional<PackDraft> undo(PackDraft now) {
    return step(now, before, after);
  }

  Optional<PackDraft> redo(PackDraft now) {
    return step(now, after, before);
  }

  private Optional<PackDraft> step(PackDraft now, Deque<PackDraft> from, Deque<PackDraft> to) {
    going = "";
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }
}
