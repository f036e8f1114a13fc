package org.landcheck.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Edit;

class EditHistoryTest {
  private static final Edit A = new Edit("a", List.of());
  private static final Edit B = new Edit("b", List.of());

  private static JournalEntry entry(JournalEntry.Kind kind, Edit edit) {
    return new JournalEntry(kind, edit, "me", Instant.EPOCH);
  }

  @Test
  void undoTakesTheLastEditAndRedoDoesItAgain() {
    EditHistory two = EditHistory.EMPTY.applied(A).applied(B);
    assertEquals(Optional.of(B), two.nextUndo());
    EditHistory one = two.undone();
    assertEquals(Optional.of(A), one.nextUndo());
    assertEquals(Optional.of(B), one.nextRedo());
    assertEquals(List.of(A, B), one.redone().applied());
  }

  @Test
  void aNewEditDropsWhatCouldBeRedone() {
    EditHistory history = EditHistory.EMPTY.applied(A).undone().applied(B);
    assertEquals(Optional.empty(), history.nextRedo());
    assertEquals(List.of(B), history.applied());
  }

  @Test
  void nothingCanBeUndoneBeforeTheFirstEdit() {
    assertEquals(Optional.empty(), EditHistory.EMPTY.nextUndo());
    assertThrows(IllegalArgumentException.class, EditHistory.EMPTY::undone);
    assertThrows(IllegalArgumentException.class, EditHistory.EMPTY::redone);
  }

  @Test
  void aJournalTellsTheHistory() {
    EditHistory history =
        EditHistory.of(
            List.of(
                entry(JournalEntry.Kind.APPLY, A),
                entry(JournalEntry.Kind.APPLY, B),
                entry(JournalEntry.Kind.UNDO, B),
                entry(JournalEntry.Kind.UNDO, A),
                entry(JournalEntry.Kind.REDO, A)));
    assertEquals(List.of(A), history.applied());
    assertEquals(Optional.of(B), history.nextRedo());
  }
}
