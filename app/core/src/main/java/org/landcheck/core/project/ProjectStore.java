package org.landcheck.core.project;

import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.review.Decision;

/**
 * A project file that is open for work. What a method has taken is on disk when it returns: killing
 * the process afterwards loses nothing, killing it before loses that one call whole.
 */
public interface ProjectStore extends AutoCloseable {
  /** The data as stored when the project was opened or made, all edits applied. */
  Dataset dataset();

  ProjectInfo info();

  /** All work so far, oldest first. */
  List<JournalEntry> journal();

  /** All decisions so far, oldest first. */
  List<Decision> decisions();

  /** Changes the stored features as the entry says and appends it to the journal, as one step. */
  void append(JournalEntry entry) throws BadInputException;

  void append(Decision decision) throws BadInputException;

  /** Remembers another pack or county. */
  void update(ProjectInfo info) throws BadInputException;

  @Override
  void close() throws BadInputException;
}
