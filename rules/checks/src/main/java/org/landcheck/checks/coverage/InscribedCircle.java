package org.landcheck.checks.coverage;

import java.util.PriorityQueue;
import org.landcheck.checks.coverage.ShapeEdges.Extent;
import org.locationtech.jts.geom.Polygon;

/**
 * The largest circle in a polygon, by branch and bound: of all boxes the one in which the circle
 * could be largest is halved next, until none promises more than what was found.
 *
 * <p>A circle about a point of a box is at most as large as the way from the middle of the box to
 * the border and on to its corner (Garcia-Castellanos and Lombardo 2007, in squares). Nor is it
 * larger than half the way to an edge and another across from it, together: along a strip that is
 * the same everywhere, so that a strip need not be searched from end to end for a wider place.
 */
final class InscribedCircle {
  /** Boxes times edges, at most; the best found until then counts. */
  private static final long MOST = 25_000_000;

  private static final int BOXES = 1 << 17;

  private record Box(double x, double y, double halfX, double halfY, double bound)
      implements Comparable<Box> {
    @Override
    public int compareTo(Box other) {
      return Double.compare(other.bound, bound);
    }
  }

  private final ShapeEdges edges;
  private final double accuracy;
  private final double enough;
  private final PriorityQueue<Box> boxes = new PriorityQueue<>();
  private double best;
  private int tried;

  private InscribedCircle(ShapeEdges edges, double accuracy, double known, double enough) {
    this.edges = edges;
    this.accuracy = accuracy;
    this.best = known;
    this.enough = enough;
  }

  /**
   * @param accuracy how much larger than the radius found the true one may be; same unit
   */
  static InscribedCircle of(Polygon polygon, double accuracy) {
    InscribedCircle circle =
        new InscribedCircle(new ShapeEdges(polygon), accuracy, 0, Double.POSITIVE_INFINITY);
    circle.search();
    return circle;
  }

  /** Whether there is a circle of a radius, and as much more as the accuracy, in a polygon. */
  static boolean exceeds(Polygon polygon, double radius, double accuracy) {
    ShapeEdges edges = new ShapeEdges(polygon);
    if (edges.extent().maxY() - edges.extent().minY() <= 2 * radius) {
      return false;
    }
    InscribedCircle circle = new InscribedCircle(edges, accuracy, radius, radius);
    circle.search();
    return circle.best > radius;
  }

  double radius() {
    return best;
  }

  /** Points that were tried as its middle. */
  int tried() {
    return tried;
  }

  private void search() {
    add(edges.extent());
    long most = Math.min(BOXES, MOST / edges.size());
    while (!boxes.isEmpty() && tried < most && best <= enough) {
      Box box = boxes.remove();
      if (box.bound <= best + accuracy) {
        break;
      }
      double west = box.x - box.halfX;
      double east = box.x + box.halfX;
      double south = box.y - box.halfY;
      double north = box.y + box.halfY;
      if (box.halfX >= box.halfY) {
        add(new Extent(west, south, box.x, north));
        add(new Extent(box.x, south, east, north));
      } else {
        add(new Extent(west, south, east, box.y));
        add(new Extent(west, box.y, east, north));
      }
    }
  }

  private void add(Extent box) {
    Extent tight = edges.within(box);
    if (tight.isEmpty()) {
      return;
    }
    tried++;
    double x = (tight.minX() + tight.maxX()) / 2;
    double y = (tight.minY() + tight.maxY()) / 2;
    double halfX = (tight.maxX() - tight.minX()) / 2;
    double halfY = (tight.maxY() - tight.minY()) / 2;
    double reach = Math.hypot(halfX, halfY);
    double distance = edges.inward(x, y);
    best = Math.max(best, distance);
    double bound = distance + reach;
    if (distance > 0 && bound > best + accuracy) {
      bound = Math.min(bound, edges.boundAcross(x, y, halfX, halfY));
    }
    if (bound > best + accuracy) {
      boxes.add(new Box(x, y, halfX, halfY, bound));
    }
  }
}
