package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Puts a few into a long list without going through it. */
final class SortedMerge {
  private SortedMerge() {}

  /**
   * Both lists as one.
   *
   * @param many in order
   * @param few in order
   */
  static <T> List<T> of(List<T> many, List<T> few, Comparator<T> order) {
    List<T> merged = new ArrayList<>(many.size() + few.size());
    int from = 0;
    for (T each : few) {
      int found = Collections.binarySearch(many, each, order);
      int to = Math.max(from, found < 0 ? -found - 1 : found);
      merged.addAll(many.subList(from, to));
      merged.add(each);
      from = to;
    }
    merged.addAll(many.subList(from, many.size()));
    return Collections.unmodifiableList(merged);
  }
}
