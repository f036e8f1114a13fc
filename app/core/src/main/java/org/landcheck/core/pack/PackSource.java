package org.landcheck.core.pack;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the text of a pack belongs.
 *
 * @param name what faults call it
 * @param folder where files lie that it may build on; empty if it has no file yet
 */
public record PackSource(String name, Optional<Path> folder) {
  public PackSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(folder, "folder");
  }

  public static PackSource of(Path file) {
    return new PackSource(
        String.valueOf(file.getFileName()), Optional.ofNullable(file.toAbsolutePath().getParent()));
  }
}
