package org.landcheck.delivery;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Finding;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.Skip;

/** Counts of a report, made once: findings found, excepted and open, and what was not checked. */
public final class Tally {
  private final Exceptions exceptions;
  private final long[] found = new long[Severity.values().length];
  private final Map<Severity, Long> excepted = new EnumMap<>(Severity.class);
  private final Map<String, Long> foundByRule = new HashMap<>();
  private final Map<String, Long> exceptedByRule = new HashMap<>();
  private final long rulesNotChecked;
  private final long featuresNotChecked;

  public Tally(Report report) {
    exceptions = new Exceptions(report.review());
    String rule = "";
    long ofRule = 0;
    for (Finding finding : report.result().findings()) {
      found[finding.severity().ordinal()]++;
      if (!finding.rule().equals(rule)) {
        foundByRule.merge(rule, ofRule, Long::sum);
        rule = finding.rule();
        ofRule = 0;
      }
      ofRule++;
      if (exceptions.on(finding).isPresent()) {
        excepted.merge(finding.severity(), 1L, Long::sum);
        exceptedByRule.merge(finding.rule(), 1L, Long::sum);
      }
    }
    foundByRule.merge(rule, ofRule, Long::sum);
    Set<String> rules = new HashSet<>();
    Set<Object> features = new HashSet<>();
    for (Skip skip : report.result().skips()) {
      if (skip.feature().isPresent()) {
        features.add(skip.feature().get());
      } else {
        rules.add(skip.rule());
      }
    }
    rulesNotChecked = rules.size();
    featuresNotChecked = features.size();
  }

  public Exceptions exceptions() {
    return exceptions;
  }

  public long found(Severity severity) {
    return found[severity.ordinal()];
  }

  /** Findings that still ask for something: no exception is in force. */
  public long open(Severity severity) {
    return found(severity) - excepted.getOrDefault(severity, 0L);
  }

  public long found(String rule) {
    return foundByRule.getOrDefault(rule, 0L);
  }

  public long excepted(String rule) {
    return exceptedByRule.getOrDefault(rule, 0L);
  }

  /** All findings with an exception in force. */
  public long excepted() {
    return excepted.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Rules that were not applied at all. */
  public long rulesNotChecked() {
    return rulesNotChecked;
  }

  /** Features that at least one rule passed over. */
  public long featuresNotChecked() {
    return featuresNotChecked;
  }
}
