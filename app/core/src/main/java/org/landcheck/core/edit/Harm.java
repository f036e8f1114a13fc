package org.landcheck.core.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Edit;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.core.review.FindingChanges;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Something a batch of fixes made worse: a new finding that must be mended, a changed feature that
 * a rule now passes over (its findings would only seem mended), or a check that now breaks.
 *
 * @param features those concerned, if known
 * @param place where it is; the null envelope if nowhere
 */
record Harm(List<FeatureRef> features, Envelope place, LocalText reason) {
  private record Unseen(String rule, Optional<FeatureRef> feature) {}

  static List<Harm> done(RunResult before, RunResult after, Edit edit) {
    List<Harm> harms = new ArrayList<>();
    for (Finding finding : new FindingChanges(before, after).newErrors()) {
      harms.add(
          new Harm(
              finding.features(),
              finding.geometry().map(Geometry::getEnvelopeInternal).orElseGet(Envelope::new),
              new LocalText(
                  "修复后会出现新的必须修改的问题（规则 " + finding.rule() + "）",
                  "the fix would make a new finding that must be mended (rule "
                      + finding.rule()
                      + ")")));
    }
    Set<FeatureRef> changed = new HashSet<>();
    edit.changes().forEach(change -> changed.add(change.ref()));
    Set<Unseen> skipped = new HashSet<>();
    before.skips().forEach(skip -> skipped.add(new Unseen(skip.rule(), skip.feature())));
    for (Skip skip : after.skips()) {
      if (skip.feature().filter(changed::contains).isPresent()
          && !skipped.contains(new Unseen(skip.rule(), skip.feature()))) {
        harms.add(unseen(skip.rule(), skip.feature()));
      }
    }
    Set<CheckFailure> broken = new HashSet<>(before.failures());
    for (CheckFailure failure : after.failures()) {
      if (!broken.contains(failure)) {
        harms.add(unseen(failure.rule(), failure.feature()));
      }
    }
    return harms;
  }

  private static Harm unseen(String rule, Optional<FeatureRef> feature) {
    return new Harm(
        feature.stream().toList(),
        new Envelope(),
        new LocalText(
            "修复后规则 " + rule + " 无法检查此图斑", "after the fix rule " + rule + " could not inspect it"));
  }

  /** Of the fixes that changed its features those that worked at its place, else all of them. */
  List<AppliedFix> guilty(Map<FeatureRef, List<AppliedFix>> byFeature, HPRtree byPlace) {
    Set<AppliedFix> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    features.forEach(ref -> touched.addAll(byFeature.getOrDefault(ref, List.of())));
    if (touched.isEmpty() && !place.isNull()) {
      for (Object each : byPlace.query(place)) {
        AppliedFix fix = (AppliedFix) each;
        if (fix.edit().envelope().intersects(place)) {
          touched.add(fix);
        }
      }
    }
    List<AppliedFix> there = touched.stream().filter(each -> each.worksAt(place)).toList();
    return there.isEmpty() ? List.copyOf(touched) : there;
  }
}
