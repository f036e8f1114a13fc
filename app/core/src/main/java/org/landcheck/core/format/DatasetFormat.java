package org.landcheck.core.format;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;

/** One kind of file or folder that data are read from. Never changes what it reads. */
public interface DatasetFormat {
  /** Short id: {@code gpkg}, {@code shapefile}. */
  String id();

  LocalText title();

  /** Whether the content (not just the name) is of this kind. Never throws; cheap. */
  boolean recognises(Path path);

  /**
   * Reads everything. The source is opened read-only and hashed before and after; what cannot be
   * decoded in one feature is kept as {@link org.landcheck.api.Layer.Unreadable}.
   *
   * @throws BadInputException if nothing useful can be read
   */
  Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException;
}
