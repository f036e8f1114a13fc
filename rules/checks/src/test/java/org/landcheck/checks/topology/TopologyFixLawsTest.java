package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.landcheck.api.Check;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.coverage.DirtyLayer;
import org.locationtech.jts.geom.Geometry;

/** A safe fix removes its finding, makes no new one of any coverage check, and keeps its bounds. */
class TopologyFixLawsTest {
  private static final List<Check> WATCHED = List.of(new PolygonOverlap(), new Gap());

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void cuttingASmallOverlap(@ForAll long seed) {
    holds(new PolygonOverlap(), DirtyLayer.of(seed, 4, 0.3));
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void fillingASmallGap(@ForAll long seed) {
    holds(new Gap(), DirtyLayer.of(seed, 4, 0.3));
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void insertingMissingVertices(@ForAll long seed) {
    holds(new MissingVertex(), DirtyLayer.of(seed, 4, 0.3));
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void deletingADuplicate(@ForAll long seed) {
    holds(new DuplicateGeometry(), DirtyLayer.of(seed, 4, 0.3));
  }

  @Example
  void thereIsSomethingToFix() {
    for (Check check :
        List.of(new PolygonOverlap(), new Gap(), new MissingVertex(), new DuplicateGeometry())) {
      int safe = 0;
      for (long seed = 1; seed <= 20; seed++) {
        TestInspection run = TestInspection.of(check).layers(DirtyLayer.of(seed, 4, 0.3)).run();
        for (Finding finding : run.findings()) {
          Fix usual = check.fixes().get(0);
          boolean applies = run.propose(usual.id(), finding).isPresent();
          safe += applies && usual.safety(finding) == FixSafety.SAFE ? 1 : 0;
        }
      }
      assertTrue(safe >= 5, check.info().id() + ": " + safe);
    }
  }

  private static void holds(Check check, Layer layer) {
    TestInspection before = TestInspection.of(check).layers(layer).run();
    Set<String> known = keys(layer);
    for (Finding finding : before.findings()) {
      for (Fix fix : check.fixes()) {
        Optional<Edit> edit = before.propose(fix.id(), finding);
        if (edit.isPresent() && fix.safety(finding) == FixSafety.SAFE) {
          Dataset after = TestLayer.edited(before.dataset(), edit.get());
          Layer changed = after.layer("L").orElseThrow();
          assertTrue(
              before.again(after).run().findings().stream()
                  .noneMatch(f -> f.key().equals(finding.key())),
              fix.id() + " leaves " + finding.key());
          Set<String> made = keys(changed);
          made.removeAll(known);
          assertEquals(Set.of(), made, fix.id() + " makes new findings");
          edit.get().changes().forEach(TopologyFixLawsTest::staysInBounds);
        }
      }
    }
  }

  private static Set<String> keys(Layer layer) {
    Set<String> keys = new HashSet<>();
    for (Check check : WATCHED) {
      TestInspection.of(check)
          .layers(layer)
          .run()
          .findings()
          .forEach(f -> keys.add(check.info().id() + f.features() + place(f)));
    }
    return keys;
  }

  private static String place(Finding finding) {
    return finding.features().isEmpty() ? finding.key().value() : "";
  }

  private static void staysInBounds(FeatureChange change) {
    if (change.after().isPresent()) {
      Geometry before = change.before().orElseThrow().geometry().orElseThrow();
      Geometry after = change.after().orElseThrow().geometry().orElseThrow();
      assertTrue(after.isValid(), "valid");
      assertTrue(
          Math.abs(before.getArea() - after.getArea()) <= CutOverlap.SAFE_AREA + 0.01, "area");
    }
  }
}
