package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.io.archive.ArchiveReader;
import org.landcheck.io.archive.FolderListing;
import org.landcheck.io.archive.MetadataReader;
import picocli.CommandLine.Option;

/**
 * What is set beside the data and joined to them as tables: ledgers, scanned papers, the delivery
 * they came in, its metadata.
 */
final class Attachments {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "ledgers (xlsx, csv ...) whose tables go with the data")
  private List<Path> ledgers = new ArrayList<>();

  @Option(
      names = "--archive",
      paramLabel = "DIR|ZIP",
      description = "scanned papers, a folder a project: tables DAWJ (files) and DAYM (pages)")
  private Path archive;

  @Option(
      names = "--delivery",
      paramLabel = "DIR",
      description = "the folder delivered: table WJML, and YSJ if metadata are in it")
  private Path delivery;

  @Option(
      names = "--metadata",
      paramLabel = "FILE",
      description = "metadata (xml, xlsx, txt): table YSJ, instead of what is in --delivery")
  private Path metadata;

  /**
   * The data with all that was set beside them.
   *
   * @param threads papers read at once
   */
  Dataset joinedTo(List<Path> datasets, Inputs inputs, int threads, Monitor monitor)
      throws BadInputException {
    List<JoinedDataset.Part> parts = new ArrayList<>(inputs.parts(datasets, monitor));
    parts.addAll(inputs.parts(ledgers, monitor));
    if (archive != null) {
      parts.add(Inputs.part(archive, new ArchiveReader(threads).read(archive, monitor)));
    }
    if (delivery != null) {
      parts.add(Inputs.part(delivery, new FolderListing().read(delivery, monitor)));
    }
    Optional<Path> record = Optional.ofNullable(metadata);
    if (record.isEmpty() && delivery != null) {
      record = MetadataReader.find(delivery, monitor);
    }
    if (record.isPresent()) {
      parts.add(Inputs.part(record.get(), new MetadataReader().read(record.get(), monitor)));
    }
    return JoinedDataset.of(parts);
  }
}
