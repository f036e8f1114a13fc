package org.landcheck.io.esri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.io.Samples;
import org.landcheck.io.curve.DrawnBudget;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Shapes of geodatabases: extended types, heights without measures, curves. */
class EsriShapeTest {
  private static final double[] BOX = {0, 0, 10, 10};
  private final Curves curves = new Curves(1e-3, new DrawnBudget(1_000));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (113.5 28.25)",
        "LINESTRING (0 0, 1 1)",
        "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))",
        "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 1))",
        "MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)), ((20 0, 20 9, 29 9, 20 0)))"
      })
  void plainShapesAreThoseOfShapefiles(String wkt) throws Exception {
    assertEquals(
        wkt, EsriShape.decode(ByteBuffer.wrap(ShapeBytes.of(Samples.shape(wkt))), curves).toText());
  }

  @Test
  void generalTypesSayByFlagsWhatTheyHave() throws Exception {
    Geometry point =
        decode(new ShapeBytes().ints(52 | ShapeBytes.Z | ShapeBytes.M).doubles(1, 2, 3, 4));
    assertEquals(3, point.getCoordinate().getZ());
    assertEquals(4, point.getCoordinate().getM());
    Geometry plain = decode(new ShapeBytes().ints(52).doubles(1, 2).ints(77));
    assertEquals("POINT (1 2)", plain.toText(), "an id behind it is no measure");
    Geometry line =
        decode(
            new ShapeBytes()
                .ints(50 | ShapeBytes.M)
                .doubles(BOX)
                .ints(1, 2, 0)
                .doubles(0, 0, 1, 1)
                .doubles(5, 6, 5, 6));
    assertEquals(6, line.getCoordinates()[1].getM());
    Geometry points =
        decode(new ShapeBytes().ints(53).doubles(BOX).ints(2).doubles(0, 0, 1, 1).ints(9, 9));
    assertEquals("MULTIPOINT ((0 0), (1 1))", points.toText());
  }

  /** Some 9,900 points each, for a hundred bytes; four million are always allowed. */
  @Test
  void circlesThatAreDrawnWithMoreThanTheirFileHoldsAreRefused() throws Exception {
    byte[] circle =
        new ShapeBytes()
            .ints(50 | ShapeBytes.CURVES)
            .doubles(BOX)
            .ints(1, 2, 0)
            .doubles(0, 0, 0, 0)
            .ints(1, 0, 1)
            .doubles(40_000, 0)
            .ints(0x80)
            .bytes();
    int drawn = 0;
    int points = EsriShape.decode(ByteBuffer.wrap(circle), curves).getNumPoints();
    assertTrue(points > 9_000, points + " points");
    String reason = "";
    while (reason.isEmpty() && drawn < 1_000) {
      try {
        EsriShape.decode(ByteBuffer.wrap(circle), curves);
        drawn++;
      } catch (UnreadableShapeException e) {
        reason = e.reason().zh();
      }
    }
    assertTrue(reason.contains("超出文件大小的正常比例"), reason);
    assertEquals(4_258_304 / points - 1, drawn, 1);
    assertThrows(
        UnreadableShapeException.class,
        () -> EsriShape.decode(ByteBuffer.wrap(circle), curves),
        "once spent, spent for all");
  }

  @Test
  void heightsWithoutMeasuresHaveTypesOfTheirOwn() throws Exception {
    Geometry point = decode(new ShapeBytes().ints(9).doubles(1, 2, 3));
    assertEquals(3, point.getCoordinate().getZ());
    Geometry line =
        decode(
            new ShapeBytes()
                .ints(10)
                .doubles(BOX)
                .ints(1, 2, 0)
                .doubles(0, 0, 1, 1)
                .doubles(5, 6, 5, 6));
    assertEquals(5, line.getCoordinates()[0].getZ());
  }

  @Test
  void arcsAreDrawnWithinTheToleranceBetweenVerticesThatStay() throws Exception {
    // half a circle of radius 5 around (5, 0) from (0, 0) to (10, 0), by the point at its top
    ShapeBytes shape =
        new ShapeBytes()
            .ints(50 | ShapeBytes.CURVES | ShapeBytes.Z)
            .doubles(BOX)
            .ints(1, 3, 0)
            .doubles(0, 0, 10, 0, 12, 0)
            .doubles(1, 3, 1, 2, 3)
            .ints(1, 0, 1)
            .doubles(5, 5)
            .ints(0x80);
    LineString line = (LineString) decode(shape);
    assertEquals(new Coordinate(0, 0), line.getCoordinateN(0));
    assertEquals(new Coordinate(12, 0), line.getCoordinateN(line.getNumPoints() - 1));
    assertTrue(line.getNumPoints() > 50);
    for (int i = 0; i + 1 < line.getNumPoints(); i++) {
      Coordinate at = line.getCoordinateN(i);
      assertEquals(5, at.distance(new Coordinate(5, 0)), 1e-9);
      assertEquals(1 + (double) i / (line.getNumPoints() - 2), at.getZ(), 1e-9);
    }
    assertEquals(Math.PI * 5 + 2, line.getLength(), 1e-2);
    assertEquals(1, curves.shapes());
  }

  @Test
  void aRingOfOneArcIsAPolygon() throws Exception {
    ShapeBytes shape =
        new ShapeBytes()
            .ints(51 | ShapeBytes.CURVES)
            .doubles(BOX)
            .ints(1, 3, 0)
            .doubles(0, 5, 10, 5, 0, 5)
            .ints(2)
            .ints(0, 1)
            .doubles(5, 10)
            .ints(0x80)
            .ints(1, 1)
            .doubles(5, 0)
            .ints(0x80);
    Polygon polygon = (Polygon) decode(shape);
    assertEquals(Math.PI * 25, polygon.getArea(), 3e-2);
    assertTrue(polygon.isValid());
  }

  @Test
  void partsAfterACurveBeginWhereTheyMovedTo() throws Exception {
    ShapeBytes shape =
        new ShapeBytes()
            .ints(50 | ShapeBytes.CURVES)
            .doubles(BOX)
            .ints(2, 4, 0, 2)
            .doubles(0, 0, 10, 0, 20, 0, 30, 0)
            .ints(1, 0, 4)
            .doubles(0, 5, 10, 5);
    Geometry lines = decode(shape);
    assertEquals(2, lines.getNumGeometries());
    assertEquals("LINESTRING (20 0, 30 0)", lines.getGeometryN(1).toText());
    assertTrue(lines.getGeometryN(0).getNumPoints() > 10);
  }

  @Test
  void patchesAndUnknownCurvesAreUnreadable() {
    for (int type : new int[] {31, 32, 54 | ShapeBytes.Z}) {
      assertTrue(reason(new ShapeBytes().ints(type).doubles(BOX)).contains("三维面片"));
    }
    ShapeBytes spiral =
        new ShapeBytes()
            .ints(50 | ShapeBytes.CURVES)
            .doubles(BOX)
            .ints(1, 2, 0)
            .doubles(0, 0, 1, 1)
            .ints(1, 0, 3)
            .doubles(0, 0, 0, 0);
    assertTrue(reason(spiral).contains("不支持的曲线段"));
  }

  @Test
  void curvesThatAreNotThereAreNamed() {
    for (int count : new int[] {-1, 2, Integer.MAX_VALUE}) {
      ShapeBytes shape =
          new ShapeBytes()
              .ints(50 | ShapeBytes.CURVES)
              .doubles(BOX)
              .ints(1, 2, 0)
              .doubles(0, 0, 1, 1)
              .ints(count, 0, 1)
              .doubles(0, 0)
              .ints(0x80);
      assertEquals("曲线数据不完整", reason(shape));
    }
    ShapeBytes twice =
        new ShapeBytes()
            .ints(50 | ShapeBytes.CURVES)
            .doubles(BOX)
            .ints(1, 2, 0)
            .doubles(0, 0, 1, 1)
            .ints(1, 2, 1)
            .doubles(0, 0)
            .ints(0x80);
    assertEquals("曲线段的起点序号无效", reason(twice));
  }

  @Test
  void anyBytesEndInAShapeOrAReason() {
    Random random = new Random(7);
    byte[] shape =
        new ShapeBytes()
            .ints(51 | ShapeBytes.CURVES | ShapeBytes.M)
            .doubles(BOX)
            .ints(1, 3, 0)
            .doubles(0, 5, 10, 5, 0, 5)
            .doubles(1, 3, 1, 2, 3)
            .ints(1, 0, 1)
            .doubles(5, 10)
            .ints(0x80)
            .bytes();
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = Arrays.copyOf(shape, random.nextInt(shape.length + 1));
      for (int change = random.nextInt(3); change > 0 && mutant.length > 0; change--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      try {
        EsriShape.decode(ByteBuffer.wrap(mutant), curves).getEnvelopeInternal();
      } catch (UnreadableShapeException e) {
        assertTrue(!e.reason().zh().isBlank());
      }
    }
  }

  private Geometry decode(ShapeBytes shape) throws UnreadableShapeException {
    return EsriShape.decode(shape.buffer(), curves);
  }

  private String reason(ShapeBytes shape) {
    return assertThrows(UnreadableShapeException.class, () -> decode(shape)).reason().zh();
  }
}
