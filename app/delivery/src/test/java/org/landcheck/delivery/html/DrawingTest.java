package org.landcheck.delivery.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Feature;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.delivery.County;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class DrawingTest {
  /** 100 by 100 pixels, one metre a pixel. */
  private static final Frame FRAME = new Frame(new Envelope(0, 100, 0, 100), 100, 100, 1, false);

  private static final RingClip CLIP = new RingClip(0, 0, 100, 100);

  @Test
  void northIsUp() {
    assertEquals(0, FRAME.y(100));
    assertEquals(100, FRAME.y(0));
    assertEquals(25, FRAME.x(25));
  }

  @Test
  void degreesOfLongitudeShrinkTowardsThePole() {
    Frame frame = new Frame(new Envelope(112, 113, 59.5, 60.5), 100, 100, 1, true);
    double wide = frame.x(113) - frame.x(112);
    double high = frame.y(59.5) - frame.y(60.5);
    assertEquals(0.5, wide / high, 1e-9);
  }

  @Test
  void pathIsClosedRelativeAndShort() {
    assertEquals("M10 90l10 0 0-10-10 0 0 10z", path(County.box(10, 10, 10, 10)));
  }

  @Test
  void pathOfAHugeShapeStaysWithinTheFrame() {
    assertEquals("M-4 -4l0 108 108 0 0-108z", path(County.box(-1e6, -1e6, 2e6, 2e6)));
  }

  @Test
  void lineThatLeavesAndReturnsIsDrawnInTwoParts() {
    Geometry line =
        PackedXY.FACTORY.createLineString(
            new PackedXY(new double[] {50, 50, 150, 50, 150, 20, 50, 20}));
    assertEquals("M50 50l54 0M104 80l-54 0", path(line));
  }

  @Test
  void borderOfMillionsOfVerticesElsewhereCostsTheFrameNothing() {
    double[] ring = new double[2 * 1_000_002];
    ring[0] = 50;
    ring[1] = 50;
    for (int i = 1; i <= 1_000_000; i++) {
      ring[2 * i] = 1_000 + i % 97;
      ring[2 * i + 1] = i * 1e-4;
    }
    ring[ring.length - 2] = 50;
    ring[ring.length - 1] = 50;
    String path = path(PackedXY.FACTORY.createPolygon(new PackedXY(ring)));
    assertTrue(path.length() < 60, path.substring(0, Math.min(200, path.length())));
    assertTrue(path.startsWith("M50 50l54"), path);
  }

  /** Rings far larger than the frame, seen whole and with distant runs of vertices left out. */
  @Property
  void leavingOutDistantVerticesChangesNothingInTheFrame(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int points) {
    double[] ring = new Random(seed).doubles(2 * points + 2, -400, 500).toArray();
    ring[2 * points] = ring[0];
    ring[2 * points + 1] = ring[1];
    Polygon polygon = PackedXY.FACTORY.createPolygon(new PackedXY(ring));
    double[] flipped = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      flipped[i] = FRAME.x(ring[i]);
      flipped[i + 1] = FRAME.y(ring[i + 1]);
    }
    double expected = area(new RingClip(-4, -4, 104, 104).ring(flipped));
    assertEquals(expected, pathArea(path(polygon)), 400, "area of the clipped ring, snapped");
  }

  private static double pathArea(String path) {
    double twice = 0;
    double x = 0;
    double y = 0;
    List<double[]> ring = new ArrayList<>();
    java.util.regex.Matcher numbers =
        java.util.regex.Pattern.compile("-?\\d+").matcher(path.replace("h1z", "l1 0z"));
    while (numbers.find()) {
      double dx = Integer.parseInt(numbers.group());
      numbers.find();
      double dy = Integer.parseInt(numbers.group());
      x += dx;
      y += dy;
      ring.add(new double[] {x, y});
    }
    for (int i = 0; i < ring.size(); i++) {
      double[] from = ring.get(i);
      double[] to = ring.get((i + 1) % ring.size());
      twice += from[0] * to[1] - to[0] * from[1];
    }
    return twice / 2;
  }

  @Test
  void specksAreStillMarks() {
    assertEquals("M50 50h1z", path(County.box(50, 50, 0.01, 0.01)));
    assertEquals("M50 50h1", path(PackedXY.FACTORY.createPoint(new Coordinate(50, 50))));
  }

  @Test
  void sharedBordersAreDrawnOnce() {
    Outlines outlines = new Outlines(FRAME, 100);
    outlines.add(County.box(0, 0, 50, 50));
    outlines.add(County.box(50, 0, 50, 50));
    assertEquals(7, outlines.size());
    assertFalse(outlines.overflows());
  }

  @Test
  void outlinesGiveUpBeyondTheirLimit() {
    Outlines outlines = new Outlines(FRAME, 3);
    outlines.add(County.box(0, 0, 50, 50));
    assertTrue(outlines.overflows());
  }

  @Test
  void silhouetteFillsShapesAndLeavesHoles() {
    Silhouette silhouette = new Silhouette(FRAME);
    Polygon hole = County.box(20, 20, 60, 60);
    silhouette.add(County.box(10, 10, 80, 80).difference(hole));
    String path = silhouette.toString();
    assertTrue(path.contains("M10 50h10v2h-10z"), path);
    assertFalse(path.contains("M10 50h8"), path);
  }

  @Test
  void scaleBarsAreRound() {
    assertEquals("20 m", new ScaleBar(FRAME, 0.35).label());
    Frame fine = new Frame(new Envelope(0, 0.1, 0, 0.1), 100, 100, 4, false);
    assertEquals("2 cm", new ScaleBar(fine, 0.35).label());
    Frame degrees = new Frame(new Envelope(112, 113, 0, 1), 100, 100, 4, true);
    assertEquals("20 km", new ScaleBar(degrees, 0.35).label());
  }

  @Test
  void farFeatureDoesNotShrinkTheMap() {
    Layer zones = County.zones(5, 5);
    List<Feature> features = new ArrayList<>();
    for (int row = 0; row < zones.size(); row++) {
      features.add(zones.feature(row));
    }
    features.set(24, features.get(24).withGeometry(County.box(410_000, 3_100_000, 9, 9)));
    Envelope extent =
        MapExtent.of(List.of(ArrayLayer.of(zones.schema(), zones.crs(), features)), List.of())
            .orElseThrow();
    assertTrue(extent.getWidth() < 600, extent.toString());
  }

  @Property
  void clippedRingsLieWithinTheFrameAndKeepInnerPoints(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int points) {
    double[] ring = new Random(seed).doubles(2 * points, -60, 160).toArray();
    double[] cut = CLIP.ring(ring);
    for (double value : cut) {
      assertTrue(value >= -1e-9 && value <= 100 + 1e-9, "outside: " + value);
    }
    boolean inside = Arrays.stream(ring).allMatch(v -> v >= 0 && v <= 100);
    if (inside) {
      assertArrayEquals(ring, cut);
    }
  }

  @Property
  void clippedRectanglesKeepTheirCommonArea(
      @ForAll @DoubleRange(min = -150, max = 150) double x,
      @ForAll @DoubleRange(min = -150, max = 150) double y,
      @ForAll @DoubleRange(min = 1, max = 300) double size) {
    double[] cut = CLIP.ring(PackedXY.of(County.box(x, y, size, size).getExteriorRing()));
    double common =
        new Envelope(x, x + size, y, y + size).intersection(new Envelope(0, 100, 0, 100)).getArea();
    assertEquals(common, Math.abs(area(cut)), 1e-6);
  }

  private static double area(double[] xy) {
    double twice = 0;
    for (int i = 0; i < xy.length; i += 2) {
      int j = (i + 2) % xy.length;
      twice += xy[i] * xy[j + 1] - xy[j] * xy[i + 1];
    }
    return twice / 2;
  }

  private static String path(Geometry geometry) {
    SvgPath path = new SvgPath(FRAME);
    path.add(geometry);
    return path.toString();
  }
}
