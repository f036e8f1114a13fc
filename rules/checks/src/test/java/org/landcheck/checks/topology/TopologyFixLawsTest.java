package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
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
import org.landcheck.checks.coverage.Overlay;
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

  /** Cutting left a face with a needle a hundredth of a millimetre wide, whose depth misled. */
  @Example
  void aFaceThatEndsInANeedleIsNoGap() {
    holds(new PolygonOverlap(), DirtyLayer.of(1764612, 4, 0.3));
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
    List<Finding> known = watched(layer);
    for (Finding finding : before.findings()) {
      for (Fix fix : check.fixes()) {
        Optional<Edit> edit = before.propose(fix.id(), finding);
        if (edit.isPresent() && fix.safety(finding) == FixSafety.SAFE) {
          Dataset after = TestLayer.edited(before.dataset(), edit.get());
          assertTrue(
              before.again(after).run().findings().stream().noneMatch(f -> same(f, finding)),
              fix.id() + " leaves " + finding.key());
          for (Finding now : watched(after.layer("L").orElseThrow())) {
            assertTrue(
                known.stream().anyMatch(old -> same(now, old)), fix.id() + " makes " + now.key());
          }
          edit.get().changes().forEach(TopologyFixLawsTest::staysInBounds);
        }
      }
    }
  }

  private static List<Finding> watched(Layer layer) {
    return WATCHED.stream()
        .flatMap(check -> TestInspection.of(check).layers(layer).run().findings().stream())
        .toList();
  }

  /**
   * Whether two findings are about the same thing. A gap is known by its place: a corner may move
   * by the last digit when a border next to it is cut, and two gaps may share their lowest corner.
   */
  private static boolean same(Finding a, Finding b) {
    if (!a.check().equals(b.check()) || !a.features().equals(b.features())) {
      return false;
    }
    if (!a.features().isEmpty()) {
      return a.key().equals(b.key());
    }
    Geometry one = a.geometry().orElseThrow();
    Geometry other = b.geometry().orElseThrow();
    double shared = Overlay.intersection(one, other).getArea();
    return shared > 0.5 * Math.min(one.getArea(), other.getArea());
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
