package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.LayerSpec;

/**
 * What layer of the data stands for a layer of the pack.
 *
 * @param source its name in the source, empty if missing, ambiguous or declined by a person
 * @param fields one a field of the pack, in its order; empty without a source
 * @param candidates the names that came equally close when ambiguous, else empty
 */
public record LayerMatch(
    LayerSpec spec,
    Optional<String> source,
    MatchKind how,
    List<FieldMatch> fields,
    List<String> candidates) {
  public LayerMatch {
    fields = List.copyOf(fields);
    candidates = List.copyOf(candidates);
  }

  /** Fields recognised by another name than the pack's: to be shown and confirmed once. */
  public List<FieldMatch> synonyms() {
    return fields.stream().filter(field -> field.how() == MatchKind.ALIAS).toList();
  }
}
