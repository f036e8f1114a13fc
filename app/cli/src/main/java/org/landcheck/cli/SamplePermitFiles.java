package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.sample.permit.Ledger;
import org.landcheck.sample.permit.LedgerWriter;
import org.landcheck.sample.permit.SamplePermits;
import org.landcheck.sample.permit.Scan;
import org.landcheck.sample.permit.ScanWriter;

/** The sample county's permits in files: areas and records, ledgers, scanned papers. */
final class SamplePermitFiles {
  static final String DATA = "permits.gpkg";
  static final String LEDGERS = "ledgers";
  static final String ARCHIVES = "archives";

  private SamplePermitFiles() {}

  /** Writes everything into a folder. */
  static void write(Toolbox tools, SamplePermits permits, Path folder, Monitor monitor)
      throws BadInputException {
    Path ledgers = folder.resolve(LEDGERS);
    try {
      Files.createDirectories(ledgers);
      for (Ledger ledger : permits.ledgers()) {
        LedgerWriter.write(ledger, ledgers);
      }
      Path archives = folder.resolve(ARCHIVES);
      for (Scan scan : permits.scans()) {
        ScanWriter.write(scan, archives);
      }
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText("无法写入文件夹 " + folder, "cannot write to folder " + folder), e);
    }
    tools.gpkg().write(permits.data(), folder.resolve(DATA), WriteOptions.DEFAULT, monitor);
  }
}
