package org.landcheck.desktop.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.landcheck.api.Finding;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;

/**
 * Findings by severity, then rule, as positions in the result: a million of them are one array.
 * Those with an exception stand in a group of their own at the end.
 */
public record FindingTree(List<Group> groups) {
  public static final FindingTree EMPTY = new FindingTree(List.of());

  public FindingTree {
    groups = List.copyOf(groups);
  }

  /**
   * @param severity empty for the findings with an exception
   */
  public record Group(Optional<Severity> severity, List<RuleGroup> rules) {
    public int count() {
      return rules.stream().mapToInt(rule -> rule.findings().length).sum();
    }
  }

  /**
   * @param findings positions in the result, ascending
   */
  public record RuleGroup(Rule rule, int[] findings) {}

  /** Groups the findings of a result that are to be shown. */
  public static FindingTree of(RunResult result, ReviewLog review, IntPredicate shown) {
    boolean reviewed = !review.decisions().isEmpty();
    List<Finding> findings = result.findings();
    Map<String, Map<Optional<Severity>, Positions>> byRule = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      if (shown.test(i)) {
        Finding finding = findings.get(i);
        boolean excepted = reviewed && review.exception(finding.key()).isPresent();
        byRule
            .computeIfAbsent(finding.rule(), rule -> new HashMap<>())
            .computeIfAbsent(
                excepted ? Optional.empty() : Optional.of(finding.severity()),
                severity -> new Positions())
            .add(i);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      group(result, byRule, Optional.of(severity)).ifPresent(groups::add);
    }
    group(result, byRule, Optional.empty()).ifPresent(groups::add);
    return new FindingTree(groups);
  }

  private static Optional<Group> group(
      RunResult result,
      Map<String, Map<Optional<Severity>, Positions>> byRule,
      Optional<Severity> severity) {
    List<RuleGroup> rules = new ArrayList<>();
    for (Rule rule : result.pack().rules()) {
      Positions positions = byRule.getOrDefault(rule.id(), Map.of()).get(severity);
      if (positions != null) {
        rules.add(new RuleGroup(rule, positions.toArray()));
      }
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(new Group(severity, rules));
  }

  /** All findings shown, in the order in which a person walks through them. */
  public int[] order() {
    return groups.stream()
        .flatMap(group -> group.rules().stream())
        .flatMapToInt(rule -> Arrays.stream(rule.findings()))
        .toArray();
  }

  /** How many findings are shown. */
  public int count() {
    return groups.stream().mapToInt(Group::count).sum();
  }

  private static final class Positions {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
