package org.landcheck.checks.attribute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.landcheck.api.Layer;
import org.landcheck.checks.Texts;

/**
 * A code that the place of a feature calls for.
 *
 * @param within whether the feature lies wholly inside the one parent it was taken from
 */
record Suggestion(int row, String code, boolean within) {
  /**
   * Those that a person need not look at: wholly inside one parent, and a code that no feature has
   * and no other suggestion proposes.
   *
   * @param all may hold null where there is no suggestion
   */
  static List<Suggestion> certain(Suggestion[] all, Layer layer, String field) {
    Map<String, Integer> wanted = new HashMap<>();
    for (Suggestion suggestion : all) {
      if (suggestion != null) {
        wanted.merge(suggestion.code, 1, Integer::sum);
      }
    }
    Set<String> taken = new HashSet<>();
    int column = layer.schema().indexOf(field);
    for (int row = 0; row < layer.size(); row++) {
      String code = Texts.shown(layer.value(row, column));
      if (wanted.containsKey(code)) {
        taken.add(code);
      }
    }
    return Arrays.stream(all)
        .filter(Objects::nonNull)
        .filter(s -> s.within && wanted.get(s.code) == 1 && !taken.contains(s.code))
        .toList();
  }
}
