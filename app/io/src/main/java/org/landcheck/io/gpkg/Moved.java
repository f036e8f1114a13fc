package org.landcheck.io.gpkg;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds what a project names after the project was moved, for people move a folder with all that is
 * in it: a path that leads nowhere is taken from where the project lies now as it was from where
 * the project lay.
 *
 * @param then the folder of the project when it was last written; empty if nobody knows
 * @param now the folder of the project
 */
record Moved(String then, Path now) {
  /** The path, or where it leads now, if only that is there. */
  String find(String text) {
    if (then.isEmpty() || text.isEmpty()) {
      return text;
    }
    try {
      Path path = Path.of(text);
      Path before = Path.of(then);
      if (!path.isAbsolute() || before.equals(now) || Files.exists(path)) {
        return text;
      }
      Path there = now.resolve(before.relativize(path)).normalize();
      return Files.exists(there) ? there.toString() : text;
    } catch (InvalidPathException e) {
      // of another system
      return text;
    } catch (IllegalArgumentException e) {
      // on another drive, to which no way leads
      return text;
    }
  }
}
