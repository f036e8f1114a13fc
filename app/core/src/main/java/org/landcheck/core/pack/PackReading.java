package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.RulePack;

/**
 * What a text means as a pack.
 *
 * @param file the pack; empty if it has faults
 * @param parent the pack it builds on, with all that one builds on; empty if it builds on none
 * @param faults why it cannot be used; empty if it can
 */
public record PackReading(
    Optional<PackFile> file, Optional<RulePack> parent, List<PackFault> faults) {
  public PackReading {
    faults = List.copyOf(faults);
  }

  public Optional<RulePack> pack() {
    return file.map(PackFile::pack);
  }
}
