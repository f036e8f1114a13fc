package org.landcheck.core.run;

import java.util.List;
import java.util.function.Function;

/** Finds what belongs to one rule in a list that is in order of rules. */
final class ByRule {
  private ByRule() {}

  static <T> List<T> of(List<T> ordered, Function<T, String> rule, String wanted) {
    int first = firstAfter(ordered, rule, wanted, false);
    return ordered.subList(first, firstAfter(ordered, rule, wanted, true));
  }

  private static <T> int firstAfter(
      List<T> ordered, Function<T, String> rule, String wanted, boolean past) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = rule.apply(ordered.get(middle)).compareTo(wanted);
      if (order < 0 || past && order == 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
