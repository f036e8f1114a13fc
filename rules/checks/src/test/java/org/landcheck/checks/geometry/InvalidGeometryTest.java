package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Quantity;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class InvalidGeometryTest {
  private static TestInspection inspect(String wkt) {
    return TestInspection.of(new InvalidGeometry()).layers(TestLayer.of(wkt)).run();
  }

  @Test
  void everyFaultOfAFeatureIsFound() {
    TestInspection inspection =
        inspect(
            "MULTIPOLYGON ("
                + "((0 0, 10 10, 10 0, 0 10, 0 0)),"
                + "((20 0, 30 0, 30 10, 20 10, 20 0), (50 50, 51 50, 51 51, 50 50),"
                + " (22 2, 28 2, 28 8, 22 8, 22 2), (23 3, 24 3, 24 4, 23 3),"
                + " (22 2, 28 2, 28 8, 22 8, 22 2)),"
                + "((100 0, 110 0, 110 10, 105 0, 100 10, 100 0)))");
    assertEquals(
        List.of(
            "duplicate-rings",
            "hole-outside",
            "nested-holes",
            "ring-self-touch",
            "self-intersection"),
        inspection.kinds());
  }

  @Test
  void aPartWithinAPartIsFound() {
    assertEquals(
        List.of("nested-shells"),
        inspect("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))").kinds());
  }

  @Test
  void faultsAmongManyHolesAreFoundWithoutAskingAboutTheOthers() {
    int side = 30;
    int nested = 20;
    double[][] holes = new double[side * side + nested][];
    for (int i = 0; i < side * side; i++) {
      double x = 10 * (i % side) + 1;
      double y = 10 * (i / side) + 1;
      holes[i] = new double[] {x, y, x + 8, y, x + 8, y + 8, x, y + 8, x, y};
    }
    for (int i = 0; i < nested; i++) {
      double[] outer = holes[31 * i];
      double x = outer[0] + 2;
      double y = outer[1] + 2;
      holes[side * side + i] = new double[] {x, y, x + 1, y, x, y + 1, x, y};
    }
    double end = 10 * side + 10;
    Geometry shape = Shapes.polygon(new double[] {0, 0, end, 0, end, end, 0, end, 0, 0}, holes);
    List<Fault> faults = Diagnosis.of(shape);
    assertEquals(nested, faults.size());
    assertTrue(faults.stream().allMatch(fault -> fault.kind().equals("nested-holes")));
    assertEquals(side * side - nested, LonelyHoles.of(shape).size());
  }

  @Test
  void holesThatCutAPolygonInTwoAreFound() {
    assertEquals(
        List.of("disconnected-interior"),
        inspect("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (5 0, 7 5, 5 10, 3 5, 5 0))").kinds());
  }

  @Test
  void partsThatShareABorderAreOneFaultAlongIt() {
    TestInspection inspection =
        inspect(
            "MULTIPOLYGON (((0 0, 5 0, 5 3, 5 10, 0 10, 0 0)), ((5 0, 9 0, 9 9, 5 10, 5 3, 5 0)))");
    assertEquals(List.of("border-overlap"), inspection.kinds());
    assertEquals(10, inspection.findings().get(0).geometry().orElseThrow().getLength(), 1e-9);
  }

  @Test
  void theFindingLiesWhereTheBorderCrossesItself() {
    Finding finding = inspect("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))").findings().get(0);
    assertEquals(new Coordinate(5, 5), finding.at().orElseThrow());
  }

  @Test
  void aRingOfTwoVerticesAndALineOfOneAreTooShort() {
    assertEquals(List.of("too-few-points"), inspect("POLYGON ((0 0, 9 0, 0 0, 0 0))").kinds());
    assertEquals(List.of("too-few-points"), inspect("LINESTRING (1 1, 1 1)").kinds());
  }

  @Test
  void numbersThatAreNoneAreCountedAndPlacedAtAGoodVertex() {
    TestInspection inspection = inspect("POLYGON ((0 0, 10 0, NaN 10, 5 NaN, 0 0))");
    assertEquals(List.of("bad-coordinate"), inspection.kinds());
    assertEquals(2L, inspection.findings().get(0).args().get("count"));
    assertEquals(new Coordinate(0, 0), inspection.findings().get(0).at().orElseThrow());
  }

  @Test
  void aTangledRingIsOneFinding() {
    StringBuilder wkt = new StringBuilder("POLYGON ((0 0");
    for (int i = 1; i < 80; i++) {
      wkt.append(", ").append(i * 7919 % 101).append(' ').append(i * 104729 % 97);
    }
    TestInspection inspection = inspect(wkt + ", 0 0))");
    assertEquals(List.of("many"), inspection.kinds());
    assertTrue((Long) inspection.findings().get(0).args().get("count") > 100);
  }

  @Test
  void aShapeTooLargeToJudgeIsListedAsNotInspectedUnlessItIsPlainlyValid() {
    int n = 2_100_000;
    double[] ring = new double[2 * n + 2];
    for (int i = 0; i < n; i++) {
      ring[2 * i] = i;
      ring[2 * i + 1] = (double) i * i / n;
    }
    Geometry bow = Shapes.polygon(ring);
    assertTrue(Validity.isValid(bow));
    ring[100] = ring[200];
    ring[101] = ring[201];
    Layer layer = TestLayer.named("L").row("NULL").build();
    Layer broken =
        new ArrayLayer(
            layer.schema(),
            layer.crs(),
            new long[] {1},
            new Geometry[] {Shapes.polygon(ring)},
            new Object[0][],
            List.of());
    TestInspection inspection = TestInspection.of(new InvalidGeometry()).layers(broken).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void anUnreadableShapeSaysWhyInBothLanguages() {
    Layer plain = TestLayer.of("NULL");
    Layer layer =
        new ArrayLayer(
            plain.schema(),
            plain.crs(),
            new long[] {1},
            new Geometry[] {Layer.NO_GEOMETRY},
            new Object[0][],
            List.of(new Layer.Unreadable(1, new LocalText("数据不完整", "cut short"))));
    InvalidGeometry check = new InvalidGeometry();
    Finding finding = TestInspection.of(check).layers(layer).run().findings().get(0);
    assertTrue(check.words(Lang.ZH).message(finding).contains("数据不完整"));
    assertTrue(check.words(Lang.EN).message(finding).contains("cut short"));
  }

  @Test
  void makeValidIsSafeOnlyWhereTheAreaHardlyChanges() {
    MakeValid fix = new MakeValid();
    String loop =
        "POLYGON ((0 0, 500 0, 500 500, 250 500, 249.5 499.5, 250.5 499.5, 249 500, 0 500, 0 0))";
    Finding small = inspect(loop).findings().get(0);
    assertEquals(FixSafety.SAFE, fix.safety(small), () -> small.args().toString());
    Finding large = inspect("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))").findings().get(0);
    assertEquals(FixSafety.NEEDS_REVIEW, fix.safety(large));
    assertEquals(50, ((Quantity) large.args().get("areaChange")).value(), 1e-9);
  }

  @Test
  void shapesWithHeightsAreLeftToAPerson() {
    assertTrue(
        Repair.of(Shapes.withHeights("POLYGON Z ((0 0 5, 9 9 5, 9 0 5, 0 9 5, 0 0 5))")).isEmpty());
  }

  @Property(tries = 3000)
  void whatIsInvalidHasAFindingAndWhatIsValidHasNone(
      @ForAll("rings") double[] shell, @ForAll("rings") double[] hole) {
    Geometry shape = Shapes.polygon(shell, hole);
    Layer layer = TestLayer.of(shape.toText());
    List<Finding> findings =
        TestInspection.of(new InvalidGeometry()).layers(layer).run().findings();
    assertEquals(shape.isValid(), findings.isEmpty(), shape::toText);
    assertEquals(
        findings.size(), findings.stream().map(Finding::key).distinct().count(), shape::toText);
  }

  @Property(tries = 3000)
  void whatMakeValidProposesIsValidAndASafeOneKeepsTheArea(@ForAll("rings") double[] shell) {
    Geometry shape = Shapes.polygon(shell);
    TestInspection inspection =
        TestInspection.of(new InvalidGeometry()).layers(TestLayer.of(shape.toText())).run();
    for (Finding finding : inspection.findings()) {
      Dataset fixed = inspection.fixed("make-valid");
      Geometry after = fixed.layer("L").orElseThrow().geometry(0);
      boolean refused = inspection.propose("make-valid", finding).isEmpty();
      assertTrue(refused || after.isValid(), shape::toText);
      if (inspection.fix("make-valid").safety(finding) == FixSafety.SAFE) {
        assertFalse(refused);
        assertEquals(shape.getArea(), after.getArea(), 1e-4 * shape.getArea());
        assertTrue(inspection.again(fixed).run().findings().isEmpty());
      }
    }
  }

  @Provide
  Arbitrary<double[]> rings() {
    return Shapes.gridRings();
  }
}
