package org.landcheck.io.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Whether two paths mean the same place, whatever links lead there. */
public final class Places {
  private Places() {}

  /** Whether one is the other or inside it. */
  public static boolean touch(Path one, Path other) throws IOException {
    if (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other)) {
      return true;
    }
    Path a = real(one);
    Path b = real(other);
    return a.startsWith(b) || b.startsWith(a);
  }

  /** Whether one of several places is this one, inside it or around it. */
  public static boolean touchAny(Path one, Collection<Path> others) throws IOException {
    for (Path other : others) {
      if (touch(one, other)) {
        return true;
      }
    }
    return false;
  }

  /** The real place of a path, of which the end may not be there yet. */
  public static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path there = absolute; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        return there.toRealPath().resolve(there.relativize(absolute)).normalize();
      }
    }
    return absolute;
  }
}
