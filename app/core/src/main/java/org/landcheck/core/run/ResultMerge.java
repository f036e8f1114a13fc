package org.landcheck.core.run;

import java.util.ArrayList;
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
import org.locationtech.jts.geom.Geometry;

/** Puts what a part of a plan found in the place of what it had found before. */
final class ResultMerge {
  private final RunPlan plan;
  private final Scope scope;
  private final RunResult before;
  private final RunResult part;
  private final Map<String, WorkUnit> units = new HashMap<>();
  private final Map<String, Set<FeatureRef>> redone = new HashMap<>();

  ResultMerge(RunPlan plan, Scope scope, RunResult before, RunResult part) {
    this.plan = plan;
    this.scope = scope;
    this.before = before;
    this.part = part;
    for (WorkUnit unit : plan.units()) {
      String rule = unit.rule().id();
      units.put(rule, unit);
      if (scope.rows(rule).isPresent()) {
        Set<FeatureRef> refs = new HashSet<>();
        for (long fid : scope.rows(rule).get()) {
          refs.add(new FeatureRef(unit.layer().orElseThrow().name(), fid));
        }
        redone.put(rule, refs);
      }
    }
  }

  /** The smallest feature of a rule's own layer that a finding involves: the one asked about. */
  static Optional<FeatureRef> owner(Finding finding, String layer) {
    return finding.features().stream().filter(ref -> ref.layer().equals(layer)).findFirst();
  }

  RunResult merge() {
    List<Finding> findings =
        join(before.findings(), part.findings(), Finding::rule, finding -> isKept(finding));
    findings.sort(Finding.ORDER);
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
        outcomes(findings),
        findings,
        skips,
        failures,
        part.cancelled());
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
    return unit != null
        && unit.layer().isPresent()
        && isKept(finding.rule(), owner(finding, unit.layer().get().name()));
  }

  private boolean isKept(String rule, Optional<FeatureRef> feature) {
    Set<FeatureRef> refs = redone.get(rule);
    return refs != null && feature.isPresent() && !refs.contains(feature.get());
  }

  private List<RuleOutcome> outcomes(List<Finding> findings) {
    Map<String, Long> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
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
              if (redone.containsKey(id)) {
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
    Set<FeatureRef> passed = new HashSet<>();
    for (Skip skip : before.skips()) {
      if (skip.rule().equals(rule)) {
        skip.feature().ifPresent(passed::add);
      }
    }
    for (CheckFailure failure : before.failures()) {
      if (failure.rule().equals(rule)) {
        failure.feature().ifPresent(passed::add);
      }
    }
    Layer layer = before.dataset().layer(unit.rule().layer().orElseThrow()).orElseThrow();
    return redone.get(rule).stream()
        .filter(ref -> !passed.contains(ref) && wasAsked(unit, layer, layer.rowOf(ref.fid())))
        .count();
  }

  private boolean wasAsked(WorkUnit unit, Layer layer, int row) {
    if (row < 0 || unit.filter().isPresent() && !unit.filter().get().accepts(layer, row)) {
      return false;
    }
    Optional<Envelope> box = plan.options().bbox();
    Geometry geometry = layer.geometry(row);
    return box.isEmpty()
        || geometry != Layer.NO_GEOMETRY && geometry.getEnvelopeInternal().intersects(box.get());
  }
}
