package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.geometry.CleanRings.Outcome;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

class ValidityTest {
  private static final String BOX = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))";
  private static final String FRAME =
      "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1))";
  private static final String BOW = "POLYGON ((0 0, 9 9, 9 0, 0 9, 0 0))";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 0, 10 10, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2), (6 6, 8 6, 8 8, 6 6))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "POLYGON ((0 0, 10 0, 10 10, 5 2, 0 10, 0 0))"
      })
  void cleanPolygonsAreProvedWithoutJts(String wkt) {
    assertTrue(new CleanRings().proves(TestLayer.wkt(wkt)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 10 0, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 15 0, 10 0, 10 10, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 5 0, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 0 0, 0 0))",
        "POLYGON ((0 0, 10 0, 5 0, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 22 20, 22 22, 20 20))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1), (3 3, 4 3, 4 4, 3 3))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 0, 10 0, 10 10, 0 10, 0 0))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))",
        "POLYGON ((0 0, 10 0, NaN 10, 0 10, 0 0))",
        "POLYGON EMPTY",
        "NULL"
      })
  void brokenAndMissingShapesAreNotValid(String wkt) {
    Layer layer = TestLayer.of(wkt);
    Validity validity = Validity.of(layer, TestInspection.of(new NullGeometry()).layers(layer));
    assertFalse(validity.isValid(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a hole that touches its shell in one point
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 0, 4 2, 2 4, 0 0))",
        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((10 10, 20 10, 20 20, 10 10)))",
        "LINESTRING (0 0, 1 1)"
      })
  void whatTheProofCannotDecideIsDecidedByJts(String wkt) {
    assertFalse(new CleanRings().proves(TestLayer.wkt(wkt)));
    assertTrue(Validity.isValid(TestLayer.wkt(wkt)));
  }

  @Property(tries = 5000)
  void agreesWithJtsOnRingsOfAFewGridPoints(@ForAll("gridRings") double[] ring) {
    agrees(Shapes.polygon(ring));
  }

  @Property(tries = 2000)
  void agreesWithJtsOnPolygonsWithAHole(
      @ForAll("gridRings") double[] shell, @ForAll("gridRings") double[] hole) {
    agrees(Shapes.polygon(shell, hole));
  }

  @Property(tries = 500)
  void agreesWithJtsOnLargeRoundishRingsFarFromTheOrigin(
      @ForAll("radii") List<Double> radii, @ForAll @IntRange(min = 0, max = 40) int moved) {
    int n = radii.size();
    double[] ring = new double[2 * n + 2];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n;
      // one vertex may be thrown across the ring
      double radius = i == moved ? -radii.get(i) : radii.get(i);
      ring[2 * i] = 38_425_000 + radius * Math.cos(angle);
      ring[2 * i + 1] = 3_086_000 + radius * Math.sin(angle);
    }
    ring[2 * n] = ring[0];
    ring[2 * n + 1] = ring[1];
    agrees(Shapes.polygon(ring));
  }

  @Test
  void aRingSeenWholeFromItsMiddleIsProvedInOneLook() {
    int spikes = 100_000;
    double[] ring = new double[4 * spikes + 2];
    for (int i = 0; i <= 2 * spikes; i++) {
      double angle = Math.PI * (i % (2 * spikes)) / spikes;
      double radius = i % 2 == 0 ? 1000 : 10;
      ring[2 * i] = radius * Math.cos(angle);
      ring[2 * i + 1] = radius * Math.sin(angle);
    }
    assertEquals(Outcome.STAR, new CleanRings().prove(Shapes.polygon(ring)));
  }

  @Test
  void aRingThatGoesRoundItsMiddleTwiceIsNot() {
    double[] ring = new double[42];
    for (int i = 0; i < 20; i++) {
      double angle = 2 * Math.PI * i / 10;
      ring[2 * i] = (100 + i) * Math.cos(angle);
      ring[2 * i + 1] = (100 + i) * Math.sin(angle);
    }
    ring[40] = ring[0];
    ring[41] = ring[1];
    Geometry twice = Shapes.polygon(ring);
    assertEquals(Outcome.OPEN, new CleanRings().prove(twice));
    agrees(twice);
  }

  @Test
  void combsWhoseTeethLieAcrossTheSweepAreProvedWithFewQuestions() {
    // teeth to the right, then teeth upwards: whichever way it is swept, half of them turn back
    int teeth = 20_000;
    double[] ring = new double[8 * teeth + 6];
    int at = 0;
    for (int i = 0; i < teeth; i++) {
      at = put(ring, at, -1, teeth - i);
      at = put(ring, at, -teeth, teeth - i - 0.5);
    }
    for (int i = 0; i < teeth; i++) {
      at = put(ring, at, i, -1);
      at = put(ring, at, i + 0.5, -teeth);
    }
    at = put(ring, at, teeth, teeth);
    at = put(ring, at, -1, teeth + 0.5);
    ring[at] = ring[0];
    ring[at + 1] = ring[1];
    fewQuestions(Shapes.polygon(ring));
  }

  @Test
  void manyHolesAreProvedWithFewQuestions() {
    int side = 500;
    double[][] holes = new double[side * side][];
    for (int i = 0; i < holes.length; i++) {
      double x = 10 * (i % side) + 1;
      double y = 20 * (i / side) + i % 7 + 1;
      holes[i] = new double[] {x, y, x + 8, y + 1, x + 4, y + 9, x, y};
    }
    double end = 10 * side + 20;
    double[] shell = {0, 0, end, 0, end, 2 * end, 0, 2 * end, 0, 0};
    Polygon clean = Shapes.polygon(shell, holes);
    fewQuestions(clean);
    holes[77_777] = holes[177_777];
    assertEquals(Outcome.OPEN, new CleanRings().prove(Shapes.polygon(shell, holes)));
  }

  private static void fewQuestions(Geometry shape) {
    CleanRings rings = new CleanRings();
    assertEquals(Outcome.SWEEP, rings.prove(shape));
    int vertices = shape.getNumPoints();
    double most = 3 * vertices * Math.log(vertices);
    assertTrue(rings.questions() < most, () -> rings.questions() + " for " + vertices);
  }

  private static int put(double[] ring, int at, double x, double y) {
    ring[at] = x;
    ring[at + 1] = y;
    return at + 2;
  }

  @Test
  void aRowIsLookedAtOnce() {
    CountingLayer layer = new CountingLayer(TestLayer.of(BOW, BOX, "NULL"));
    TestInspection inspection = TestInspection.of(new InvalidGeometry()).layers(layer);
    for (int i = 0; i < 3; i++) {
      Validity validity = Validity.of(layer, inspection);
      assertEquals(
          List.of(false, true, false), IntStream.range(0, 3).mapToObj(validity::isValid).toList());
    }
    assertEquals(3, layer.asked());
  }

  @Test
  void afterAnEditOnlyWhatItTouchedIsLookedAt() {
    CountingLayer base = new CountingLayer(TestLayer.of(BOW, BOX, BOX));
    TestInspection inspection = TestInspection.of(new InvalidGeometry()).layers(base);
    Validity before = Validity.of(base, inspection);
    IntStream.range(0, 3).forEach(before::isValid);
    // the second row is gone, the third was replaced
    Layer edited = new RevisedLayer(base, new int[] {0, -1}, TestLayer.of(BOX, BOW));
    Validity after = Validity.of(edited, inspection);
    assertFalse(after.isValid(0), "as it was beneath the edits");
    assertFalse(after.isValid(1), "as the edit left it");
    assertFalse(after.isValid(1));
    assertEquals(3, base.asked());
  }

  @Test
  void packedShapesAreProvedWithoutMakingGeometries() {
    CountingLayer packed = new CountingLayer(TestLayer.of(BOX, FRAME, BOW)).packed();
    Validity validity =
        Validity.of(packed, TestInspection.of(new InvalidGeometry()).layers(packed));
    assertTrue(validity.isValid(0));
    assertTrue(validity.isValid(1));
    assertEquals(0, packed.asked());
    assertFalse(validity.isValid(2));
    assertEquals(1, packed.asked());
  }

  private static void agrees(Geometry polygon) {
    boolean jts = new IsValidOp(polygon).isValid();
    assertEquals(jts, Validity.isValid(polygon), polygon::toText);
  }

  @Provide
  Arbitrary<double[]> gridRings() {
    return Shapes.gridRings();
  }

  @Provide
  Arbitrary<List<Double>> radii() {
    return Arbitraries.doubles().between(50, 300).list().ofMinSize(8).ofMaxSize(400);
  }
}
