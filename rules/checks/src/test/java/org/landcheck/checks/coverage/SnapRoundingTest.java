package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.util.GeometricShapeFactory;

/** Snap rounding, and noding for overlays as JTS does it, by other means. */
class SnapRoundingTest {
  private static final PrecisionModel GRID = new PrecisionModel(1);

  /** From the middle of a pixel to its corner. */
  private static final double PIXEL = Math.sqrt(0.5) + 1e-6;

  private static Segments random(long seed) {
    Random random = new Random(seed);
    int width = 20 + random.nextInt(500);
    Segments segments = new Segments();
    Set<String> known = new TreeSet<>();
    int size = 2 + random.nextInt(60);
    for (int i = 0; i < size; i++) {
      int x0 = 38_500_000 + random.nextInt(width);
      int y0 = 3_000_000 + random.nextInt(width);
      int x1 = 38_500_000 + random.nextInt(width);
      int y1 = 3_000_000 + random.nextInt(width);
      if ((x0 != x1 || y0 != y1) && known.add(name(x0, y0, x1, y1))) {
        segments.add(x0, y0, x1, y1, 1, i, 0);
      }
    }
    return segments;
  }

  private static String name(double x0, double y0, double x1, double y1) {
    boolean forward = x0 < x1 || x0 == x1 && y0 < y1;
    return forward ? x0 + " " + y0 + " " + x1 + " " + y1 : x1 + " " + y1 + " " + x0 + " " + y0;
  }

  @Property(tries = 1000)
  void partsMeetInTheirEndsOnly(@ForAll long seed) {
    Segments segments = random(seed);
    Set<LineSegment> parts = new HashSet<>();
    new SnapRounding(segments, GRID)
        .forParts(2, (x0, y0, x1, y1, e) -> parts.add(line(x0, y0, x1, y1)));
    RobustLineIntersector intersector = new RobustLineIntersector();
    for (LineSegment a : parts) {
      for (LineSegment b : parts) {
        intersector.computeIntersection(a.p0, a.p1, b.p0, b.p1);
        boolean meet = intersector.hasIntersection() && intersector.isInteriorIntersection();
        assertTrue(a.equals(b) || !meet, () -> a + " and " + b);
      }
    }
  }

  @Property(tries = 1000)
  void partsLeadFromEndToEndAndNeverFarFromTheirEdge(@ForAll long seed) {
    Segments segments = random(seed);
    List<List<LineSegment>> byEdge = new ArrayList<>();
    for (int e = 0; e < segments.size(); e++) {
      byEdge.add(new ArrayList<>());
    }
    new SnapRounding(segments, GRID)
        .forParts(2, (x0, y0, x1, y1, e) -> byEdge.get(e).add(new LineSegment(x0, y0, x1, y1)));
    for (int e = 0; e < segments.size(); e++) {
      LineSegment edge =
          new LineSegment(segments.x0(e), segments.y0(e), segments.x1(e), segments.y1(e));
      Coordinate at = edge.p0;
      for (LineSegment part : byEdge.get(e)) {
        assertEquals(at, part.p0);
        at = part.p1;
        assertTrue(edge.distance(at) <= PIXEL, () -> part + " of " + edge);
      }
      assertEquals(edge.p1, at);
    }
  }

  private static LineSegment line(double x0, double y0, double x1, double y1) {
    LineSegment line = new LineSegment(x0, y0, x1, y1);
    line.normalize();
    return line;
  }

  @Property(tries = 300)
  void overlaysAreTheSameAsThoseOfJts(@ForAll long seed) {
    Random random = new Random(seed);
    Geometry a = shape(random);
    Geometry b = shape(random);
    for (int operation : new int[] {OverlayNG.INTERSECTION, OverlayNG.DIFFERENCE}) {
      Geometry expected = OverlayNGRobust.overlay(a, b, operation).norm();
      Geometry found =
          OverlayNG.overlay(a, b, operation, new PrecisionModel(), new CellNoder()).norm();
      assertTrue(expected.equalsExact(found), () -> expected + "\n" + found);
    }
  }

  /** A star or a circle somewhere near others. */
  private static Geometry shape(Random random) {
    GeometricShapeFactory shapes = new GeometricShapeFactory(new GeometryFactory());
    shapes.setCentre(
        new Coordinate(38_500_000 + random.nextInt(100), 3_000_000 + random.nextInt(100)));
    shapes.setSize(20 + random.nextInt(100));
    shapes.setNumPoints(8 + random.nextInt(200));
    return random.nextBoolean()
        ? shapes.createCircle()
        : shapes.createSupercircle(0.2 + random.nextDouble());
  }
}
