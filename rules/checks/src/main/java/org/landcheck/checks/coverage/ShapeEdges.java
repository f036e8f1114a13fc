package org.landcheck.checks.coverage;

import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of a polygon, turned so that the longest lies along the x axis, and how far a point is
 * from them: by looking at each.
 */
final class ShapeEdges {
  // by edge: where it begins, and where it leads from there
  private final double[] x;
  private final double[] y;
  private final double[] dx;
  private final double[] dy;
  private final int size;
  private double minX = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;
  // the way to the nearest edge from the point that was asked for last
  private double nearest;
  private double nearestX;
  private double nearestY;
  // the way to the edge that was asked for last
  private double wayX;
  private double wayY;

  ShapeEdges(Polygon polygon) {
    int points = polygon.getNumPoints();
    x = new double[points];
    y = new double[points];
    dx = new double[points];
    dy = new double[points];
    double[] shell = PackedXY.of(polygon.getExteriorRing());
    int first = longest(shell);
    double alongX = shell[first + 2] - shell[first];
    double alongY = shell[first + 3] - shell[first + 1];
    double length = Math.hypot(alongX, alongY);
    int count = 0;
    for (int ring = -1; ring < polygon.getNumInteriorRing(); ring++) {
      LineString line = ring < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring);
      double[] xy = PackedXY.of(line);
      double lastX = 0;
      double lastY = 0;
      for (int i = 0; i < xy.length; i += 2) {
        // about a vertex: what is far from the origin would lose digits
        double east = xy[i] - shell[first];
        double north = xy[i + 1] - shell[first + 1];
        double nextX = (east * alongX + north * alongY) / length;
        double nextY = (north * alongX - east * alongY) / length;
        if (i > 0 && (nextX != lastX || nextY != lastY)) {
          x[count] = lastX;
          y[count] = lastY;
          dx[count] = nextX - lastX;
          dy[count++] = nextY - lastY;
        }
        lastX = nextX;
        lastY = nextY;
        minX = Math.min(minX, nextX);
        maxX = Math.max(maxX, nextX);
        minY = Math.min(minY, nextY);
        maxY = Math.max(maxY, nextY);
      }
    }
    size = count;
  }

  /** Where the longest edge begins. */
  private static int longest(double[] xy) {
    int longest = 0;
    double most = -1;
    for (int i = 0; i + 3 < xy.length; i += 2) {
      double length = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
      if (length > most) {
        most = length;
        longest = i;
      }
    }
    return longest;
  }

  int size() {
    return size;
  }

  /** A box, with its sides along the axes. */
  record Extent(double minX, double minY, double maxX, double maxY) {
    boolean isEmpty() {
      return minX > maxX || minY > maxY;
    }
  }

  /** Where all edges lie. */
  Extent extent() {
    return new Extent(minX, minY, maxX, maxY);
  }

  /** A part of a box that holds all of it that can lie inside: most of a box may lie outside. */
  Extent within(Extent box) {
    double[] high = range(x, dx, y, dy, box.minX, box.maxX);
    double south = Math.max(box.minY, high[0]);
    double north = Math.min(box.maxY, high[1]);
    double[] wide = range(y, dy, x, dx, south, north);
    return new Extent(Math.max(box.minX, wide[0]), south, Math.min(box.maxX, wide[1]), north);
  }

  /** From where to where edges lie along one axis, as far as they lie within limits of another. */
  private double[] range(
      double[] a, double[] da, double[] b, double[] db, double least, double most) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int e = 0; e < size; e++) {
      double one = Math.min(a[e], a[e] + da[e]);
      double other = Math.max(a[e], a[e] + da[e]);
      if (other < least || one > most) {
        continue;
      }
      double from = b[e];
      double to = b[e] + db[e];
      if (one < least || other > most) {
        from = b[e] + share(a[e], da[e], least) * db[e];
        to = b[e] + share(a[e], da[e], most) * db[e];
      }
      low = Math.min(low, Math.min(from, to));
      high = Math.max(high, Math.max(from, to));
    }
    return new double[] {low, high};
  }

  /** Where on its way something comes to a place, from 0 to 1. */
  private static double share(double from, double way, double place) {
    return Math.max(0, Math.min(1, (place - from) / way));
  }

  /** How far inside a point is, negative outside. */
  double inward(double px, double py) {
    nearest = Double.POSITIVE_INFINITY;
    boolean inside = false;
    for (int e = 0; e < size; e++) {
      double way = way(e, px, py);
      if (way < nearest) {
        nearest = way;
        nearestX = wayX;
        nearestY = wayY;
      }
      double above = y[e] - py;
      if (above > 0 != above + dy[e] > 0) {
        // where the edge passes the height of the point: east of it or west
        inside ^= x[e] - above / dy[e] * dx[e] > px;
      }
    }
    return inside ? nearest : -nearest;
  }

  /**
   * How large a circle about any point of a box could be at most, as the edge nearest to its middle
   * and one across from it let it be. To be asked after {@link #inward} of the middle.
   */
  double boundAcross(double px, double py, double halfX, double halfY) {
    int one = -1;
    int across = -1;
    double least = Double.POSITIVE_INFINITY;
    double reach = Math.hypot(halfX, halfY);
    for (int e = 0; e < size; e++) {
      double way = way(e, px, py);
      if (way == nearest && one < 0) {
        one = e;
      }
      double dot = wayX * nearestX + wayY * nearestY;
      if (dot < 0) {
        // both ways together change as fast as their unit vectors do not cancel
        double apart = 1 + dot / (way * nearest);
        double sum = way + reach * Math.sqrt(Math.max(0, 2 * apart));
        if (sum < least) {
          least = sum;
          across = e;
        }
      }
    }
    if (across < 0) {
      return Double.POSITIVE_INFINITY;
    }
    // the sum of two distances is convex: nowhere in the box is it larger than in its corners
    double most = 0;
    for (int corner = 0; corner < 4; corner++) {
      double cx = px + (corner < 2 ? halfX : -halfX);
      double cy = py + (corner % 2 == 0 ? halfY : -halfY);
      most = Math.max(most, way(one, cx, cy) + way(across, cx, cy));
    }
    return most / 2;
  }

  /** How far an edge is from a point. */
  private double way(int e, double px, double py) {
    double east = px - x[e];
    double north = py - y[e];
    double along = east * dx[e] + north * dy[e];
    double all = dx[e] * dx[e] + dy[e] * dy[e];
    double share = along <= 0 ? 0 : along >= all ? 1 : along / all;
    wayX = east - share * dx[e];
    wayY = north - share * dy[e];
    return Math.sqrt(wayX * wayX + wayY * wayY);
  }
}
