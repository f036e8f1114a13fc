package org.landcheck.desktop.mapping;

import java.util.Optional;
import org.landcheck.core.pack.MappingChoices;

/**
 * What a person says of a layer or field of the pack.
 *
 * @param name in the data; empty to have it found by the program, {@link MappingChoices#NOTHING} if
 *     nothing stands for it
 */
record Choice(Optional<String> name) {
  static final Choice AUTOMATIC = new Choice(Optional.empty());
  static final Choice NOTHING = of(MappingChoices.NOTHING);

  static Choice of(String name) {
    return new Choice(Optional.of(name));
  }
}
