package org.landcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.delivery.bundle.BagNames;
import org.landcheck.delivery.bundle.BesideRecord;
import org.landcheck.delivery.bundle.Bundle;
import org.landcheck.delivery.bundle.BundleProblem;
import org.landcheck.delivery.bundle.Enclosures;
import org.landcheck.io.archive.PaperDigests;

/** Whether the papers of a submission are those the findings speak of. */
final class PaperProof {
  private final Bundle bundle;
  private final BesideRecord record;
  private final Dataset data;
  private final Path scratch;

  /**
   * @param data of the bundle
   * @param scratch folder to make files in
   */
  PaperProof(Bundle bundle, BesideRecord record, Dataset data, Path scratch) {
    this.bundle = bundle;
    this.record = record;
    this.data = data;
    this.scratch = scratch;
  }

  /**
   * What is missing or another one among the papers in the bundle and those given. None in the
   * bundle is right only if the submitter said so.
   */
  List<BundleProblem> problems(Optional<Path> given, Monitor monitor) throws BadInputException {
    SortedMap<String, String> enclosed = bundle.digests(BagNames.ARCHIVE);
    List<BundleProblem> problems = new ArrayList<>();
    if (!enclosed.isEmpty() || !record.papersElsewhere()) {
      problems.addAll(Enclosures.problems(data, unzipped(enclosed, monitor)));
    }
    if (given.isPresent()) {
      problems.addAll(Enclosures.problems(data, PaperDigests.of(given.get(), monitor)));
    }
    return problems;
  }

  /** The papers of an archive that was enclosed as the zip it is. */
  private SortedMap<String, String> unzipped(SortedMap<String, String> enclosed, Monitor monitor)
      throws BadInputException {
    boolean zipped =
        enclosed.size() == 1 && enclosed.firstKey().toLowerCase(Locale.ROOT).endsWith(".zip");
    if (!zipped) {
      return enclosed;
    }
    Path zip = scratch.resolve(String.valueOf(Path.of(enclosed.firstKey()).getFileName()));
    try (InputStream in = bundle.read(BagNames.ARCHIVE + enclosed.firstKey())) {
      Files.copy(in, zip);
    } catch (IOException e) {
      throw Verification.noRoom(e);
    }
    return PaperDigests.of(zip, monitor);
  }

  /** Whether all papers were there to be compared; if not, says so. */
  boolean seen(Optional<Path> given, Terminal terminal) {
    int listed = Enclosures.listed(data);
    boolean seen = listed == 0 || given.isPresent() || !bundle.sizes(BagNames.ARCHIVE).isEmpty();
    if (!seen) {
      terminal.say(
          "档案 " + listed + " 份没有装入汇交包，未对照；请用 --archive 给出后再核验",
          "papers not enclosed and not compared: "
              + listed
              + "; give them with --archive and verify again");
    }
    return seen;
  }
}
