package org.landcheck.checks.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Check;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;

/** Edge cases of the checks that hold a layer against its previous version. */
class VersionsTest {
  private static final String SQUARE = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
  private static final String BOW_TIE = "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))";

  private static TestLayer layer() {
    return TestLayer.named("DJQ").key("DM").field("DM", FieldType.TEXT);
  }

  private static Layer one(String shape) {
    return layer().row(shape, "1").build();
  }

  private static TestInspection run(Check check, Layer now, Layer before) {
    return TestInspection.of(check).layers(now).companion(Companion.PREVIOUS, before).run();
  }

  @Test
  void aKeyThatStoodTwiceVanishesOnce() {
    Layer before = layer().row(SQUARE, "1").row(SQUARE, " 1").row("NULL", (Object) null).build();
    TestInspection inspection = run(new VanishedKey(), layer().build(), before);
    assertEquals(1, inspection.findings().size());
    Finding finding = inspection.findings().get(0);
    assertEquals(List.of(), finding.features());
    assertEquals("DJQ", finding.layer());
    assertTrue(finding.geometry().isPresent());
  }

  @Test
  void aKeyWithoutAShapeVanishesWithoutAPlace() {
    TestInspection inspection = run(new VanishedKey(), layer().build(), one("NULL"));
    assertEquals(Optional.empty(), inspection.findings().get(0).geometry());
  }

  @Test
  void whereNothingCanBeComparedThatIsSaidOnce() {
    Layer otherSystem = layer().crs(TestLayer.zone(37, true)).row(SQUARE, "1").build();
    Layer noKey = TestLayer.named("DJQ").row(SQUARE).build();
    Layer otherLayer = TestLayer.named("DJZQ").row(SQUARE).build();
    for (Check check : List.of(new ReusedCode(), new MovedBorder())) {
      for (Layer before : List.of(otherSystem, noKey, otherLayer)) {
        TestInspection inspection = run(check, one(BOW_TIE), before);
        assertEquals(List.of(), inspection.findings());
        assertEquals(1, inspection.skips().size());
        assertEquals(Optional.empty(), inspection.skips().get(0).feature());
      }
    }
  }

  @Test
  void aSystemThatIsNotDeclaredIsTakenForTheSame() {
    Layer undeclared =
        layer().crs(Crs.UNDECLARED).row("POLYGON ((0 0, 9 0, 9 9, 0 0))", "1").build();
    assertEquals(1, run(new MovedBorder(), one(SQUARE), undeclared).findings().size());
  }

  @Test
  void aShapeThatIsNotValidIsListedWhicheverVersionHasIt() {
    for (Check check : List.of(new ReusedCode(), new MovedBorder())) {
      for (TestInspection inspection :
          List.of(run(check, one(SQUARE), one(BOW_TIE)), run(check, one(BOW_TIE), one(SQUARE)))) {
        assertEquals(List.of(), inspection.findings(), check.info().id());
        assertEquals(1, inspection.skips().get(0).feature().orElseThrow().fid());
      }
    }
  }

  @Test
  void aKeyThatStoodTwiceTellsNothing() {
    Layer before =
        layer().row("POLYGON ((500 500, 510 500, 510 510, 500 500))", "1").row(SQUARE, "1").build();
    assertEquals(List.of(), run(new ReusedCode(), one(SQUARE), before).findings());
  }

  @Test
  void aCommonBorderIsNoCommonPart() {
    Layer beside = one("POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");
    assertEquals(List.of("elsewhere"), run(new ReusedCode(), one(SQUARE), beside).kinds());
    assertEquals(List.of(), run(new MovedBorder(), one(SQUARE), beside).findings());
  }

  @Test
  void theLengthOfAStripDoesNotMatterButItsWidthDoes() {
    Layer narrow = one("POLYGON ((0 0, 100.49 0, 100.49 100, 0 100, 0 0))");
    Layer wide = one("POLYGON ((0 0, 100.51 0, 100.51 100, 0 100, 0 0))");
    Layer corner = one("POLYGON ((0 0, 100 0, 100 101, 99 101, 99 100, 0 100, 0 0))");
    assertEquals(List.of(), run(new MovedBorder(), narrow, one(SQUARE)).findings());
    assertEquals(List.of("gained"), run(new MovedBorder(), wide, one(SQUARE)).kinds());
    assertEquals(List.of("gained"), run(new MovedBorder(), corner, one(SQUARE)).kinds());
  }

  @Test
  void onlyThePiecesThatCountAreShown() {
    Layer now = one("POLYGON ((0 0, 100.1 0, 100.1 100, 0 100, 0 90, -5 90, -5 80, 0 80, 0 0))");
    Finding finding = run(new MovedBorder(), now, one(SQUARE)).findings().get(0);
    Geometry piece = TestLayer.wkt("POLYGON ((0 90, -5 90, -5 80, 0 80, 0 90))").norm();
    assertTrue(piece.equalsExact(finding.geometry().orElseThrow().norm(), 1e-9));
    assertEquals(50, finding.measure().orElseThrow().value(), 1e-9);
  }

  @Test
  void aFilterChoosesAmongTheKeysThatMayVanish() {
    Layer before = layer().row(SQUARE, "A1").row(SQUARE, "B1").row(SQUARE, "A2").build();
    TestInspection inspection =
        TestInspection.of(new VanishedKey())
            .layers(layer().row(SQUARE, "A2").build())
            .companion(Companion.PREVIOUS, before)
            .filter("DM LIKE 'A%'")
            .run();
    assertEquals(1, inspection.findings().size());
    assertEquals("A1", inspection.findings().get(0).args().get("key"));
  }

  @Test
  void aFilterThatDoesNotFitThePreviousVersionIsSaid() {
    TestInspection inspection =
        TestInspection.of(new VanishedKey())
            .layers(one(SQUARE))
            .companion(Companion.PREVIOUS, layer().row(SQUARE, "2").build())
            .filter("GONE = 1")
            .run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }
}
