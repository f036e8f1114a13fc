package org.landcheck.core.format;

import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;

/** Moves a dataset to another coordinate system. */
public interface Reprojection {
  /**
   * The same dataset in the target system; layers already in it are passed through untouched.
   *
   * @throws BadInputException if a layer's system is undeclared, unknown, or on another datum
   */
  Dataset to(Dataset dataset, Crs target, Monitor monitor) throws BadInputException;
}
