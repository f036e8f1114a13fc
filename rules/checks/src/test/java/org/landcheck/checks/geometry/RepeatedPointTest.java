package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;

class RepeatedPointTest {
  private static TestInspection inspect(double tolerance, String wkt) {
    return TestInspection.of(new RepeatedPoint())
        .param("tolerance", tolerance)
        .layers(TestLayer.of(wkt))
        .run();
  }

  @Test
  void everyRunIsOneFindingAtItsPlace() {
    List<Finding> findings =
        inspect(0, "POLYGON ((0 0, 0 0, 0 0, 9 0, 9 9, 9 9, 0 9, 0 0), (1 1, 2 1, 2 1, 2 2, 1 1))")
            .findings();
    assertEquals(3, findings.size());
    assertEquals(
        List.of(1L, 1L, 2L),
        findings.stream().map(f -> (Long) f.args().get("count")).sorted().toList());
  }

  @Test
  void identicalVerticesAreFoundWithoutATolerance() {
    assertEquals(List.of("identical"), inspect(0, "LINESTRING (0 0, 5 5, 5 5, 9 9)").kinds());
  }

  @Test
  void verticesOnNeighbouringGridPositionsAreApart() {
    String wkt =
        "POLYGON ((38425000.1234 3086000, 38425000.1235 3086000, 38425010 3086010,"
            + " 38425000.1234 3086000))";
    assertEquals(List.of(), inspect(0.0001, wkt).findings());
    assertEquals(List.of("near"), inspect(0.00011, wkt).kinds());
  }

  @Test
  void twoRunsInOnePlaceHaveTheirOwnKeys() {
    List<Finding> findings =
        inspect(0, "POLYGON ((0 0, 5 5, 5 5, 9 0, 9 9, 5 5, 5 5, 0 9, 0 0))").findings();
    assertEquals(2, findings.size());
    assertEquals(2, findings.stream().map(Finding::key).distinct().count());
  }

  @Test
  void droppingIsSafeOnlyWhereNothingMoves() {
    Finding identical = inspect(0.1, "LINESTRING (0 0, 5 5, 5 5, 9 9)").findings().get(0);
    Finding near = inspect(0.1, "LINESTRING (0 0, 5 5, 5 5.05, 9 9)").findings().get(0);
    assertEquals(FixSafety.SAFE, new DropRepeatedPoints().safety(identical));
    assertEquals(FixSafety.NEEDS_REVIEW, new DropRepeatedPoints().safety(near));
  }

  @Test
  void aRingThatWouldVanishIsNotTouched() {
    TestInspection inspection = inspect(1, "POLYGON ((0 0, 0.1 0, 0.1 0.1, 0 0.1, 0 0))");
    assertEquals(1, inspection.findings().size());
    assertTrue(inspection.propose("drop-repeated-points", inspection.findings().get(0)).isEmpty());
  }

  @Property(tries = 2000)
  void droppingAllLeavesTheAreaAndNoFinding(@ForAll("rings") double[] ring) {
    Geometry shape = Shapes.polygon(ring);
    TestInspection inspection = inspect(0, shape.toText());
    // two runs in one place change their keys when one goes: hence a second round
    Dataset once = inspection.fixed("drop-repeated-points");
    Dataset fixed = inspection.again(once).run().fixed("drop-repeated-points");
    Geometry after = fixed.layer("L").orElseThrow().geometry(0);
    assertEquals(shape.getArea(), after.getArea(), 1e-12);
    boolean tooFew = Rings.distinct(Shapes.polygon(ring).getExteriorRing()).length < 4;
    assertTrue(tooFew || inspection.again(fixed).run().findings().isEmpty(), shape::toText);
  }

  @Provide
  Arbitrary<double[]> rings() {
    return Shapes.gridRings();
  }
}
