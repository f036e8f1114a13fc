package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Shapes as the rows of tables hold them. */
class ShapeReaderTest {
  private static final ShapeGrid GRID =
      new ShapeGrid("", -400, -300, 1e4, -100, 1e3, -10, 1e2, 0.001);

  @Property(tries = 300)
  void everyRingOfGridPlacesIsReadToTheBit(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 300) int size) {
    Random random = new Random(seed);
    long[] xy = new long[2 * size + 2];
    for (int i = 0; i < 2 * size; i++) {
      // differences of one to nine bytes, either way
      xy[i] = random.nextLong() >> 8 + random.nextInt(56);
    }
    xy[2 * size] = xy[0];
    xy[2 * size + 1] = xy[1];
    PackedShapes shapes = read(ShapeBytes.of(5, xy));
    double[] packed = new double[xy.length];
    assertEquals(size + 1, shapes.vertices(0));
    shapes.copy(0, packed);
    for (int i = 0; i < xy.length; i += 2) {
      assertEquals(xy[i] / 1e4 - 400, packed[i]);
      assertEquals(xy[i + 1] / 1e4 - 300, packed[i + 1]);
    }
  }

  @Test
  void ringsAreSharedOutByDirectionAndPlace() {
    long[] shell = square(0, 100);
    long[] hole = {20, 20, 40, 20, 40, 40, 20, 40, 20, 20};
    long[] other = square(200, 300);
    Geometry shape = geometry(ShapeBytes.of(5, shell, hole, other));
    assertEquals(2, shape.getNumGeometries());
    assertEquals(1, ((Polygon) shape.getGeometryN(0)).getNumInteriorRing());
    assertEquals(0, ((Polygon) shape.getGeometryN(1)).getNumInteriorRing());
  }

  @Test
  void shellsThatRunEitherWayLeaveItToWhatIsInsideWhat() {
    long[] shell = {0, 0, 100, 0, 100, 100, 0, 100, 0, 0};
    Geometry shape = geometry(ShapeBytes.of(5, square(20, 40), shell));
    assertEquals(1, shape.getNumGeometries());
    assertEquals(1, ((Polygon) shape.getGeometryN(0)).getNumInteriorRing());
    Geometry apart = geometry(ShapeBytes.of(5, square(200, 300), shell));
    assertEquals(2, apart.getNumGeometries());
  }

  @Test
  void aShellInAShellStaysOneSinceThatIsAFaultToBeFound() {
    Geometry shape = geometry(ShapeBytes.of(5, square(0, 100), square(20, 40)));
    assertEquals(2, shape.getNumGeometries());
  }

  @Test
  void heightsComeBeforeMeasures() {
    ShapeBytes bytes = ShapeBytes.of(13, new long[] {0, 0, 10, 10});
    bytes.numbers(150_000, 150_500).numbers(1_000, 3_000);
    CoordinateSequence points = ((LineString) geometry(bytes)).getCoordinateSequence();
    assertEquals(50, points.getZ(0), 1e-12);
    assertEquals(50.5, points.getZ(1), 1e-12);
    assertEquals(0, points.getM(0), 1e-12);
    assertEquals(20, points.getM(1), 1e-12);
  }

  @Test
  void aMarkStandsForNoMeasures() {
    ShapeBytes bytes = ShapeBytes.of(23, new long[] {0, 0, 10, 10}).raw(0x42);
    assertEquals(2, ((LineString) geometry(bytes)).getCoordinateSequence().getDimension());
  }

  @Test
  void pointsCountFromOneSinceZeroMeansNowhere() {
    assertEquals("POINT (-399.9995 -299.9998)", geometry(ShapeBytes.point(1, 5, 2)).toString());
    assertTrue(geometry(ShapeBytes.point(1, -1, -1)).isEmpty());
    Geometry high = geometry(ShapeBytes.point(9, 0, 0, 150_000));
    assertEquals(50, high.getCoordinate().getZ(), 1e-12);
  }

  @Test
  void severalPointsAreOneShape() {
    Geometry shape = geometry(ShapeBytes.points(8, 0, 0, 10_000, 20_000));
    assertEquals("MULTIPOINT ((-400 -300), (-399 -298))", shape.toString());
  }

  @Test
  void noVerticesAreAnEmptyShapeAndKindZeroIsNone() {
    assertEquals("POLYGON EMPTY", geometry(new ShapeBytes().count(5).count(0)).toString());
    assertEquals("LINESTRING EMPTY", geometry(new ShapeBytes().count(3).count(0)).toString());
    assertTrue(geometry(new ShapeBytes().count(0)) == Layer.NO_GEOMETRY);
    assertTrue(geometry(new ShapeBytes()) == Layer.NO_GEOMETRY);
  }

  @Test
  void anArcIsTheSameBorderForBothWhoShareIt() {
    ShapeBytes there = ShapeBytes.curved(50, new long[] {0, 0, 1_000_000, 0});
    there.count(0).count(1).real(-350).real(-250).whole(0x80);
    ShapeBytes back = ShapeBytes.curved(50, new long[] {1_000_000, 0, 0, 0});
    back.count(0).count(1).real(-350).real(-250).whole(0x80);
    Geometry border = geometry(there);
    assertTrue(border.getNumPoints() > 100, "vertices " + border.getNumPoints());
    assertArrayEquals(
        border.getCoordinates(), ((LineString) geometry(back)).reverse().getCoordinates());
  }

  @Test
  void aCircleRunsTheWayItsFlagSays() {
    ShapeBytes clockwise = ShapeBytes.curved(51, new long[] {0, 0, 0, 0});
    clockwise.count(0).count(1).real(-399).real(-300).whole(0x80);
    ShapeBytes counterclockwise = ShapeBytes.curved(51, new long[] {0, 0, 0, 0});
    counterclockwise.count(0).count(1).real(-399).real(-300).whole(0x88);
    double[] one = first(geometry(clockwise));
    double[] other = first(geometry(counterclockwise));
    assertEquals(Math.PI / 4, geometry(clockwise).getArea(), 1e-2);
    assertTrue(one[1] > -300 && other[1] < -300, Arrays.toString(one) + Arrays.toString(other));
  }

  @Test
  void bezierCurvesAndEllipsesAreDrawn() {
    ShapeBytes bezier = ShapeBytes.curved(50, new long[] {0, 0, 100_000, 0});
    bezier.count(0).count(4).real(-400).real(-290).real(-390).real(-290);
    assertEquals(-292.5, geometry(bezier).getEnvelopeInternal().getMaxY(), 0.01);
    ShapeBytes ellipse = ShapeBytes.curved(50, new long[] {0, 0, 100_000, 0});
    ellipse.count(0).count(5).real(-395).real(-300).real(0).real(5).real(0.5).whole(0);
    assertEquals(-297.5, geometry(ellipse).getEnvelopeInternal().getMaxY(), 0.01);
    ShapeBytes other = ShapeBytes.curved(50, new long[] {0, 0, 100_000, 0});
    other.count(0).count(5).real(-395).real(-300).real(0).real(5).real(0.5).whole(0x800);
    assertEquals(-302.5, geometry(other).getEnvelopeInternal().getMinY(), 0.01);
  }

  @Test
  void heightsChangeEvenlyAlongACurve() {
    ShapeBytes bytes = ShapeBytes.curved(0x8000_0000L | 50, new long[] {0, 0, 1_000_000, 0});
    bytes.numbers(100_000, 110_000).count(0).count(1).real(-350).real(-250).whole(0x80);
    CoordinateSequence points = ((LineString) geometry(bytes)).getCoordinateSequence();
    assertEquals(0, points.getZ(0), 1e-9);
    assertEquals(5, points.getZ(points.size() / 2), 0.1);
    assertEquals(10, points.getZ(points.size() - 1), 1e-9);
  }

  @Test
  void whatCannotBeReadHasAReason() {
    assertReason("不支持的图形类型（三维面片）", new ShapeBytes().count(32).count(0));
    assertReason("未知的图形类型 77", new ShapeBytes().count(77));
    assertReason("环未闭合", ShapeBytes.of(5, new long[] {0, 0, 0, 9, 9, 9}));
    assertReason("线只有 1 个点", ShapeBytes.of(3, new long[] {0, 0}));
    assertReason("不支持的曲线段（类型 3）", ShapeBytes.curved(50, new long[] {0, 0, 9, 9}).count(0).count(3));
    assertReason("曲线段的起点序号无效", ShapeBytes.curved(50, new long[] {0, 0, 9, 9}).count(5));
  }

  @Test
  void anyCutIsSaid() {
    byte[] whole = ShapeBytes.of(5, square(0, 1 << 20)).bytes();
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(UnreadableShapeException.class, () -> take(cut), "length " + length);
    }
  }

  @Test
  void numbersWithoutAnEndAreSaidToo() {
    byte[] endless = new byte[64];
    Arrays.fill(endless, (byte) 0xFF);
    byte[] start = ShapeBytes.of(5, square(0, 9)).bytes();
    System.arraycopy(start, 0, endless, 0, 7);
    assertThrows(UnreadableShapeException.class, () -> take(endless));
  }

  private static long[] square(long from, long to) {
    return new long[] {from, from, from, to, to, to, to, from, from, from};
  }

  private static double[] first(Geometry polygon) {
    var place = ((Polygon) polygon).getExteriorRing().getCoordinateN(1);
    return new double[] {place.x, place.y};
  }

  private static void assertReason(String zh, ShapeBytes bytes) {
    UnreadableShapeException thrown =
        assertThrows(UnreadableShapeException.class, () -> take(bytes.bytes()));
    assertEquals(zh, thrown.reason().zh());
  }

  private static Geometry geometry(ShapeBytes bytes) {
    return read(bytes).geometry(0);
  }

  private static PackedShapes read(ShapeBytes bytes) {
    try {
      return take(bytes.bytes());
    } catch (UnreadableShapeException e) {
      throw new AssertionError(e.reason().zh(), e);
    }
  }

  private static PackedShapes take(byte[] bytes) throws UnreadableShapeException {
    PackedShapesBuilder builder = new PackedShapesBuilder(VertexSpace.ofHeap());
    byte[] window = Arrays.copyOf(bytes, bytes.length + RowWindow.SLACK);
    new ShapeReader(builder, GRID, 1e-3).read(window, 0, bytes.length);
    return builder.build();
  }
}
