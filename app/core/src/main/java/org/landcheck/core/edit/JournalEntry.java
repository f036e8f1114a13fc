package org.landcheck.core.edit;

import java.time.Instant;
import java.util.Objects;
import org.landcheck.api.Edit;

/**
 * One line of the log of work: what was done to the data, by whom, when. Undoing is a line of its
 * own, so the log only grows.
 *
 * @param edit the edit done, undone or redone, always in its forward direction
 */
public record JournalEntry(Kind kind, Edit edit, String author, Instant at) {
  /** What happened to the edit. */
  public enum Kind {
    APPLY,
    UNDO,
    REDO
  }

  public JournalEntry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(edit, "edit");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
  }

  /** The change this line makes to the data. */
  public Edit change() {
    return kind == Kind.UNDO ? edit.inverse() : edit;
  }
}
