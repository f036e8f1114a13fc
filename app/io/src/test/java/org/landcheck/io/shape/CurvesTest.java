package org.landcheck.io.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.io.shape.CurveBytes.arcs;
import static org.landcheck.io.shape.CurveBytes.line;
import static org.landcheck.io.shape.CurveBytes.of;
import static org.landcheck.io.shape.CurveBytes.polygon;

import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Curves of well-known binary become lines. */
class CurvesTest {
  private static final double TOLERANCE = 1e-3;
  private static final int COMPOUND = 9;
  private static final int CURVE_POLYGON = 10;
  private static final int MULTI_CURVE = 11;
  private static final int MULTI_SURFACE = 12;

  /** Half a circle of radius 5 above its two ends. */
  private static final CurveBytes HALF = arcs(0, 0, 5, 5, 10, 0);

  private final Curves curves = new Curves(TOLERANCE);

  @Test
  void everyTypeBecomesItsCounterpartOfLines() throws Exception {
    CurveBytes closed = of(COMPOUND, HALF, line(10, 0, 0, 0));
    CurveBytes round = of(CURVE_POLYGON, closed, arcs(4, 1, 6, 1, 4, 1));
    assertEquals("LineString", decode(HALF).getGeometryType());
    assertEquals("LineString", decode(closed).getGeometryType());
    assertEquals("Polygon", decode(round).getGeometryType());
    assertEquals("MultiLineString", decode(of(MULTI_CURVE, HALF, closed)).getGeometryType());
    CurveBytes plain = polygon(new double[] {20, 0, 21, 0, 21, 1, 20, 0});
    Geometry surfaces = decode(of(MULTI_SURFACE, round, plain));
    assertEquals("MultiPolygon", surfaces.getGeometryType());
    assertEquals(Math.PI * 12.5 - Math.PI + 0.5, surfaces.getArea(), 0.05);
    Geometry collection = decode(of(7, of(7, round), HALF));
    assertEquals("GeometryCollection", collection.getGeometryType());
    assertEquals(6, curves.shapes());
  }

  @Test
  void aCurveTypeThatHoldsOnlyLinesIsKeptBitForBitAndNotCountedAsCurved() throws Exception {
    double[] ring = {0, 0, 0.1, 0.2, 3, 4, 0, 0};
    Geometry shape = decode(of(MULTI_SURFACE, of(CURVE_POLYGON, line(ring))));
    assertArrayEquals(ring, PackedXY.of(((Polygon) shape.getGeometryN(0)).getExteriorRing()));
    assertEquals(0, curves.shapes());
  }

  @Property(tries = 300)
  void neighboursThatShareACurveGetTheSameBorderBitForBit(
      @ForAll @Size(11) double[] raw, @ForAll @IntRange(min = 2, max = 4) int dimension)
      throws Exception {
    double[] shared = new double[5 * dimension];
    for (int i = 0; i < shared.length; i++) {
      shared[i] = place(raw[i % raw.length]) + (i % dimension == 0 ? 40 * i : 0);
    }
    double[] turned = new double[shared.length];
    for (int i = 0; i < 5; i++) {
      System.arraycopy(shared, i * dimension, turned, (4 - i) * dimension, dimension);
    }
    int flags = dimension == 2 ? 0 : dimension == 3 ? 1000 : 3000;
    double[] there = ordinates(decode(arcs(shared), flags, dimension), dimension);
    double[] back = ordinates(decode(arcs(turned), flags, dimension), dimension);
    assertEquals(there.length, back.length);
    int count = there.length / dimension;
    for (int i = 0; i < count; i++) {
      assertArrayEquals(
          Arrays.copyOfRange(there, i * dimension, (i + 1) * dimension),
          Arrays.copyOfRange(back, (count - 1 - i) * dimension, (count - i) * dimension));
    }
  }

  @Property(tries = 300)
  void theLineIsWithinTheToleranceOfTheArcAndKeepsItsEnds(
      @ForAll @DoubleRange(min = 1, max = 2000) double radius,
      @ForAll @DoubleRange(min = -3, max = 3) double start,
      @ForAll @DoubleRange(min = 0.1, max = 6) double sweep)
      throws Exception {
    double[] points = new double[6];
    for (int i = 0; i < 3; i++) {
      points[2 * i] = 38_450_000 + radius * Math.cos(start + i * sweep / 2);
      points[2 * i + 1] = 3_100_000 + radius * Math.sin(start + i * sweep / 2);
    }
    double[] xy = PackedXY.of((LineString) decode(arcs(points)));
    for (int i = 2; i < xy.length; i += 2) {
      double x = (xy[i] + xy[i - 2]) / 2 - 38_450_000;
      double y = (xy[i + 1] + xy[i - 1]) / 2 - 3_100_000;
      assertEquals(radius, Math.hypot(x, y), 1.1 * TOLERANCE);
    }
    assertArrayEquals(new double[] {points[0], points[1]}, Arrays.copyOf(xy, 2));
    assertArrayEquals(
        new double[] {points[4], points[5]}, Arrays.copyOfRange(xy, xy.length - 2, xy.length));
  }

  @Test
  void heightsAndMeasuresRunEvenlyAlongTheArc() throws Exception {
    CurveBytes arc = arcs(0, 0, 100, 7, 5, 5, 200, 7, 10, 0, 100, 8);
    for (int flags : new int[] {3000, 0xC0000000, 0xE0000000}) {
      CoordinateSequence points = ((LineString) decode(arc, flags, 4)).getCoordinateSequence();
      int last = points.size() - 1;
      assertEquals(100, points.getZ(0));
      assertEquals(200, points.getZ(last / 2), 3);
      assertEquals(150, points.getZ(last / 4), 5);
      assertEquals(100, points.getZ(last));
      assertEquals(7, points.getM(last / 3), 1e-9);
      assertEquals(8, points.getM(last));
    }
  }

