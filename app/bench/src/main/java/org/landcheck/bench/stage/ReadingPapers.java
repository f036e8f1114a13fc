package org.landcheck.bench.stage;

import java.nio.file.Path;
import java.time.Clock;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.ArchiveReader;
import org.landcheck.io.archive.PaperMemory;

/** Reads an archive as the program does: every page looked at. */
public final class ReadingPapers {
  private ReadingPapers() {}

  public static void main(String[] args) throws BadInputException {
    Dataset data =
        new ArchiveReader(2, new PaperMemory(Clock.systemUTC()))
            .read(Path.of(args[0]), Monitor.SILENT);
    Figures.say("rows", data.layers().stream().mapToLong(Layer::size).sum());
  }
}
