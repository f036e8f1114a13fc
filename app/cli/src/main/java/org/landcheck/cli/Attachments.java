package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.core.material.Materials;
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

  /** The data with all that was named beside them. */
  Materials with(List<Path> data) {
    return Materials.of(data)
        .withLedgers(ledgers)
        .withArchive(Optional.ofNullable(archive))
        .withDelivery(Optional.ofNullable(delivery))
        .withMetadata(Optional.ofNullable(metadata));
  }
}
