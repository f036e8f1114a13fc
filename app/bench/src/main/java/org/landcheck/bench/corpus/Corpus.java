package org.landcheck.bench.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.gpkg.GeoPackageWriter;

/**
 * A coverage as a file, and beside it what was planted.
 *
 * @param data the GeoPackage
 * @param truth the list of faults, JSON
 */
public record Corpus(Size size, Path data, Path truth) {
  /** To be changed with the generator, so that files of an older one are not taken for new. */
  private static final int EDITION = 2;

  private static final long SEED = 1;

  /** The files of a folder, made if they are not there. */
  public static Corpus in(Path folder, Size size, boolean oneSided)
      throws IOException, BadInputException {
    String name = "coverage-" + EDITION + "-" + size.label() + (oneSided ? "-one-sided" : "");
    Corpus corpus =
        new Corpus(size, folder.resolve(name + ".gpkg"), folder.resolve(name + ".truth.json"));
    // the list is written last: where it is, the data are whole
    if (!Files.exists(corpus.truth)) {
      Files.createDirectories(folder);
      Coverage coverage = new Coverage(size, SEED, oneSided);
      new GeoPackageWriter()
          .write(coverage.dataset(), corpus.data, WriteOptions.DEFAULT, Monitor.SILENT);
      new ObjectMapper().writeValue(corpus.truth.toFile(), coverage.planted());
    }
    return corpus;
  }

  public List<Planted> planted() throws IOException {
    return List.of(new ObjectMapper().readValue(truth.toFile(), Planted[].class));
  }
}