  @Test
  void bothByteOrdersGiveTheSameLine() throws Exception {
    CurveBytes shape = of(CURVE_POLYGON, of(COMPOUND, HALF, line(10, 0, 0, 0)));
    Geometry little = decode(shape);
    Geometry big = WkbDecoder.decode(shape.bytes(ByteOrder.BIG_ENDIAN, 0, 2), 0, curves);
    assertTrue(little.equalsExact(big));
  }

  @Test
  void whatIsNoCurveIsRefusedWithItsReason() {
    assertUnreadable("arcs of 4 points, not an odd number from 3", arcs(0, 0, 1, 1, 2, 0, 3, 1));
    assertUnreadable("arcs of 1 points, not an odd number from 3", arcs(0, 0));
    assertUnreadable("segments of a curve do not meet", of(COMPOUND, HALF, line(10, 0.002, 0, 0)));
    assertUnreadable("ring not closed", of(CURVE_POLYGON, of(COMPOUND, HALF, line(10, 0, 0, 1))));
    assertUnreadable("a curve has a part that is no line (9)", of(COMPOUND, of(COMPOUND, HALF)));
    assertUnreadable(
        "a curve has a part that is no line (10)", of(CURVE_POLYGON, of(CURVE_POLYGON, HALF)));
    assertUnreadable("part 1 is of another type (8)", of(5, HALF));
    assertUnreadable("part 1 is of another type (10)", of(6, of(CURVE_POLYGON, HALF)));
    assertUnreadable("part 1 is of another type (2)", of(MULTI_SURFACE, line(0, 0, 1, 1)));
    assertUnreadable("unsupported shape type TIN", of(16));
    assertUnreadable("unsupported shape type POLYHEDRALSURFACE", of(15));
    assertUnreadable("unsupported shape type TRIANGLE", of(17));
    assertEquals(0, curves.shapes());
  }

  @Test
  void aGapSmallerThanTheToleranceIsDrawnAndNoPointMoves() throws Exception {
    LineString shape = (LineString) decode(of(COMPOUND, HALF, line(10, 1e-9, 20, 0)));
    double[] xy = PackedXY.of(shape);
    double[] end = {10, 0, 10, 1e-9, 20, 0};
    assertArrayEquals(end, Arrays.copyOfRange(xy, xy.length - 6, xy.length));
  }

  @Test
  void arcsThatWouldFillAnyMemoryAreRefused() {
    double[] points = new double[2 * 301];
    for (int i = 0; i < 301; i++) {
      points[2 * i] = i % 4 == 0 ? 0 : i % 2 == 0 ? 1e11 : 1e8 * (i % 7);
      points[2 * i + 1] = i % 2 == 0 ? 0 : 1e9;
    }
    assertUnreadable("arcs as lines have over 1048576 points", arcs(points));
  }

  @Test
  void curvesWithoutPointsAreEmpty() throws Exception {
    assertTrue(decode(arcs()).isEmpty());
    assertTrue(decode(of(COMPOUND)).isEmpty());
    assertTrue(decode(of(CURVE_POLYGON)).isEmpty());
    assertTrue(decode(of(MULTI_CURVE)).isEmpty());
    assertTrue(decode(of(MULTI_SURFACE)).isEmpty());
    assertEquals(0, curves.shapes());
  }

  @Test
  void everyTruncationIsUnreadableAndNothingWorse() {
    CurveBytes shape =
        of(7, of(MULTI_SURFACE, of(CURVE_POLYGON, of(COMPOUND, HALF, line(10, 0, 0, 0)))));
    byte[] wkb = shape.bytes();
    for (int length = 0; length < wkb.length; length++) {
      byte[] part = Arrays.copyOf(wkb, length);
      assertThrows(UnreadableShapeException.class, () -> WkbDecoder.decode(part, 0, curves));
    }
  }

  @Property(tries = 2000)
  void damagedBytesGiveAShapeOrAReason(@ForAll int place, @ForAll byte value) {
    CurveBytes shape =
        of(7, of(MULTI_SURFACE, of(CURVE_POLYGON, of(COMPOUND, HALF, line(10, 0, 0, 0)))), HALF);
    byte[] wkb = shape.bytes();
    wkb[Math.floorMod(place, wkb.length)] = value;
    try {
      WkbDecoder.decode(wkb, 0, curves).getNumPoints();
    } catch (UnreadableShapeException e) {
      assertFalse(e.reason().zh().isEmpty());
    }
  }

  private static double place(double any) {
    return Double.isFinite(any) ? any % 100 : 7;
  }

  private static double[] ordinates(Geometry line, int dimension) {
    CoordinateSequence points = ((LineString) line).getCoordinateSequence();
    double[] ordinates = new double[points.size() * dimension];
    for (int i = 0; i < ordinates.length; i++) {
      ordinates[i] = points.getOrdinate(i / dimension, i % dimension);
    }
    return ordinates;
  }

  private Geometry decode(CurveBytes shape) throws UnreadableShapeException {
    return decode(shape, 0, 2);
  }

  private Geometry decode(CurveBytes shape, int flags, int dimension)
      throws UnreadableShapeException {
    return WkbDecoder.decode(shape.bytes(ByteOrder.LITTLE_ENDIAN, flags, dimension), 0, curves);
  }

  private void assertUnreadable(String reason, CurveBytes shape) {
    UnreadableShapeException e = assertThrows(UnreadableShapeException.class, () -> decode(shape));
    assertEquals(reason, e.reason().en());
  }
}
