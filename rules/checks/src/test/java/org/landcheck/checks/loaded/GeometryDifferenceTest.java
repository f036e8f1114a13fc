package org.landcheck.checks.loaded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;

class GeometryDifferenceTest {
  private static double between(String a, String b) {
    return GeometryDifference.of(TestLayer.wkt(a), TestLayer.wkt(b), 0.001);
  }

  @Test
  void aRingMayBeginElsewhereTurnAndHaveMoreVertices() {
    assertEquals(
        0,
        between(
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
            "POLYGON ((10 10, 10 5, 10 0, 0 0, 0 10, 10 10))"));
  }

  @Test
  void theFarthestVertexTells() {
    assertEquals(
        0.25,
        between(
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
            "POLYGON ((0 0, 10 0, 10.25 10, 0 10.1, 0 0))"),
        0.01);
  }

  @Test
  void aLostHoleIsSeenEvenIfItsBorderIsThere() {
    String hole = "(2 2, 2 8, 8 8, 8 2, 2 2)";
    String shell = "(0 0, 10 0, 10 10, 0 10, 0 0)";
    assertEquals(
        Double.POSITIVE_INFINITY,
        between(
            "MULTIPOLYGON ((" + shell + "," + hole + "))",
            "MULTIPOLYGON ((" + shell + "),(" + hole + "))"));
    assertEquals(
        2, between("POLYGON (" + shell + "," + hole + ")", "POLYGON (" + shell + ")"), 1e-9);
  }

  @Test
  void anotherKindOfShapeOrNoneIsFarAway() {
    Geometry line = TestLayer.wkt("LINESTRING (0 0, 10 0)");
    assertEquals(
        Double.POSITIVE_INFINITY, GeometryDifference.of(line, TestLayer.wkt("POINT (0 0)"), 0.001));
    assertEquals(Double.POSITIVE_INFINITY, GeometryDifference.of(line, Layer.NO_GEOMETRY, 0.001));
    assertEquals(0, GeometryDifference.of(Layer.NO_GEOMETRY, Layer.NO_GEOMETRY, 0.001));
    assertEquals(0, between("POINT (1 1)", "MULTIPOINT ((1.0005 1))"));
  }

  @Test
  void shapesOfFewAndOfManyVerticesAreMeasuredAlike() {
    Geometry circle = TestLayer.wkt("POINT (0 0)").buffer(10, 8);
    Geometry moved = TestLayer.wkt("POINT (0.25 0)").buffer(10, 8);
    Geometry dense = Densifier.densify(circle, 0.02);
    double few = GeometryDifference.of(circle, moved, 0.001);
    double many = GeometryDifference.of(dense, moved, 0.001);
    assertTrue((long) circle.getNumPoints() * moved.getNumPoints() < 10_000);
    assertTrue((long) dense.getNumPoints() * moved.getNumPoints() > 10_000);
    assertEquals(0.25, few, 0.001);
    assertEquals(few, many, 0.001);
  }

  @Test
  void aShapeThatIsNotValidCanBeCompared() {
    String bowTie = "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))";
    assertEquals(0, between(bowTie, bowTie));
    assertEquals(0, between(bowTie, "POLYGON ((10 10, 10 0, 0 10, 0 0, 10 10))"));
  }
}
