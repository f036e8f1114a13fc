package org.landcheck.core.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;

/**
 * How much does not conform, rule by rule, as ISO 19157 counts it: items, not findings. A feature
 * with three faults is one item, and both features of an overlap are items. A finding that involves
 * no feature of the rule's layer, such as a layer that is missing, is an item of its own.
 */
public final class Measures {
  private final Map<String, Long> nonconforming;

  private Measures(Map<String, Long> nonconforming) {
    this.nonconforming = nonconforming;
  }

  public static Measures of(RunResult result) {
    Map<String, Rule> rules = new HashMap<>();
    result.outcomes().forEach(outcome -> rules.put(outcome.rule().id(), outcome.rule()));
    Map<String, Long> counts = new HashMap<>();
    List<Finding> all = result.findings();
    int end;
    for (int start = 0; start < all.size(); start = end) {
      String rule = all.get(start).rule();
      end = start + 1;
      while (end < all.size() && all.get(end).rule().equals(rule)) {
        end++;
      }
      Optional<String> layer =
          Optional.ofNullable(rules.get(rule))
              .flatMap(Rule::layer)
              .flatMap(result.dataset()::layer)
              .map(Layer::name);
      List<Finding> ofRule = all.subList(start, end);
      counts.put(rule, layer.isPresent() ? features(ofRule, layer.get()) : things(ofRule));
    }
    return new Measures(counts);
  }

  /** Features of one layer, counted without an object each: a run may find a million. */
  private static long features(List<Finding> findings, String layer) {
    LongStream.Builder fids = LongStream.builder();
    long others = 0;
    for (Finding finding : findings) {
      boolean own = false;
      for (FeatureRef ref : finding.features()) {
        if (ref.layer().equals(layer)) {
          fids.add(ref.fid());
          own = true;
        }
      }
      others += own ? 0 : 1;
    }
    long[] sorted = fids.build().sorted().toArray();
    return others + Arrays.stream(sorted).distinct().count();
  }

  private static long things(List<Finding> findings) {
    Set<FeatureRef> refs = new HashSet<>();
    long others = 0;
    for (Finding finding : findings) {
      refs.addAll(finding.features());
      others += finding.features().isEmpty() ? 1 : 0;
    }
    return others + refs.size();
  }

  /** Items at fault under a rule. */
  public long nonconforming(String rule) {
    return nonconforming.getOrDefault(rule, 0L);
  }

  /**
   * Share of the inspected items that are at fault, 0 to 1; empty if nothing was inspected or items
   * are at fault that were not counted as inspected.
   */
  public OptionalDouble rate(RuleOutcome outcome) {
    return RuleMeasure.rate(outcome.inspected(), nonconforming(outcome.rule().id()));
  }

  /** The measures of a run group by group, in the order of reports; groups without rules not. */
  public static List<GroupMeasure> byGroup(RunResult result) {
    Measures measures = of(result);
    Map<RuleGroup, List<RuleMeasure>> groups = new EnumMap<>(RuleGroup.class);
    for (RuleOutcome outcome : result.outcomes()) {
      Rule rule = outcome.rule();
      long faulty = measures.nonconforming(rule.id());
      groups
          .computeIfAbsent(rule.group(), group -> new ArrayList<>())
          .add(new RuleMeasure(rule, outcome.inspected(), outcome.count(), faulty));
    }
    return groups.entrySet().stream()
        .map(each -> new GroupMeasure(each.getKey(), each.getValue()))
        .toList();
  }
}
