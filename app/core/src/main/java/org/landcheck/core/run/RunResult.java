package org.landcheck.core.run;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RunPlan.LeftOut;

/**
 * All a run has to say.
 *
 * @param dataset the data that were checked, matched to the pack
 * @param county six-digit code given or inferred
 * @param outcomes one a rule that was asked for, in pack order
 * @param findings in {@link Finding#ORDER}
 * @param cancelled whether a person stopped it: then the findings are partial
 * @param leftOut rules that did not apply, or that the pack switches off, in pack order
 */
public record RunResult(
    RulePack pack,
    Dataset dataset,
    Optional<String> county,
    List<RuleOutcome> outcomes,
    List<Finding> findings,
    List<Skip> skips,
    List<CheckFailure> failures,
    boolean cancelled,
    List<LeftOut> leftOut) {
  /** With every rule of the pack applied. */
  public RunResult(
      RulePack pack,
      Dataset dataset,
      Optional<String> county,
      List<RuleOutcome> outcomes,
      List<Finding> findings,
      List<Skip> skips,
      List<CheckFailure> failures,
      boolean cancelled) {
    this(pack, dataset, county, outcomes, findings, skips, failures, cancelled, List.of());
  }

  public RunResult {
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
    skips = List.copyOf(skips);
    failures = List.copyOf(failures);
    leftOut = List.copyOf(leftOut);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** No finding of severity ERROR, no fault of the program, and the run was not stopped. */
  public boolean conforms() {
    return failures.isEmpty()
        && !cancelled
        && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Whether everything asked for was inspected. */
  public boolean complete() {
    return skips.isEmpty() && failures.isEmpty() && !cancelled;
  }
}
