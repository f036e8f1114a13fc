package org.landcheck.core.project;

import java.util.List;
import java.util.Optional;

/**
 * What a project remembers besides its data.
 *
 * @param pack id or path of the pack it is checked with
 * @param sources absolute paths of the files it was made from, for the person to find them again
 */
public record ProjectInfo(String pack, Optional<String> county, List<String> sources) {
  public ProjectInfo {
    sources = List.copyOf(sources);
  }
}
