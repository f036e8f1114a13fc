package org.landcheck.checks.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.coverage.FaceWidth;
import org.landcheck.checks.coverage.Overlay;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Its bounds hold for what overlays give. */
class VertexShiftTest {
  private static final GeometryFactory PLAIN = new GeometryFactory();

  /** A star around a centre, its rays of random length, all of its vertices moved a little. */
  private static Geometry[] twice(Random random, double most) {
    int rays = 3 + random.nextInt(40);
    Coordinate[] before = new Coordinate[rays + 1];
    Coordinate[] now = new Coordinate[rays + 1];
    for (int i = 0; i < rays; i++) {
      double angle = 2 * Math.PI * i / rays;
      double ray = 2 + 30 * random.nextDouble();
      double by = most * random.nextDouble();
      double to = 2 * Math.PI * random.nextDouble();
      before[i] = new Coordinate(ray * Math.cos(angle), ray * Math.sin(angle));
      now[i] = new Coordinate(before[i].x + by * Math.cos(to), before[i].y + by * Math.sin(to));
    }
    before[rays] = before[0];
    now[rays] = now[0];
    return new Geometry[] {PLAIN.createPolygon(before), PLAIN.createPolygon(now)};
  }

  @Test
  void whatOverlaysFindIsNeverWiderOrLargerThanItSays() {
    Random random = new Random(11);
    int compared = 0;
    for (int i = 0; i < 2_000; i++) {
      Geometry[] pair = twice(random, 2 * random.nextDouble());
      if (pair[0].isValid() && pair[1].isValid()) {
        VertexShift shift = VertexShift.of(pair[0], pair[1]);
        Geometry gained = Overlay.difference(pair[1], pair[0]);
        Geometry lost = Overlay.difference(pair[0], pair[1]);
        double width = Math.max(FaceWidth.of(gained), FaceWidth.of(lost));
        assertTrue(width <= 2 * shift.farthest() * (1 + 1e-9), i + ": " + width);
        assertTrue(gained.getArea() + lost.getArea() <= shift.mostArea(), "area of " + i);
        compared++;
      }
    }
    assertTrue(compared > 1_000);
  }

  @Test
  void ofOtherVerticesItSaysNothing() {
    Geometry square = TestLayer.wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    String hole = ", (1 1, 2 1, 2 2, 1 1))";
    for (String other :
        new String[] {
          "POLYGON ((0 0, 50 0, 100 0, 100 100, 0 100, 0 0))",
          "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0)" + hole,
          "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((200 0, 300 0, 300 1, 200 0)))",
        }) {
      assertFalse(VertexShift.of(square, TestLayer.wkt(other)).leavesNothingWider(1e9), other);
    }
  }

  @Test
  void holesCountLikeShells() {
    String shell = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0)";
    VertexShift shift =
        VertexShift.of(
            TestLayer.wkt(shell + ", (10 10, 20 10, 20 20, 10 10))"),
            TestLayer.wkt(shell + ", (10 10, 20 10, 23 24, 10 10))"));
    assertEquals(5, shift.farthest());
    assertTrue(shift.leavesNothingWider(10));
    assertFalse(shift.leavesNothingWider(9.99));
  }
}
