package org.landcheck.delivery.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Finding;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.delivery.Exceptions;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Wording;

/** What a report says about its findings, looked up quickly and from any thread. */
final class FindingWords {
  private final Report report;
  private final Wording wording;
  private final Exceptions exceptions;
  private final Map<String, CheckWords> checks = new ConcurrentHashMap<>();
  private final Map<String, String> ruleTitles = new HashMap<>();

  FindingWords(Report report) {
    this.report = report;
    this.wording = new Wording(report.lang());
    this.exceptions = new Exceptions(report.review());
    for (Rule rule : report.result().pack().rules()) {
      ruleTitles.put(rule.id(), rule.title().in(report.lang()));
    }
  }

  String ruleTitle(Finding finding) {
    return ruleTitles.getOrDefault(finding.rule(), finding.rule());
  }

  String severity(Severity severity) {
    return wording.severity(severity);
  }

  String say(Phrase phrase) {
    return wording.say(phrase);
  }

  String message(Finding finding) {
    return words(finding).message(finding);
  }

  String advice(Finding finding) {
    return words(finding).advice();
  }

  Optional<Decision> exception(Finding finding) {
    return exceptions.on(finding);
  }

  private CheckWords words(Finding finding) {
    return checks.computeIfAbsent(finding.check(), report::words);
  }
}
