package org.landcheck.io;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.DatasetWriter;

/**
 * One kind of file that data can be written to.
 *
 * @param endings of file names, lower case and without point; empty for a folder
 * @param writer makes the target complete or not at all
 * @param losses what this kind of file would not keep of a dataset, a line each
 */
public record OutputKind(
    List<String> endings,
    LocalText title,
    DatasetWriter writer,
    Function<Dataset, List<LocalText>> losses) {

  public OutputKind {
    endings = List.copyOf(endings);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(writer, "writer");
    Objects.requireNonNull(losses, "losses");
  }
}
