package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.topology.PolygonOverlap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** How much work fixed coverages make, in things counted: a change for the worse shows here. */
class CoverageCountsTest {
  private static final int SIDE = 60;
  private static final int STEPS = 8;
  private static final double TOLERANCE = 0.001;
  private static final int OUTER = 4 * SIDE * STEPS;

  private record Counts(int segments, int unmatched, int open, int overlays) {}

  private static Counts counts(Layer layer) {
    TestInspection inspection = TestInspection.of(new PolygonOverlap()).layers(layer);
    Coverage coverage = Coverage.of(layer, TOLERANCE, inspection);
    int segments = (int) coverage.members().rings().boxes().segments();
    return new Counts(
        segments,
        count(coverage.arrangement().rest()),
        count(coverage.arrangement().open()),
        PairOverlaps.overlays(layer, TOLERANCE, inspection));
  }

  private static int count(Segments[] tiles) {
    return Arrays.stream(tiles).mapToInt(Segments::size).sum();
  }

  @Test
  void aCleanGrid() {
    assertEquals(
        new Counts(SIDE * SIDE * 4 * STEPS, OUTER, OUTER, 0),
        counts(CoverageLawsTest.layer(grid())));
  }

  @Test
  void cellsUnderOneThatCoversThemAll() {
    List<Geometry> cells = grid();
    int side = 80 * SIDE;
    double[] around = {10, 10, side - 10, 20, side - 10, side - 20, 10, side - 10, 10, 10};
    for (int i = 0; i < around.length; i += 2) {
      around[i] += 38_500_000;
      around[i + 1] += 3_100_000;
    }
    cells.add(PackedXY.FACTORY.createPolygon(new PackedXY(around)));
    Counts counts = counts(CoverageLawsTest.layer(cells));
    assertEquals(OUTER + 4, counts.unmatched());
    assertTrue(counts.overlays() <= 4 * SIDE, "only cells at its border: " + counts);
  }

  @Test
  void twentyCellsMovedOutOfPlace() {
    List<Geometry> cells = grid();
    for (int i = 0; i < 20; i++) {
      int cell = (2 * i + 2) * SIDE + 7 + 2 * i;
      cells.set(
          cell, AffineTransformation.translationInstance(0.5, 0.25).transform(cells.get(cell)));
    }
    Counts counts = counts(CoverageLawsTest.layer(cells));
    assertEquals(OUTER + 20 * 8 * STEPS, counts.unmatched());
    assertTrue(counts.overlays() <= 20 * 8, "a cell has eight neighbours: " + counts);
    assertTrue(counts.overlays() >= 20 * 3, "moved cells overlap: " + counts);
  }

  @Test
  void aStackOfCopiesNeedsNoOverlay() {
    List<Geometry> stack = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      stack.add(cell(0, 0));
    }
    Counts counts = counts(CoverageLawsTest.layer(stack));
    assertEquals(4 * STEPS, counts.unmatched());
    assertEquals(0, counts.overlays());
  }

  @Test
  void ofPolygonsEachInTheNextThereAreNoMorePairsThanPolygonsAndEachIsNamed() {
    List<Geometry> nest = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      double[] xy = {-i, -i, i + 80, -i, i + 80, i + 80, -i, i + 80, -i, -i};
      for (int k = 0; k < xy.length; k += 2) {
        xy[k] += 38_500_000;
        xy[k + 1] += 3_100_000;
      }
      nest.add(PackedXY.FACTORY.createPolygon(new PackedXY(xy)));
    }
    Layer layer = CoverageLawsTest.layer(nest);
    TestInspection inspection = TestInspection.of(new PolygonOverlap()).layers(layer);
    List<PairOverlap> pairs = PairOverlaps.of(layer, TOLERANCE, inspection);
    int limit = nest.size() + Piles.DEEP * Piles.DEEP / 2;
    assertTrue(pairs.size() <= limit, "pairs: " + pairs.size());
    long named =
        pairs.stream().flatMapToInt(p -> IntStream.of(p.first(), p.second())).distinct().count();
    assertEquals(nest.size(), named);
    assertEquals(0, PairOverlaps.overlays(layer, TOLERANCE, inspection));
  }

  @Test
  void oneSidedVerticesLeaveNothingOpen() {
    List<Geometry> cells = grid();
    int changed = 100;
    for (int i = 0; i < changed; i++) {
      int cell = (i / 10 * 5 + 2) * SIDE + i % 10 * 5 + 2;
      cells.set(cell, withMiddle(cells.get(cell)));
    }
    Layer layer = CoverageLawsTest.layer(cells);
    TestInspection inspection = TestInspection.of(new PolygonOverlap()).layers(layer);
    Coverage coverage = Coverage.of(layer, TOLERANCE, inspection);
    assertEquals(OUTER + 3 * changed, count(coverage.arrangement().rest()));
    assertEquals(OUTER, count(coverage.arrangement().open()));
    assertEquals(changed, coverage.oneSided().size());
  }

  /** A cell with one more vertex on its first segment. */
  private static Geometry withMiddle(Geometry cell) {
    double[] xy = PackedXY.of(((Polygon) cell).getExteriorRing());
    double[] more = new double[xy.length + 2];
    System.arraycopy(xy, 0, more, 0, 2);
    more[2] = (xy[0] + xy[2]) / 2;
    more[3] = xy[1];
    System.arraycopy(xy, 2, more, 4, xy.length - 2);
    return PackedXY.FACTORY.createPolygon(new PackedXY(more));
  }

  @Test
  void memoryIsBoundedByThePolygon() {
    Layer layer = CoverageLawsTest.layer(grid());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int run = 0; run < 3; run++) {
      // of the threads that help only this one is counted: run alone
      TestInspection inspection = TestInspection.of(new PolygonOverlap()).layers(layer);
      Alone alone = new Alone(inspection);
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      Coverage.of(layer, TOLERANCE, alone);
      long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      assertTrue(bytes < 6000L * SIDE * SIDE, "bytes a polygon: " + bytes / (SIDE * SIDE));
    }
  }

  /** Squares of 80 m with a vertex every 10 m. */
  private static List<Geometry> grid() {
    List<Geometry> cells = new ArrayList<>();
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < SIDE; c++) {
        cells.add(cell(80 * c, 80 * r));
      }
    }
    return cells;
  }

  private static Geometry cell(int x, int y) {
    double[] xy = new double[8 * STEPS + 2];
    for (int i = 0; i <= 4 * STEPS; i++) {
      int along = 10 * (i % STEPS);
      int side = i / STEPS % 4;
      xy[2 * i] =
          38_500_000 + x + (side == 0 ? along : side == 1 ? 80 : side == 2 ? 80 - along : 0);
      xy[2 * i + 1] =
          3_100_000 + y + (side == 0 ? 0 : side == 1 ? along : side == 2 ? 80 : 80 - along);
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }
}
