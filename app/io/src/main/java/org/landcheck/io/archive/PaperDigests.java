package org.landcheck.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Monitor;
import org.landcheck.io.source.Faults;

/** Digests of the papers of an archive, without a look at what is in them. */
public final class PaperDigests {
  private PaperDigests() {}

  /**
   * SHA-256 of every paper by its path, as the table of files has them.
   *
   * @param place a folder or zip
   * @throws BadInputException if it cannot be read, or a paper of it cannot
   */
  public static SortedMap<String, String> of(Path place, Monitor monitor) throws BadInputException {
    SortedMap<String, String> digests = new TreeMap<>();
    Runnable checkCancelled =
        () -> {
          if (monitor.cancelled()) {
            throw new CancelledException();
          }
        };
    try (Papers papers =
        Files.isDirectory(place) ? FolderPapers.open(place, monitor) : ZipPapers.open(place)) {
      for (int i = 0; i < papers.paths().size(); i++) {
        Path file = papers.take(i);
        try (InputStream in = Files.newInputStream(file)) {
          digests.put(papers.paths().get(i), Digest.of(in, checkCancelled));
        } finally {
          papers.giveBack(i, file);
        }
        monitor.progress(String.valueOf(place.getFileName()), i + 1L, papers.paths().size());
      }
      return digests;
    } catch (IOException e) {
      throw Faults.unreadable(place, e);
    }
  }
}
