package org.landcheck.delivery.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;

/**
 * Which findings a report shows: grouped by rule, what must be fixed first, the largest first, and
 * no more than a browser can bear.
 *
 * @param groups rules with findings
 */
record Listing(List<Group> groups) {
  private static final Comparator<Finding> LARGEST_FIRST =
      Comparator.<Finding>comparingDouble(
              finding -> -finding.measure().map(measure -> measure.value()).orElse(0.0))
          .thenComparing(finding -> finding.features().stream().findFirst(), Listing::compare)
          .thenComparing(Finding::key);

  /**
   * Findings of one rule.
   *
   * @param total how many there are in all
   * @param shown the ones listed
   * @param pictures how many of the shown, from the first, get a picture
   */
  record Group(RuleOutcome outcome, long total, List<Finding> shown, int pictures) {}

  static Listing of(RunResult result, HtmlReport.Limits limits) {
    Map<String, List<Finding>> byRule = new HashMap<>();
    for (Finding finding : result.findings()) {
      byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    List<RuleOutcome> order = new ArrayList<>(result.outcomes());
    order.sort(Comparator.comparing(outcome -> outcome.rule().severity()));
    List<Group> groups = new ArrayList<>();
    int rows = limits.rows();
    int pictures = limits.pictures();
    for (RuleOutcome outcome : order) {
      List<Finding> all = byRule.getOrDefault(outcome.rule().id(), List.of());
      if (all.isEmpty()) {
        continue;
      }
      all.sort(LARGEST_FIRST);
      int shown = Math.min(all.size(), Math.min(rows, limits.rowsPerRule()));
      int drawn = Math.min(shown, Math.min(pictures, limits.picturesPerRule()));
      rows -= shown;
      pictures -= drawn;
      groups.add(new Group(outcome, all.size(), List.copyOf(all.subList(0, shown)), drawn));
    }
    return new Listing(List.copyOf(groups));
  }

  private static int compare(
      java.util.Optional<FeatureRef> one, java.util.Optional<FeatureRef> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isPresent(), other.isPresent());
    }
    return one.get().compareTo(other.get());
  }

  /** The findings that get a picture. */
  List<Finding> pictured() {
    List<Finding> pictured = new ArrayList<>();
    groups.forEach(group -> pictured.addAll(group.shown().subList(0, group.pictures())));
    return pictured;
  }
}
