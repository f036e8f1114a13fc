package org.landcheck.io.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.UnopenedException.Reason;

/** The files of a folder, and the folders in it that cannot be looked into. */
final class FolderPapers implements Papers {
  private final List<FolderWalk.Entry> files;
  private final List<LocalText> lineage;

  private FolderPapers(List<FolderWalk.Entry> files, List<LocalText> lineage) {
    this.files = files;
    this.lineage = lineage;
  }

  static FolderPapers open(Path folder, Monitor monitor) throws BadInputException {
    FolderWalk walk = FolderWalk.of(folder, monitor);
    List<FolderWalk.Entry> all =
        walk.entries().stream().filter(e -> !e.folder() || e.unread().isPresent()).toList();
    List<FolderWalk.Entry> papers =
        all.stream().filter(entry -> !FolderWalk.isJunk(entry.path())).toList();
    return new FolderPapers(papers, FolderWalk.leftOut(all.size() - papers.size(), walk.links()));
  }

  @Override
  public List<String> paths() {
    return files.stream().map(e -> e.folder() ? e.path() + "/" : e.path()).toList();
  }

  @Override
  public Optional<Reason> unread(int paper) {
    return files.get(paper).unread();
  }

  @Override
  public long size(int paper) {
    return files.get(paper).size();
  }

  @Override
  public List<LocalText> lineage() {
    return lineage;
  }

  @Override
  public Path origin(int paper) {
    return files.get(paper).place();
  }

  @Override
  public Path take(int paper) {
    return files.get(paper).place();
  }

  @Override
  public void giveBack(int paper, Path file) {}

  @Override
  public void close() {}
}
