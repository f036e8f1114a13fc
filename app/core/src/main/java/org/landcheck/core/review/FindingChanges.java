package org.landcheck.core.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RunResult;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * What became of findings from one run to the next: fixed, still open, or new.
 *
 * <p>Findings are told apart by key. A finding with another key counts as what is left of an old
 * one, and neither is new nor fixed, if the old one is gone, was of the same rule, at the same
 * place, and no smaller: half a gap is filled, the other half begins elsewhere. A new finding is
 * <em>revealed</em>, not made, if its rule had not inspected one of its features before: a shape
 * that was made valid is looked at for the first time.
 */
public final class FindingChanges {
  private static final double NOISE = 1e-9;

  private final Set<FindingKey> present = new HashSet<>();
  private final Set<FindingKey> remaining = new HashSet<>();
  private final List<Finding> fixed = new ArrayList<>();
  private final List<Finding> open = new ArrayList<>();
  private final List<Finding> made = new ArrayList<>();
  private final Set<Unseen> unseen = new HashSet<>();

  private record Unseen(String rule, Optional<FeatureRef> feature) {}

  public FindingChanges(RunResult before, RunResult after) {
    before.skips().forEach(skip -> unseen.add(new Unseen(skip.rule(), skip.feature())));
    Set<FindingKey> old = new HashSet<>();
    before.findings().forEach(finding -> old.add(finding.key()));
    after.findings().forEach(finding -> present.add(finding.key()));
    List<Finding> gone = new ArrayList<>();
    Map<String, HPRtree> places = new HashMap<>();
    for (Finding finding : before.findings()) {
      if (!present.contains(finding.key())) {
        gone.add(finding);
        places
            .computeIfAbsent(finding.rule(), rule -> new HPRtree())
            .insert(envelope(finding), finding);
      }
    }
    for (Finding finding : after.findings()) {
      boolean known = old.contains(finding.key());
      boolean rest =
          !known
              && places.containsKey(finding.rule())
              && isRest(finding, places.get(finding.rule()));
      (known || rest ? open : made).add(finding);
    }
    gone.stream().filter(this::isFixed).forEach(fixed::add);
  }

  /** Notes the old findings that a new one is the rest of. */
  private boolean isRest(Finding fresh, HPRtree old) {
    boolean rest = false;
    Envelope here = envelope(fresh);
    for (Object each : old.query(here)) {
      Finding candidate = (Finding) each;
      if (envelope(candidate).intersects(here)
          && size(fresh) <= size(candidate) * (1 + NOISE) + NOISE) {
        remaining.add(candidate.key());
        rest = true;
      }
    }
    return rest;
  }

  private static Envelope envelope(Finding finding) {
    return finding.geometry().map(Geometry::getEnvelopeInternal).orElseGet(Envelope::new);
  }

  private static double size(Finding finding) {
    return finding.measure().map(Quantity::value).orElse(0.0);
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

  /** The new ones that must be mended and were not merely revealed. */
  public List<Finding> newErrors() {
    return made.stream()
        .filter(finding -> finding.severity() == Severity.ERROR && !isRevealed(finding))
        .toList();
  }

  /** Whether the first run could not have found a finding, because it passed over a feature. */
  public boolean isRevealed(Finding finding) {
    return unseen.contains(new Unseen(finding.rule(), Optional.empty()))
        || finding.features().stream()
            .anyMatch(ref -> unseen.contains(new Unseen(finding.rule(), Optional.of(ref))));
  }

  /** Whether a finding of the first run is gone. */
  public boolean isFixed(Finding finding) {
    return !present.contains(finding.key()) && !remaining.contains(finding.key());
  }
}
