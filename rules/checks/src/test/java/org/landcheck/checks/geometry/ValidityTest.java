package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

class ValidityTest {
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
  void aCombThatSortsBadlyIsLeftToJts() {
    int teeth = 2000;
    double[] ring = new double[4 * teeth + 6];
    for (int i = 0; i < teeth; i++) {
      ring[4 * i] = i % 2 == 0 ? 0 : 5000;
      ring[4 * i + 1] = i;
      ring[4 * i + 2] = i % 2 == 0 ? 5000 : 0;
      ring[4 * i + 3] = i + 0.5;
    }
    ring[4 * teeth] = -1;
    ring[4 * teeth + 1] = teeth;
    ring[4 * teeth + 2] = -1;
    ring[4 * teeth + 3] = 0;
    ring[4 * teeth + 4] = ring[0];
    ring[4 * teeth + 5] = ring[1];
    Geometry comb = Shapes.polygon(ring);
    assertFalse(new CleanRings().proves(comb));
    assertTrue(Validity.isValid(comb));
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
