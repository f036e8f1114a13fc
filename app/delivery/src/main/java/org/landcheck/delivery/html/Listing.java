package org.landcheck.delivery.html;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Finding;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.FindingGroup;

/**
 * Which findings a report shows: grouped by rule, what must be fixed first, the largest first, and
 * no more than a browser can bear.
 *
 * @param groups rules with findings
 */
record Listing(List<Group> groups) {
  /**
   * Findings of one rule.
   *
   * @param total how many there are in all
   * @param shown the ones listed
   * @param pictures how many of the shown, from the first, get a picture
   */
  record Group(RuleOutcome outcome, long total, List<Finding> shown, int pictures) {}

  static Listing of(RunResult result, HtmlReport.Limits limits) {
    List<Group> groups = new ArrayList<>();
    int rows = limits.rows();
    int pictures = limits.pictures();
    for (FindingGroup group : FindingGroup.of(result)) {
      List<Finding> all = group.findings();
      int shown = Math.min(all.size(), Math.min(rows, limits.rowsPerRule()));
      int drawn = Math.min(shown, Math.min(pictures, limits.picturesPerRule()));
      rows -= shown;
      pictures -= drawn;
      groups.add(new Group(group.outcome(), all.size(), all.subList(0, shown), drawn));
    }
    return new Listing(List.copyOf(groups));
  }

  /** The findings that get a picture. */
  List<Finding> pictured() {
    List<Finding> pictured = new ArrayList<>();
    groups.forEach(group -> pictured.addAll(group.shown().subList(0, group.pictures())));
    return pictured;
  }
}
