package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Envelope;

/** Puts what a part of a plan found in the place of what it had found before. */
final class ResultMerge {
  private final RunPlan plan;
  private final Scope scope;
  private final RunResult before;
  private final RunResult part;
  private final Map<String, WorkUnit> units = new HashMap<>();

  ResultMerge(RunPlan plan, Scope scope, RunResult before, RunResult part) {
    this.plan = plan;
    this.scope = scope;
    this.before = before;
    this.part = part;
    plan.units().forEach(unit -> units.put(unit.rule().id(), unit));
  }

  /**
   * Place among a finding's features of the smallest one of a rule's own layer: the one asked
   * about; -1 if there is none.
   */
  static int owner(Finding finding, String layer) {
    for (int i = 0; i < finding.features().size(); i++) {
      if (finding.features().get(i).layer().equals(layer)) {
        return i;
      }
    }
    return -1;
  }

  RunResult merge() {
    Map<String, Long> counts = new HashMap<>();
    List<Finding> findings = findings(counts);
    List<Skip> skips =
        join(before.skips(), part.skips(), Skip::rule, s -> isKept(s.rule(), s.feature()));
    skips.sort(Skip.ORDER);
    List<CheckFailure> failures =
        join(
            before.failures(),
            part.failures(),
            CheckFailure::rule,
            f -> isKept(f.rule(), f.feature()));
    failures.sort(CheckFailure.ORDER);
    return new RunResult(
        part.pack(),
        part.dataset(),
        part.county(),
        outcomes(counts),
        findings,
        skips,
        failures,
        part.cancelled(),
        part.leftOut());
  }

  /** Rule by rule: those of a rule that was not run are taken over without a look at each. */
  private List<Finding> findings(Map<String, Long> counts) {
    List<Finding> old = before.findings();
    List<Finding> fresh = part.findings();
    List<Finding> merged = new ArrayList<>(old.size() + fresh.size());
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      String rule = i < old.size() ? old.get(i).rule() : fresh.get(j).rule();
      if (j < fresh.size() && fresh.get(j).rule().compareTo(rule) < 0) {
        rule = fresh.get(j).rule();
      }
      List<Finding> first = ByRule.of(old.subList(i, old.size()), Finding::rule, rule);
      List<Finding> second = ByRule.of(fresh.subList(j, fresh.size()), Finding::rule, rule);
      i += first.size();
      j += second.size();
      int size = merged.size();
      add(rule, first, second, merged);
      counts.put(rule, (long) merged.size() - size);
    }
    return merged;
  }

  private void add(String rule, List<Finding> old, List<Finding> fresh, List<Finding> merged) {
    if (!scope.includes(rule)) {
      merged.addAll(old);
      return;
    }
    int next = 0;
    for (Finding each : scope.rows(rule).isPresent() ? old : List.<Finding>of()) {
      if (isKept(each)) {
        while (next < fresh.size() && Finding.ORDER.compare(fresh.get(next), each) < 0) {
          merged.add(fresh.get(next++));
        }
        merged.add(each);
      }
    }
    merged.addAll(fresh.subList(next, fresh.size()));
  }

  private <T> List<T> join(
      List<T> old, List<T> fresh, Function<T, String> rule, Predicate<T> isKept) {
    List<T> joined = new ArrayList<>(old.size() + fresh.size());
    for (T each : old) {
      if (!scope.includes(rule.apply(each)) || isKept.test(each)) {
        joined.add(each);
      }
    }
    joined.addAll(fresh);
    return joined;
  }

  private boolean isKept(Finding finding) {
    WorkUnit unit = units.get(finding.rule());
    if (unit == null || unit.layer().isEmpty()) {
      return false;
    }
    int owner = owner(finding, unit.layer().get().name());
    return owner >= 0 && !isRedone(finding.rule(), finding.features().get(owner));
  }

  private boolean isKept(String rule, Optional<FeatureRef> feature) {
    return scope.rows(rule).isPresent() && feature.isPresent() && !isRedone(rule, feature.get());
  }

  private boolean isRedone(String rule, FeatureRef ref) {
    Optional<Layer> layer = units.get(rule).layer();
    return ref.layer().equals(layer.orElseThrow().name())
        && Arrays.binarySearch(scope.rows(rule).orElseThrow(), ref.fid()) >= 0;
  }

  private List<RuleOutcome> outcomes(Map<String, Long> counts) {
    Map<String, RuleOutcome> old = new HashMap<>();
    before.outcomes().forEach(outcome -> old.put(outcome.rule().id(), outcome));
    Map<String, RuleOutcome> fresh = new HashMap<>();
    part.outcomes().forEach(outcome -> fresh.put(outcome.rule().id(), outcome));
    return plan.rules().stream()
        .map(
            rule -> {
              String id = rule.id();
              RuleOutcome last = fresh.getOrDefault(id, old.get(id));
              long inspected = last.inspected();
              if (scope.rows(id).isPresent()) {
                inspected += old.get(id).inspected() - inspectedBefore(units.get(id));
              }
              long count = counts.getOrDefault(id, 0L);
              return new RuleOutcome(last.rule(), inspected, count, last.parameters());
            })
        .toList();
  }

  /** How many of the features inspected now had been inspected before. */
  private long inspectedBefore(WorkUnit unit) {
    String rule = unit.rule().id();
    Layer layer = before.dataset().layer(unit.rule().layer().orElseThrow()).orElseThrow();
    Set<Long> passed = new HashSet<>();
    ByRule.of(before.skips(), Skip::rule, rule)
        .forEach(skip -> skip.feature().ifPresent(ref -> add(ref, layer, passed)));
    ByRule.of(before.failures(), CheckFailure::rule, rule)
        .forEach(failure -> failure.feature().ifPresent(ref -> add(ref, layer, passed)));
    return Arrays.stream(scope.rows(rule).orElseThrow())
        .filter(fid -> !passed.contains(fid) && wasAsked(unit, layer, layer.rowOf(fid)))
        .count();
  }

  private static void add(FeatureRef ref, Layer layer, Set<Long> fids) {
    if (ref.layer().equals(layer.name())) {
      fids.add(ref.fid());
    }
  }

  private boolean wasAsked(WorkUnit unit, Layer layer, int row) {
    if (row < 0 || unit.filter().isPresent() && !unit.filter().get().accepts(layer, row)) {
      return false;
    }
    Optional<Envelope> box = plan.options().bbox();
    return box.isEmpty() || RowSet.meets(layer, row, box.get());
  }
}
