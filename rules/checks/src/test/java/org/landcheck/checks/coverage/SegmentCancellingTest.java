package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.topology.PolygonOverlap;
import org.locationtech.jts.geom.Geometry;

/** Guards the shape of the work by counts: what is clean must cancel, whatever its size. */
class SegmentCancellingTest {
  private static final int SIDE = 60;
  private static final int STEPS = 8;

  @Test
  void aCleanCoverageLeavesItsOuterBorderOnly() {
    assertEquals(4 * SIDE * STEPS, count(arrangement(grid(SIDE, false)).rest()));
  }

  @Test
  void whatIsLeftEntersEveryPointAsOftenAsItLeaves() {
    Arrangement arrangement = arrangement(CoverageLawsTest.layer(DirtyCoverage.of(7, 6)));
    assertBalanced(arrangement.rest());
    assertBalanced(arrangement.open());
  }

  private static void assertBalanced(Segments[] tiles) {
    assertTrue(count(tiles) > 0);
    NodeTable nodes = new NodeTable(0);
    List<Integer> balance = new ArrayList<>();
    for (Segments rest : tiles) {
      for (int i = 0; i < rest.size(); i++) {
        int from = nodes.add(rest.x0(i), rest.y0(i));
        int to = nodes.add(rest.x1(i), rest.y1(i));
        while (balance.size() < nodes.size()) {
          balance.add(0);
        }
        balance.set(from, balance.get(from) + rest.weight(i));
        balance.set(to, balance.get(to) - rest.weight(i));
      }
    }
    assertTrue(balance.stream().allMatch(sum -> sum == 0));
  }

  @Test
  void oneSidedVerticesAreZippedAndNeverNoded() {
    Arrangement arrangement = arrangement(grid(SIDE, true));
    assertTrue(count(arrangement.rest()) > 4 * SIDE * STEPS + halves());
    assertEquals(
        4 * SIDE * STEPS + halves(), count(arrangement.open()), "only the outer border stays");
    int oneSided = arrangement.oneSided().size();
    assertTrue(oneSided > SIDE * SIDE, "one-sided vertices: " + oneSided);
  }

  /** Outer segments that the densified cells of the border row have cut in two. */
  private static int halves() {
    int cut = 0;
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < SIDE; c++) {
        if ((r + c) % 2 == 0) {
          cut += (r == 0 ? 1 : 0) + (c == 0 ? 1 : 0);
          cut += (r == SIDE - 1 ? 1 : 0) + (c == SIDE - 1 ? 1 : 0);
        }
      }
    }
    return cut;
  }

  private static int count(Segments[] tiles) {
    return Arrays.stream(tiles).mapToInt(Segments::size).sum();
  }

  private static Arrangement arrangement(Layer layer) {
    return Coverage.of(layer, 0.001, TestInspection.of(new PolygonOverlap()).layers(layer))
        .arrangement();
  }

  /**
   * Squares of 80 m with a vertex every 10 m; every other one has a further vertex on each side.
   */
  private static Layer grid(int side, boolean oneSided) {
    List<Geometry> cells = new ArrayList<>();
    for (int r = 0; r < side; r++) {
      for (int c = 0; c < side; c++) {
        cells.add(cell(38_500_000 + 80 * c, 3_100_000 + 80 * r, oneSided && (r + c) % 2 == 0));
      }
    }
    return CoverageLawsTest.layer(cells);
  }

  private static Geometry cell(int x, int y, boolean oneSided) {
    int[][] corners = {{x, y}, {x + 80, y}, {x + 80, y + 80}, {x, y + 80}, {x, y}};
    List<Double> xy = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      for (int i = 0; i < STEPS; i++) {
        for (double share : oneSided && i == 3 ? new double[] {i, i + 0.4} : new double[] {i}) {
          xy.add(corners[side][0] + share * (corners[side + 1][0] - corners[side][0]) / STEPS);
          xy.add(corners[side][1] + share * (corners[side + 1][1] - corners[side][1]) / STEPS);
        }
      }
    }
    xy.add((double) x);
    xy.add((double) y);
    double[] packed = xy.stream().mapToDouble(Double::doubleValue).toArray();
    return PackedXY.FACTORY.createPolygon(new PackedXY(packed));
  }
}
