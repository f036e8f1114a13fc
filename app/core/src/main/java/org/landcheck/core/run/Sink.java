package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;

/**
 * Takes what one rule, or one block of its rows, has to say. Any thread may report; only the one
 * that runs the block, or the rule, counts and reads.
 */
final class Sink {
  private final List<Finding> findings = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private final List<CheckFailure> failures = new ArrayList<>();
  private long inspected;

  synchronized void finding(Finding finding) {
    findings.add(finding);
  }

  synchronized void skip(Skip skip) {
    skips.add(skip);
  }

  synchronized void failure(String rule, Optional<FeatureRef> feature, Throwable cause) {
    failure(rule, feature, Optional.empty(), cause);
  }

  /**
   * @param largest the feature that memory may have run out because of
   */
  synchronized void failure(
      String rule, Optional<FeatureRef> feature, Optional<FeatureRef> largest, Throwable cause) {
    failures.add(new CheckFailure(rule, feature, largest, cause + place(cause)));
  }

  /** The first line of our own code on the way to the fault: where to look. */
  private static String place(Throwable cause) {
    for (StackTraceElement element : cause.getStackTrace()) {
      if (element.getClassName().startsWith("org.landcheck.")) {
        return " at " + element;
      }
    }
    return "";
  }

  /** Forgets what was said before a fault: it would depend on which thread was first. */
  synchronized void clear() {
    findings.clear();
    skips.clear();
  }

  /** Forgets all. */
  synchronized void forget() {
    clear();
    failures.clear();
    inspected = 0;
  }

  void inspected(long count) {
    inspected += count;
  }

  int skipCount() {
    return skips.size();
  }

  /** Whether a feature was skipped after there were so many skips. */
  boolean skippedSince(int count, FeatureRef ref) {
    for (int i = count; i < skips.size(); i++) {
      if (skips.get(i).feature().filter(ref::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Takes over all another has to say, when nobody adds to it any more. */
  void addAll(Sink other) {
    findings.addAll(other.findings);
    skips.addAll(other.skips);
    failures.addAll(other.failures);
    inspected += other.inspected;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Skip> skips() {
    return skips;
  }

  List<CheckFailure> failures() {
    return failures;
  }

  long inspected() {
    return inspected;
  }
}
