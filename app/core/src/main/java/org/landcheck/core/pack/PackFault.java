package org.landcheck.core.pack;

import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Why a text is no pack.
 *
 * @param file the file it is in: the pack itself or one it builds on
 * @param own whether it is in the pack itself
 * @param line counted from 1
 * @param column counted in characters from 1
 * @param path the value in the pack's structure, {@code rules[3].params.minArea}; may be empty
 * @param what what is wrong, without saying where
 */
public record PackFault(
    String file, boolean own, int line, int column, String path, LocalText what) {
  static PackFault of(PackSource source, BadInputException fault) {
    Optional<BadInputException.Place> place = fault.place();
    if (place.isEmpty()) {
      return new PackFault(source.name(), true, 1, 1, "", fault.text());
    }
    BadInputException.Place at = place.get();
    boolean own = at.file().equals(source.name());
    return new PackFault(at.file(), own, at.line(), at.column(), at.path(), at.what());
  }
}
