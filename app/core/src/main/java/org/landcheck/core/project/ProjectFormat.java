package org.landcheck.core.project;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;

/** Makes and opens project files. */
public interface ProjectFormat {
  /** Whether the file is a project (and not just data). Never throws. */
  boolean recognises(Path file);

  /**
   * Makes a project with a working copy of the data.
   *
   * @throws BadInputException if the file exists or cannot be written
   */
  ProjectStore create(Path file, Dataset data, ProjectInfo info) throws BadInputException;

  /**
   * @throws BadInputException if it is no project, is open elsewhere, or is damaged
   */
  ProjectStore open(Path file) throws BadInputException;
}
