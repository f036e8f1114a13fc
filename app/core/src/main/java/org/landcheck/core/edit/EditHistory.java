package org.landcheck.core.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Edit;

/**
 * What can be undone and redone. Immutable; each step costs the same however long the history.
 *
 * <p>A new edit after an undo drops what could have been redone, as everywhere.
 */
public final class EditHistory {
  public static final EditHistory EMPTY = new EditHistory(Stack.NIL, Stack.NIL);

  private final Stack done;
  private final Stack undone;

  private EditHistory(Stack done, Stack undone) {
    this.done = done;
    this.undone = undone;
  }

  /**
   * The history that a journal tells.
   *
   * @throws IllegalArgumentException if it undoes or redoes what was not there to be
   */
  public static EditHistory of(List<JournalEntry> journal) {
    EditHistory history = EMPTY;
    for (JournalEntry entry : journal) {
      history =
          switch (entry.kind()) {
            case APPLY -> history.applied(entry.edit());
            case UNDO -> history.undone();
            case REDO -> history.redone();
          };
    }
    return history;
  }

  /** The edit that undo would take back. */
  public Optional<Edit> nextUndo() {
    return Optional.ofNullable(done.top);
  }

  /** The edit that redo would do again. */
  public Optional<Edit> nextRedo() {
    return Optional.ofNullable(undone.top);
  }

  /** Edits in force, oldest first. */
  public List<Edit> applied() {
    Deque<Edit> edits = new ArrayDeque<>();
    for (Stack at = done; at != Stack.NIL; at = at.rest) {
      edits.addFirst(at.top);
    }
    return new ArrayList<>(edits);
  }

  public EditHistory applied(Edit edit) {
    return new EditHistory(done.push(edit), Stack.NIL);
  }

  /**
   * @throws IllegalArgumentException if there is nothing to undo
   */
  public EditHistory undone() {
    require(done, "undo");
    return new EditHistory(done.rest, undone.push(done.top));
  }

  /**
   * @throws IllegalArgumentException if there is nothing to redo
   */
  public EditHistory redone() {
    require(undone, "redo");
    return new EditHistory(done.push(undone.top), undone.rest);
  }

  private static void require(Stack stack, String act) {
    if (stack == Stack.NIL) {
      throw new IllegalArgumentException("nothing to " + act);
    }
  }

  private static final class Stack {
    static final Stack NIL = new Stack(null, null);

    final Edit top;
    final Stack rest;

    Stack(Edit top, Stack rest) {
      this.top = top;
      this.rest = rest;
    }

    Stack push(Edit edit) {
      return new Stack(edit, this);
    }
  }
}
