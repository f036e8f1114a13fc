package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;

class LayerOverlapTest {
  private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
  private static final String BOW_TIE = "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))";

  private static TestInspection run(String own, String... zones) {
    return named("YD", own, "HX", zones);
  }

  private static TestInspection named(String name, String own, String zoneName, String... zones) {
    TestLayer other = TestLayer.named(zoneName);
    for (String zone : zones) {
      other.row(zone);
    }
    return TestInspection.of(new LayerOverlap())
        .layers(TestLayer.named(name).row(own).build(), other.build())
        .run();
  }

  @Test
  void theShapeAndAreaAreWhatTheTwoShare() {
    Finding finding = run(SQUARE, "POLYGON ((8 8, 20 8, 8 20, 8 8))").findings().get(0);
    Geometry shared = TestLayer.wkt("POLYGON ((8 8, 10 8, 10 10, 8 10, 8 8))").norm();
    assertTrue(shared.equalsExact(finding.geometry().orElseThrow().norm(), 1e-9));
    assertEquals(4, finding.measure().orElseThrow().value(), 1e-9);
  }

  @Test
  void aPolygonAroundAProtectedAreaOverlapsIt() {
    assertEquals(1, run(SQUARE, "POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))").findings().size());
  }

  @Test
  void aPolygonInAHoleOfTheZoneDoesNot() {
    String ring =
        "POLYGON ((-9 -9, 19 -9, 19 19, -9 19, -9 -9), (-1 -1, -1 11, 11 11, 11 -1, -1 -1))";
    assertEquals(List.of(), run(SQUARE, ring).findings());
  }

  @Test
  void severalPartsAndZonesAreSeveralFindings() {
    String parts = "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((20 0, 24 0, 24 4, 20 4, 20 0)))";
    TestInspection inspection =
        run(parts, "POLYGON ((-5 -5, 30 -5, 30 2, -5 2, -5 -5))", SQUARE, "POINT (2 2)");
    assertEquals(2, inspection.findings().size());
    assertEquals(2, inspection.findings().stream().map(Finding::key).distinct().count());
  }

  @Test
  void whereAShapeIsNotValidThePolygonIsListed() {
    for (TestInspection inspection : List.of(run(BOW_TIE, SQUARE), run(SQUARE, BOW_TIE))) {
      assertEquals(List.of(), inspection.findings());
      assertEquals("YD", inspection.skips().get(0).feature().orElseThrow().layer());
    }
  }

  @Test
  void aTableWithoutShapesHasNothingToOverlap() {
    assertEquals(List.of(), run("NULL", SQUARE).findings());
    assertEquals(List.of(), run(SQUARE, "NULL").findings());
  }

  @Test
  void theRulesOwnPolygonIsCutWhicheverNameComesFirst() {
    String zone = "POLYGON ((8 0, 20 0, 20 10, 8 10, 8 0))";
    for (TestInspection inspection :
        List.of(named("A", SQUARE, "B", zone), named("B", SQUARE, "A", zone))) {
      Finding finding = inspection.findings().get(0);
      assertEquals(FixSafety.NEEDS_REVIEW, inspection.fix("cut-off").safety(finding));
      String own = inspection.rule().layer().orElseThrow();
      Geometry left = inspection.fixed("cut-off").layer(own).orElseThrow().geometry(0);
      assertEquals(80, left.getArea(), 1e-9);
    }
  }

  @Test
  void aPolygonThatWouldVanishIsNotCut() {
    TestInspection inspection = run(SQUARE, "POLYGON ((-1 -1, 20 -1, 20 20, -1 20, -1 -1))");
    assertEquals(1, inspection.findings().size());
    assertTrue(inspection.propose("cut-off", inspection.findings().get(0)).isEmpty());
  }
}
