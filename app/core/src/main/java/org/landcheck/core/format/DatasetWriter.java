package org.landcheck.core.format;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;

/** Writes a whole dataset. The target appears complete or not at all. */
public interface DatasetWriter {
  /**
   * @param target file to make; an existing one is replaced
   * @throws BadInputException if the target cannot be written
   */
  void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException;
}
