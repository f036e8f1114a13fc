package org.landcheck.core.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.material.Materials;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.core.review.Decision;

/** A project in memory that keeps what a file would, and can be told to be full. */
final class MemoryStore implements ProjectStore {
  private final List<JournalEntry> journal = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private Snapshot stored;
  private ProjectInfo info =
      new ProjectInfo("test", Optional.empty(), Materials.of(List.of(Path.of("a.gpkg"))));
  private boolean full;
  private boolean closed;

  MemoryStore(Dataset data) {
    this.stored = Snapshot.of(data);
  }

  void fillUp() {
    full = true;
  }

  boolean isClosed() {
    return closed;
  }

  private void requireRoom() throws BadInputException {
    if (full) {
      throw new BadInputException(new LocalText("磁盘已满", "the disk is full"));
    }
  }

  @Override
  public Dataset dataset() {
    return stored;
  }

  @Override
  public ProjectInfo info() {
    return info;
  }

  @Override
  public List<JournalEntry> journal() {
    return List.copyOf(journal);
  }

  @Override
  public List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  @Override
  public void append(JournalEntry entry) throws BadInputException {
    requireRoom();
    stored = stored.apply(entry.change());
    journal.add(entry);
  }

  @Override
  public void append(Decision decision) throws BadInputException {
    requireRoom();
    decisions.add(decision);
  }

  @Override
  public void update(ProjectInfo changed) throws BadInputException {
    requireRoom();
    info = changed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
