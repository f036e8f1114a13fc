package org.landcheck.core.report;

import java.util.List;
import java.util.Objects;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;

/**
 * A run and what people decided about it: all that reports and bundles are written from.
 *
 * @param checks the catalogue, for the words of each check
 */
public record Report(RunResult result, ReviewLog review, List<Check> checks, Lang lang) {
  public Report {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(review, "review");
    checks = List.copyOf(checks);
    Objects.requireNonNull(lang, "lang");
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
