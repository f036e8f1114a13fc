package org.landcheck.core.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.ProjectLens;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;

/**
 * A run and what people decided about it: all that reports and bundles are written from.
 *
 * @param checks the catalogue, for the words of each check
 * @param projects which of the places that tell of a project agree; empty if nobody asked, or there
 *     are no projects
 */
public record Report(
    RunResult result,
    ReviewLog review,
    List<Check> checks,
    Lang lang,
    Optional<ProjectMatrix> projects) {
  /** Without a look at projects. */
  public Report(RunResult result, ReviewLog review, List<Check> checks, Lang lang) {
    this(result, review, checks, lang, Optional.empty());
  }

  public Report {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(review, "review");
    checks = List.copyOf(checks);
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(projects, "projects");
  }

  /**
   * With a look at projects, if the run was one of all data by all rules: what was not compared
   * must not look as if it agreed.
   *
   * @param options what was asked of the run
   */
  public Report withProjects(ProjectLens lens, RunOptions options) {
    if (result.cancelled() || !options.only().isEmpty() || options.bbox().isPresent()) {
      return this;
    }
    return new Report(
        result,
        review,
        checks,
        lang,
        lens.matrix(result.dataset(), result.pack(), applied(), result.findings()));
  }

  /** Rules that ran to their end, each with the features it passed over or failed at. */
  private Map<String, Set<FeatureRef>> applied() {
    Map<String, Set<FeatureRef>> applied = new HashMap<>();
    for (RuleOutcome outcome : result.outcomes()) {
      if (outcome.inspected() > 0) {
        applied.put(outcome.rule().id(), new HashSet<>());
      }
    }
    result.failures().stream()
        .filter(failure -> failure.feature().isEmpty())
        .forEach(failure -> applied.remove(failure.rule()));
    result.skips().forEach(skip -> skip.feature().ifPresent(at(skip.rule(), applied)));
    result.failures().forEach(fault -> fault.feature().ifPresent(at(fault.rule(), applied)));
    return applied;
  }

  private static Consumer<FeatureRef> at(String rule, Map<String, Set<FeatureRef>> applied) {
    return feature -> applied.getOrDefault(rule, new HashSet<>()).add(feature);
  }

  /** Words of the check behind a finding. */
  public CheckWords words(Finding finding) {
    return words(finding.check());
  }

  public CheckWords words(String checkId) {
    return checks.stream()
        .filter(check -> check.info().id().equals(checkId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no check " + checkId))
        .words(lang);
  }

  /** The sentence of a finding in the report's language. */
  public String message(Finding finding) {
    return words(finding).message(finding);
  }
}
