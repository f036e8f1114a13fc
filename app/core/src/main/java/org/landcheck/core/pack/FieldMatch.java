package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.FieldSpec;

/**
 * What field of the data stands for a field of the pack.
 *
 * @param source its name in the source, empty if missing, ambiguous or declined by a person
 * @param candidates the names that came equally close when ambiguous, else empty
 */
public record FieldMatch(
    FieldSpec spec, Optional<String> source, MatchKind how, List<String> candidates) {
  public FieldMatch {
    candidates = List.copyOf(candidates);
  }
}
