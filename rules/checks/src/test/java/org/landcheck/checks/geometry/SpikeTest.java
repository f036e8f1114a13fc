package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class SpikeTest {
  private static TestInspection inspect(double minAngle, String wkt) {
    return TestInspection.of(new Spike())
        .param("minAngle", minAngle)
        .layers(TestLayer.of(wkt))
        .run();
  }

  @Test
  void aCutBackIsFoundEvenWithoutAnAngle() {
    Finding finding =
        inspect(0, "POLYGON ((0 0, 5 0, 5 -7, 5 0, 10 0, 10 10, 0 10, 0 0))").findings().get(0);
    assertEquals("cut-back", finding.args().get("kind"));
    assertEquals(new Coordinate(5, -7), finding.at().orElseThrow());
    assertEquals(FixSafety.SAFE, new DropSpike().safety(finding));
  }

  @Test
  void aSpikeAtTheStartOfARingIsFound() {
    assertEquals(
        1, inspect(1, "POLYGON ((5 -7, 5 0, 9 0, 9 9, 0 9, 0 0, 5 0, 5 -7))").findings().size());
  }

  @Test
  void aSpikeWithRepeatedVerticesIsOneFindingAndGoesWhole() {
    TestInspection inspection =
        inspect(1, "POLYGON ((0 0, 5 0, 5 -7, 5 -7, 5 -7, 5 0, 9 0, 9 9, 0 9, 0 0))");
    assertEquals(1, inspection.findings().size());
    Geometry after = inspection.fixed("drop-spike").layer("L").orElseThrow().geometry(0);
    assertTrue(after.isValid());
    assertEquals(81, after.getArea());
  }

  @Test
  void repeatedVerticesElsewhereAreLeftAlone() {
    TestInspection inspection =
        inspect(1, "POLYGON ((0 0, 5 0, 5 -7, 5 0, 9 0, 9 0, 9 9, 0 9, 0 0))");
    Geometry after = inspection.fixed("drop-spike").layer("L").orElseThrow().geometry(0);
    assertEquals(7, after.getNumPoints());
  }

  @Test
  void aWideSpikeIsForAPersonToDecide() {
    TestInspection inspection =
        inspect(10, "POLYGON ((0 0, 5 0, 5.5 -7, 6 0, 10 0, 10 10, 0 10, 0 0))");
    Finding finding = inspection.findings().get(0);
    assertEquals("sharp", finding.args().get("kind"));
    assertEquals(FixSafety.NEEDS_REVIEW, new DropSpike().safety(finding));
    assertEquals(8.17, finding.measure().orElseThrow().value(), 0.01);
  }

  @Test
  void aTriangleThatIsAllSpikeIsFoundButNotDropped() {
    TestInspection inspection = inspect(5, "POLYGON ((0 0, 100 0, 100 1, 0 0))");
    assertEquals(1, inspection.findings().size());
    assertTrue(inspection.propose("drop-spike", inspection.findings().get(0)).isEmpty());
  }

  @Test
  void droppingKeepsHeights() {
    Geometry shape =
        Shapes.withHeights("POLYGON Z ((0 0 1, 5 0 2, 5 -7 3, 5 0 4, 9 0 5, 9 9 6, 0 0 1))");
    Sharpness sharpness = new Sharpness(1, 0);
    Geometry after = DropSpike.without(shape, Spike.tips(shape, sharpness).get(0)).orElseThrow();
    assertEquals(List.of(1.0, 2.0, 5.0, 6.0, 1.0), heights(after));
  }

  private static List<Double> heights(Geometry shape) {
    return Arrays.stream(shape.getCoordinates()).map(Coordinate::getZ).toList();
  }

  @Test
  void aBorderThatIsAllSpikesIsJudgedInNoTime() {
    int n = 20_000;
    double[] ring = new double[2 * n + 6];
    for (int i = 0; i < n; i++) {
      ring[2 * i] = i;
      ring[2 * i + 1] = i % 2 * 1000;
    }
    ring[2 * n] = n;
    ring[2 * n + 1] = -10;
    ring[2 * n + 2] = 0;
    ring[2 * n + 3] = -10;
    Geometry comb = Shapes.polygon(ring);
    assertEquals(n - 2, Spike.tips(comb, new Sharpness(1, 0)).size(), 2);
  }

  @Test
  void aLineThatIsAllSpikeIsLeftAlone() {
    TestInspection inspection = inspect(1, "LINESTRING (0 0, 9 0, 0 0)");
    assertEquals(1, inspection.findings().size());
    assertTrue(inspection.propose("drop-spike", inspection.findings().get(0)).isEmpty());
  }

  @Test
  void linesTurnBackToo() {
    assertEquals(List.of("cut-back"), inspect(1, "LINESTRING (0 0, 9 0, 4 0)").kinds());
    assertEquals(List.of(), inspect(1, "LINESTRING (0 0, 9 0)").kinds());
  }

  @Property(tries = 3000)
  void theQuickLookMissesNothing(@ForAll("rings") double[] ring) {
    Sharpness sharpness = new Sharpness(20, 0);
    Bends bends = new Bends(ring, true);
    boolean any = false;
    for (int bend = 0; bend < bends.size(); bend++) {
      any |= bends.turnsAt(bend) && sharpness.isSpike(bends.corner(bend));
    }
    assertTrue(!any || sharpness.suspects(ring, true));
    assertFalse(sharpness.suspects(new double[] {0, 0, 9, 0, 9, 9, 0, 9, 0, 0}, true));
  }

  @Property(tries = 2000)
  void aSafeDropRemovesItsFindingAndKeepsTheArea(@ForAll("rings") double[] ring) {
    Geometry shape = Shapes.polygon(ring);
    TestInspection inspection = inspect(1, shape.toText());
    for (Finding finding : inspection.findings()) {
      var edit = inspection.propose("drop-spike", finding);
      if (edit.isPresent() && new DropSpike().safety(finding) == FixSafety.SAFE) {
        var fixed = TestLayer.edited(inspection.dataset(), edit.get());
        Geometry after = fixed.layer("L").orElseThrow().geometry(0);
        assertEquals(shape.getArea(), after.getArea(), DropSpike.SAFE_AREA, shape::toText);
        assertTrue(
            inspection.again(fixed).run().findings().size() < inspection.findings().size(),
            shape::toText);
      }
    }
  }

  @Provide
  Arbitrary<double[]> rings() {
    return Shapes.gridRings();
  }
}
