package org.landcheck.core.run;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.Check;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.core.pack.ParamValues;
import org.locationtech.jts.geom.Envelope;

/** Puts together what the rules of a run have to say, in an order that does not depend on luck. */
final class ResultBuilder {
  private final Map<String, Check> checks;
  private final RunPlan plan;
  private final Scope scope;
  private final Optional<String> county;
  private final List<UnitRun> runs;

  ResultBuilder(
      Map<String, Check> checks,
      RunPlan plan,
      Optional<String> county,
      Scope scope,
      List<UnitRun> runs) {
    this.checks = checks;
    this.plan = plan;
    this.scope = scope;
    this.county = county;
    this.runs = runs;
  }

  RunResult build(boolean cancelled) {
    List<Finding> findings = new ArrayList<>();
    List<Skip> skips = new ArrayList<>();
    List<CheckFailure> failures = new ArrayList<>();
    Map<String, Long> inspected = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    for (UnitRun run : runs.stream().sorted(comparing(run -> run.unit().rule().id())).toList()) {
      Sink outcome = run.outcome();
      inspected.put(run.unit().rule().id(), outcome.inspected());
      List<Finding> distinct =
          DistinctKeys.of(outcome.findings().stream().filter(this::meetsBox).toList());
      counts.put(run.unit().rule().id(), (long) distinct.size());
      findings.addAll(distinct);
      skips.addAll(outcome.skips());
      failures.addAll(outcome.failures());
    }
    plan.skips().stream().filter(skip -> scope.includes(skip.rule())).forEach(skips::add);
    // each rule's are in order already: one pass to see it
    findings.sort(Finding.ORDER);
    List<RuleOutcome> outcomes = new ArrayList<>();
    for (Rule rule : plan.rules()) {
      if (scope.includes(rule.id())) {
        long seen = inspected.getOrDefault(rule.id(), 0L);
        long count = counts.getOrDefault(rule.id(), 0L);
        outcomes.add(new RuleOutcome(rule, seen, count, parameters(rule)));
      }
    }
    return new RunResult(
        plan.pack(),
        plan.dataset(),
        county,
        outcomes,
        findings,
        skips.stream().distinct().sorted(Skip.ORDER).toList(),
        failures.stream().sorted(CheckFailure.ORDER).toList(),
        cancelled,
        plan.leftOut());
  }

  private SortedMap<String, Object> parameters(Rule rule) {
    SortedMap<String, Object> parameters = new TreeMap<>();
    Check check = checks.get(rule.check());
    for (Param<?> param : check.info().params()) {
      parameters.put(param.name(), ParamValues.shown(param, rule.param(param)));
    }
    return parameters;
  }

  /** A finding without a shape is where its features are; without those it is everywhere. */
  private boolean meetsBox(Finding finding) {
    if (plan.options().bbox().isEmpty()) {
      return true;
    }
    Envelope box = plan.options().bbox().get();
    if (finding.geometry().isPresent()) {
      return finding.geometry().get().getEnvelopeInternal().intersects(box);
    }
    return finding.features().isEmpty()
        || finding.features().stream().anyMatch(ref -> meetsBox(ref, box));
  }

  private boolean meetsBox(FeatureRef ref, Envelope box) {
    Optional<Layer> layer = plan.source().layer(ref.layer());
    int row = layer.map(found -> found.rowOf(ref.fid())).orElse(-1);
    if (row < 0) {
      return false;
    }
    return RowSet.meets(layer.get(), row, box);
  }
}
