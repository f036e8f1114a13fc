package org.landcheck.delivery.bundle;

import org.landcheck.api.BadInputException;
import org.landcheck.core.material.Materials;
import org.landcheck.core.report.Report;

/** Opens files and runs the pack on them. Handed in by the mains, which know formats. */
@FunctionalInterface
public interface Rerun {
  /**
   * @param packed the GeoPackage of a bundle as data, and those it is held against
   * @throws BadInputException if one cannot be read or checked
   */
  Report on(Materials packed) throws BadInputException;
}
