package org.landcheck.core.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;

/**
 * Small data in a pack on which one of its rules must find something, or nothing.
 *
 * @param place where in the pack it stands: {@code examples[0]}
 * @param rule id of the rule it is about
 * @param finds how many findings the rule must make
 */
public record PackExample(
    String place,
    LocalText title,
    String rule,
    int finds,
    Optional<String> county,
    Dataset data,
    List<Dataset> neighbours,
    Map<Companion, Dataset> companions) {
  public PackExample {
    neighbours = List.copyOf(neighbours);
    companions = Map.copyOf(companions);
  }
}
