package org.landcheck.delivery.bundle;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.core.report.Report;

/** Opens a dataset file and runs the pack on it. Handed in by the mains, which know formats. */
@FunctionalInterface
public interface Rerun {
  /**
   * @param dataset the GeoPackage of a bundle
   * @throws BadInputException if it cannot be read or checked
   */
  Report on(Path dataset) throws BadInputException;
}
