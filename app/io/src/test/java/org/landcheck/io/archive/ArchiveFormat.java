package org.landcheck.io.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;

/** The reader as the harness for hostile input asks for one; reads on the thread that asks. */
final class ArchiveFormat implements DatasetFormat {
  @Override
  public String id() {
    return "archive";
  }

  @Override
  public LocalText title() {
    return LocalText.same("archive");
  }

  @Override
  public boolean recognises(Path path) {
    return true;
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    // on this thread, so that what it allocates is counted
    FolderPapers papers = FolderPapers.open(path, monitor);
    PaperReader reader = new PaperReader(new Decoding(), () -> {});
    var files =
        java.util.stream.IntStream.range(0, papers.paths().size())
            .mapToObj(i -> reader.read(papers.paths().get(i), papers.take(i)))
            .toList();
    if (!Files.isDirectory(path)) {
      throw new IllegalStateException("only folders are tried");
    }
    return new org.landcheck.api.ArrayDataset(
        org.landcheck.api.DatasetInfo.IN_MEMORY, ArchiveTables.of(files));
  }
}
