package org.landcheck.checks.coverage;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** One edge of a polygon's border, the interior on its left. */
record BorderEdge(double x0, double y0, double x1, double y1) {
  BorderEdge back() {
    return new BorderEdge(x1, y1, x0, y0);
  }

  Coordinate from() {
    return new CoordinateXY(x0, y0);
  }

  Coordinate to() {
    return new CoordinateXY(x1, y1);
  }

  /** As near to the middle as numbers allow. */
  Coordinate middle() {
    return new CoordinateXY((x0 + x1) / 2, (y0 + y1) / 2);
  }

  double distance(Coordinate point) {
    return Distance.pointToSegment(point, from(), to());
  }

  /** Whether it has a point in common with another that is not an end of both; exact. */
  boolean meets(BorderEdge other) {
    if (Math.max(x0, x1) < Math.min(other.x0, other.x1)
        || Math.max(other.x0, other.x1) < Math.min(x0, x1)
        || Math.max(y0, y1) < Math.min(other.y0, other.y1)
        || Math.max(other.y0, other.y1) < Math.min(y0, y1)) {
      return false;
    }
    int fromSide = other.side(x0, y0);
    int toSide = other.side(x1, y1);
    if (fromSide * toSide > 0 || side(other.x0, other.y0) * side(other.x1, other.y1) > 0) {
      return false;
    }
    if (fromSide == 0 && toSide == 0) {
      return overlaps(other);
    }
    boolean joined = fromSide == 0 && other.ends(x0, y0) || toSide == 0 && other.ends(x1, y1);
    return !joined;
  }

  /** Whether two edges on one line share more than a point; their boxes meet. */
  private boolean overlaps(BorderEdge other) {
    boolean wide = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
    double low = wide ? Math.min(x0, x1) : Math.min(y0, y1);
    double high = wide ? Math.max(x0, x1) : Math.max(y0, y1);
    double otherLow = wide ? Math.min(other.x0, other.x1) : Math.min(other.y0, other.y1);
    double otherHigh = wide ? Math.max(other.x0, other.x1) : Math.max(other.y0, other.y1);
    return Math.max(low, otherLow) < Math.min(high, otherHigh);
  }

  private boolean ends(double x, double y) {
    return x == x0 && y == y0 || x == x1 && y == y1;
  }

  private int side(double x, double y) {
    return CGAlgorithmsDD.orientationIndex(x0, y0, x1, y1, x, y);
  }
}
