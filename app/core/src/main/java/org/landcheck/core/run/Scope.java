package org.landcheck.core.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a plan is run: the whole of it, or what an edit can have touched.
 *
 * @param everything whether all rules are run on all rows
 * @param whole otherwise, rules to run on all rows
 * @param rows otherwise, rules to run on some rows, and the ids of these features
 */
public record Scope(boolean everything, Set<String> whole, Map<String, long[]> rows) {
  public static final Scope ALL = new Scope(true, Set.of(), Map.of());

  public Scope {
    whole = Set.copyOf(whole);
    rows = Map.copyOf(rows);
  }

  public boolean includes(String rule) {
    return everything || whole.contains(rule) || rows.containsKey(rule);
  }

  /** Ids of the features to run a rule on, empty for all. */
  public Optional<long[]> rows(String rule) {
    return Optional.ofNullable(rows.get(rule));
  }
}
