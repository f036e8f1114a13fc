package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.sample.permit.LedgerWriter;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.Scan;
import org.landcheck.sample.permit.ScanWriter;

/** The sample county's permits in files: areas and records, ledgers, scanned papers. */
final class SamplePermitFiles {
  static final String LEDGERS = "ledgers";
  static final String ARCHIVES = "archives";

  private SamplePermitFiles() {}

  /** Writes everything into a folder. */
  static void write(Toolbox tools, List<PermitSet> permits, Path folder, Monitor monitor)
      throws BadInputException {
    Path ledgers = folder.resolve(LEDGERS);
    try {
      Files.createDirectories(ledgers);
      for (PermitSet set : permits) {
        LedgerWriter.write(set.ledger(), ledgers);
        Path archive = folder.resolve(ARCHIVES).resolve(set.pack());
        for (Scan scan : set.scans()) {
          ScanWriter.write(scan, archive);
        }
      }
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText("无法写入文件夹 " + folder, "cannot write to folder " + folder), e);
    }
    for (PermitSet set : permits) {
      Path file = folder.resolve(set.pack() + ".gpkg");
      tools.gpkg().write(set.data(), file, WriteOptions.DEFAULT, monitor);
    }
  }
}
