package org.landcheck.core.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RunResult;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What became of findings from one run to the next: fixed, still open, or new.
 *
 * <p>Findings are told apart by key. A finding with another key counts as what is left of an old
 * one, and neither is new nor fixed, if the old one is gone, was of the same rule, at the same
 * place, and no smaller: half a gap is filled, the other half begins elsewhere.
 */
public final class FindingChanges {
  private static final double NOISE = 1e-9;

  private final Set<FindingKey> present = new HashSet<>();
  private final Set<FindingKey> remaining = new HashSet<>();
  private final List<Finding> fixed = new ArrayList<>();
  private final List<Finding> open = new ArrayList<>();
  private final List<Finding> made = new ArrayList<>();

  public FindingChanges(RunResult before, RunResult after) {
    Set<FindingKey> old = new HashSet<>();
    before.findings().forEach(finding -> old.add(finding.key()));
    after.findings().forEach(finding -> present.add(finding.key()));
    Map<String, List<Finding>> gone = new HashMap<>();
    for (Finding finding : before.findings()) {
      if (!present.contains(finding.key())) {
        gone.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
      }
    }
    for (Finding finding : after.findings()) {
      boolean rest = false;
      if (!old.contains(finding.key())) {
        for (Finding each : gone.getOrDefault(finding.rule(), List.of())) {
          if (isRest(each, finding)) {
            remaining.add(each.key());
            rest = true;
          }
        }
      }
      (old.contains(finding.key()) || rest ? open : made).add(finding);
    }
    gone.values().forEach(list -> list.stream().filter(this::isFixed).forEach(fixed::add));
    fixed.sort(Finding.ORDER);
  }

  private static boolean isRest(Finding old, Finding fresh) {
    Envelope there = old.geometry().map(Geometry::getEnvelopeInternal).orElseGet(Envelope::new);
    Envelope here = fresh.geometry().map(Geometry::getEnvelopeInternal).orElseGet(Envelope::new);
    double before = old.measure().map(Quantity::value).orElse(0.0);
    double now = fresh.measure().map(Quantity::value).orElse(0.0);
    return there.intersects(here) && now <= before * (1 + NOISE) + NOISE;
  }

  /** Findings of the first run that are gone. */
  public List<Finding> fixed() {
    return fixed;
  }

  /** Findings of the second run that the first had too. */
  public List<Finding> open() {
    return open;
  }

  /** Findings of the second run that the first did not have. */
  public List<Finding> made() {
    return made;
  }

  /** The new ones that must be mended. */
  public List<Finding> newErrors() {
    return made.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  /** Whether a finding of the first run is gone. */
  public boolean isFixed(Finding finding) {
    return !present.contains(finding.key()) && !remaining.contains(finding.key());
  }
}
