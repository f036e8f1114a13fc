package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;

class RingMeasuresTest {
  private static final int SHAPES = 20_000;

  private static RingMeasures measures(Layer layer) {
    return RingMeasures.of(layer, TestInspection.of(new Spike()).layers(layer));
  }

  private static Layer random(long seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Layer none = TestLayer.of("NULL");
    return new ArrayLayer(
        none.schema(),
        none.crs(),
        IntStream.rangeClosed(1, SHAPES).asLongStream().toArray(),
        IntStream.range(0, SHAPES).mapToObj(i -> shapes.next()).toArray(Geometry[]::new),
        new Object[0][],
        List.of());
  }

  @Test
  void aSquareIsMeasuredToOnePercentAndNeverMore() {
    Layer layer = TestLayer.of("POLYGON ((0 0, 7 0, 7 7, 0 7, 0 0))", "LINESTRING (0 0, 9 9)");
    RingMeasures measures = measures(layer);
    assertEquals(49, measures.squareOfStep(0), 0.49);
    assertEquals(49, measures.area(0), 0.49);
    assertEquals(3.5, measures.width(0), 0.035);
    assertTrue(measures.tangent(0) > 1e30, "no corner is sharp");
    assertTrue(measures.squareOfStep(0) <= 49 && measures.width(0) <= 3.5);
    assertEquals(0, measures.squareOfStep(1), "lines are not measured");
  }

  @Test
  void theSharpestCornerAndTheThinnestPartCount() {
    RingMeasures measures =
        measures(
            TestLayer.of(
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((20 0, 40 0, 40 2, 20 0)),"
                    + " ((50 0, 90 0, 90 40, 50 40, 50 0), (51 1, 89 1, 89 39, 51 39, 51 1)))"));
    assertEquals(0.1, measures.tangent(0), 0.001);
    assertEquals(20, measures.area(0), 0.2);
    assertEquals(40 / (22 + Math.sqrt(404)), measures.width(0), 0.01);
  }

  @Test
  void noBoundIsMoreThanWhatTheRulesThemselvesMeasure() {
    Layer layer = random(7);
    RingMeasures measures = measures(layer);
    int sharp = 0;
    int close = 0;
    for (int row = 0; row < SHAPES; row++) {
      Geometry shape = layer.geometry(row);
      for (double angle : new double[] {0, 1, 5, 20, 60}) {
        Sharpness sharpness = new Sharpness(angle, 0);
        boolean suspected = sharpness.suspects(measures.tangent(row), measures.squareOfStep(row));
        boolean[] found = new boolean[1];
        Paths.each(shape, (path, xy, ring) -> found[0] |= sharpness.suspects(xy, ring));
        assertTrue(suspected || !found[0], shape::toText);
        sharp += suspected ? 0 : 1;
      }
      for (double tolerance : new double[] {0, 1e-4, 1, 10}) {
        boolean passed = RepeatedPoint.passes(measures.squareOfStep(row), tolerance);
        assertTrue(!passed || RepeatedPoint.runs(shape, tolerance).isEmpty(), shape::toText);
        close += passed ? 1 : 0;
      }
    }
    assertTrue(sharp > SHAPES && close > SHAPES, sharp + " " + close);
  }

  @Test
  void packedRowsHaveTheSameMeasuresAsGeometries() {
    Layer layer = random(8);
    RingMeasures plain = measures(layer);
    CountingLayer counting = new CountingLayer(layer).packed();
    RingMeasures packed = measures(counting);
    for (int row = 0; row < SHAPES; row++) {
      int at = row;
      assertEquals(
          Arrays.toString(all(plain, row)),
          Arrays.toString(all(packed, row)),
          () -> layer.geometry(at).toText());
    }
    assertEquals(0, counting.asked());
  }

  private static double[] all(RingMeasures measures, int row) {
    return new double[] {
      measures.squareOfStep(row), measures.tangent(row), measures.area(row), measures.width(row)
    };
  }

  @Test
  void rulesHaveTheSameFindingsOnPackedRowsAndAskForFewGeometries() {
    Layer layer = random(9);
    for (var check :
        List.of(
            new RepeatedPoint(),
            new Spike(),
            new Sliver(),
            new MultipartGeometry(),
            new NullGeometry(),
            new WrongGeometryType())) {
      CountingLayer packed = new CountingLayer(layer).packed();
      TestInspection plain = TestInspection.of(check).layers(layer).run();
      TestInspection inspection = TestInspection.of(check).layers(packed).run();
      assertEquals(plain.findings(), inspection.findings(), check.info().id());
      assertEquals(plain.skips().size(), inspection.skips().size());
      assertTrue(packed.asked() < SHAPES / 2, check.info().id() + ": " + packed.asked());
    }
  }

  @Test
  void rowsThatAnEditTouchedAreMeasuredAsTheyAreNow() {
    Layer base = TestLayer.of("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))");
    measures(base).area(0);
    TestInspection inspection = TestInspection.of(new Spike()).layers(base);
    assertEquals(81, RingMeasures.of(base, inspection).area(0), 0.81);
    Layer own = TestLayer.of("POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0))", "POINT EMPTY");
    Layer edited = new RevisedLayer(base, new int[] {-1, 0}, own);
    assertEquals(25, RingMeasures.of(edited, inspection).area(0), 0.25);
    assertEquals(81, RingMeasures.of(edited, inspection).area(1), 0.81);
  }
}
