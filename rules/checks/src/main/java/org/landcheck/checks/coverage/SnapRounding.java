package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.Comparator;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.snapround.HotPixel;

/**
 * Nodes segments by snap rounding (Hobby 1999): the pixels of a grid that hold an end or a crossing
 * are hot, and each segment is led through the middles of all hot pixels that it meets. After that
 * segments meet in their ends only, whatever they were.
 *
 * <p>As the noder of JTS does it, but crossings are looked for by {@link ClosePairs} and hot pixels
 * along a segment, not in the box around it.
 */
final class SnapRounding {
  /** Part of a pixel's side that its corners are less away from its middle. */
  private static final double CORNER = 0.75;

  private final Segments edges;
  private final PrecisionModel precision;
  private final NodeTable pixels = new NodeTable(0);

  /**
   * @param edges of one group, their ends on the grid
   * @param precision of the grid
   */
  SnapRounding(Segments edges, PrecisionModel precision) {
    this.edges = edges;
    this.precision = precision;
    for (int e = 0; e < edges.size(); e++) {
      pixels.add(edges.x0(e), edges.y0(e));
      pixels.add(edges.x1(e), edges.y1(e));
    }
  }

  /** Takes a part of an edge. */
  @FunctionalInterface
  interface Visitor {
    void visit(double x0, double y0, double x1, double y1, int edge);
  }

  /**
   * Passes the parts of all edges.
   *
   * @param distance that edges which share a pixel do not exceed, in layer units
   */
  void forParts(double distance, Visitor parts) {
    LineIntersector intersector = new RobustLineIntersector();
    ClosePairs.find(edges, distance, (a, b) -> addCrossings(intersector, a, b));
    int[] all = new int[pixels.size()];
    Arrays.setAll(all, i -> i);
    PointGrid grid = new PointGrid(pixels.points(), all);
    for (int e = 0; e < edges.size(); e++) {
      pass(e, grid, parts);
    }
  }

  private Coordinate from(int e) {
    return new CoordinateXY(edges.x0(e), edges.y0(e));
  }

  private Coordinate to(int e) {
    return new CoordinateXY(edges.x1(e), edges.y1(e));
  }

  private void addCrossings(LineIntersector intersector, int a, int b) {
    intersector.computeIntersection(from(a), to(a), from(b), to(b));
    for (int i = 0; i < intersector.getIntersectionNum(); i++) {
      Coordinate at = intersector.getIntersection(i);
      pixels.add(precision.makePrecise(at.getX()), precision.makePrecise(at.getY()));
    }
  }

  private void pass(int e, PointGrid grid, Visitor parts) {
    Coordinate from = from(e);
    Coordinate to = to(e);
    IntBag on = new IntBag();
    double corner = CORNER / precision.getScale();
    grid.near(
        from.getX(),
        from.getY(),
        to.getX(),
        to.getY(),
        corner,
        pixel -> {
          Coordinate middle = new CoordinateXY(pixels.x(pixel), pixels.y(pixel));
          if (new HotPixel(middle, precision.getScale()).intersects(from, to)) {
            on.add(pixel);
          }
        });
    double dx = to.getX() - from.getX();
    double dy = to.getY() - from.getY();
    Integer[] path = Arrays.stream(on.toArray()).boxed().toArray(Integer[]::new);
    if (path.length > 2) {
      Arrays.sort(
          path,
          Comparator.comparingDouble(
              pixel ->
                  (pixels.x(pixel) - from.getX()) * dx + (pixels.y(pixel) - from.getY()) * dy));
    }
    double x = from.getX();
    double y = from.getY();
    for (int pixel : path) {
      if (pixels.x(pixel) != x || pixels.y(pixel) != y) {
        parts.visit(x, y, pixels.x(pixel), pixels.y(pixel), e);
        x = pixels.x(pixel);
        y = pixels.y(pixel);
      }
    }
    if (x != to.getX() || y != to.getY()) {
      parts.visit(x, y, to.getX(), to.getY(), e);
    }
  }
}
