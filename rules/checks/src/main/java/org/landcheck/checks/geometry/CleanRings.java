package org.landcheck.checks.geometry;

import java.util.Arrays;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * A quick proof that a polygon is valid, on raw coordinates.
 *
 * <p>One-sided: {@code true} means that JTS would call the shape valid; {@code false} means only
 * that the proof failed, and JTS must be asked. It succeeds for polygons whose rings nowhere touch
 * themselves or each other, with holes in their shell and beside each other, and parts whose
 * envelopes are apart: nearly all polygons there are.
 *
 * <p>Segments are sorted along the longer side of the polygon's envelope, and each is compared with
 * those that begin before it ends. Orientation is decided by a floating-point filter; where the
 * filter cannot decide, or where the comparisons grow far beyond the number of segments, the proof
 * fails.
 *
 * <p>Holds its work arrays: one instance a thread.
 */
final class CleanRings {
  /** Bound on the rounding error of an orientation, relative to its two products (Shewchuk). */
  private static final double ROUNDING = 3.3306690738754716e-16;

  /** Comparisons allowed a segment. */
  private static final int PATIENCE = 128;

  private double[] x = new double[0];
  private double[] y = new double[0];
  private int[] next = new int[0];
  private long[] order = new long[0];
  private int vertices;
  private int segments;

  boolean proves(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return provesPolygon(polygon);
    }
    if (!(geometry instanceof MultiPolygon) || geometry.isEmpty()) {
      return false;
    }
    int parts = geometry.getNumGeometries();
    for (int i = 0; i < parts; i++) {
      Polygon part = (Polygon) geometry.getGeometryN(i);
      for (int j = 0; j < i; j++) {
        if (j == PATIENCE || near(part, geometry.getGeometryN(j))) {
          return false;
        }
      }
      if (!provesPolygon(part)) {
        return false;
      }
    }
    return true;
  }

  private boolean provesPolygon(Polygon polygon) {
    if (polygon.isEmpty()) {
      return false;
    }
    reserve(polygon.getNumPoints());
    int holes = polygon.getNumInteriorRing();
    boolean loaded = load(polygon.getExteriorRing());
    for (int i = 0; loaded && i < holes; i++) {
      loaded = load(polygon.getInteriorRingN(i));
    }
    return loaded && apart() && (holes == 0 || holesInPlace(polygon));
  }

  private void reserve(int points) {
    if (x.length < points) {
      x = new double[points];
      y = new double[points];
      next = new int[points];
      order = new long[points];
    }
    vertices = 0;
    segments = 0;
  }

  /** Adds a ring without its repeated points; false if it has holes in its numbers or no width. */
  private boolean load(LineString ring) {
    double[] xy = PackedXY.of(ring);
    int first = vertices;
    for (int i = 0; i < xy.length; i += 2) {
      double vx = xy[i];
      double vy = xy[i + 1];
      if (!(Math.abs(vx) <= Double.MAX_VALUE && Math.abs(vy) <= Double.MAX_VALUE)) {
        return false;
      }
      if (vertices == first || vx != x[vertices - 1] || vy != y[vertices - 1]) {
        x[vertices] = vx;
        y[vertices] = vy;
        vertices++;
      }
    }
    int last = vertices - 1;
    if (last - first < 3) {
      return false;
    }
    for (int s = first; s < last; s++) {
      next[s] = s + 1 == last ? first : s + 1;
      order[segments++] = s;
    }
    return true;
  }

  /** Whether no two segments meet, except neighbours in their common vertex. */
  private boolean apart() {
    double[] main = widerThanHigh() ? x : y;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int v = 0; v < vertices; v++) {
      min = Math.min(min, main[v]);
      max = Math.max(max, main[v]);
    }
    // 31 bits of position in front of the segment's number sort both as one long; rounding a
    // position down keeps the order, so no pair is missed
    double scale = Integer.MAX_VALUE / (max - min);
    for (int i = 0; i < segments; i++) {
      int s = (int) order[i];
      order[i] = (long) ((Math.min(main[s], main[s + 1]) - min) * scale) << 32 | s;
    }
    Arrays.sort(order, 0, segments);
    long budget = (long) PATIENCE * segments;
    for (int i = 0; i < segments; i++) {
      int s = (int) order[i];
      long end = (long) ((Math.max(main[s], main[s + 1]) - min) * scale);
      for (int j = i + 1; j < segments && order[j] >>> 32 <= end; j++) {
        if (--budget < 0 || meet(s, (int) order[j])) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean widerThanHigh() {
    double minX = x[0];
    double maxX = x[0];
    double minY = y[0];
    double maxY = y[0];
    for (int v = 1; v < vertices; v++) {
      minX = Math.min(minX, x[v]);
      maxX = Math.max(maxX, x[v]);
      minY = Math.min(minY, y[v]);
      maxY = Math.max(maxY, y[v]);
    }
    return maxX - minX >= maxY - minY;
  }

  /** Whether two segments may have more in common than the vertex that neighbours share. */
  private boolean meet(int s, int t) {
    if (next[s] == t) {
      return folds(s, s + 1, t + 1);
    }
    if (next[t] == s) {
      return folds(t, t + 1, s + 1);
    }
    return overlap(x, s, t)
        && overlap(y, s, t)
        && !besides(s, s + 1, t, t + 1)
        && !besides(t, t + 1, s, s + 1);
  }

  private static boolean overlap(double[] axis, int s, int t) {
    return Math.min(axis[s], axis[s + 1]) <= Math.max(axis[t], axis[t + 1])
        && Math.min(axis[t], axis[t + 1]) <= Math.max(axis[s], axis[s + 1]);
  }

  /** Whether the path a, v, b may turn back onto itself. */
  private boolean folds(int a, int v, int b) {
    double dot = (x[a] - x[v]) * (x[b] - x[v]) + (y[a] - y[v]) * (y[b] - y[v]);
    return dot >= 0 && side(a, v, b) == 0;
  }

  /** Whether c and d surely lie strictly on one side of the line through a and b. */
  private boolean besides(int a, int b, int c, int d) {
    int side = side(a, b, c);
    return side != 0 && side == side(a, b, d);
  }

  /** Side of the line a-b that c surely lies on: 1 left, -1 right, 0 not sure. */
  private int side(int a, int b, int c) {
    double left = (x[a] - x[c]) * (y[b] - y[c]);
    double right = (y[a] - y[c]) * (x[b] - x[c]);
    double cross = left - right;
    double error = ROUNDING * (Math.abs(left) + Math.abs(right));
    return cross > error ? 1 : -cross > error ? -1 : 0;
  }

  private static boolean holesInPlace(Polygon polygon) {
    LinearRing shell = polygon.getExteriorRing();
    int holes = polygon.getNumInteriorRing();
    for (int i = 0; i < holes; i++) {
      LinearRing hole = polygon.getInteriorRingN(i);
      for (int j = 0; j < i; j++) {
        if (j == PATIENCE || near(hole, polygon.getInteriorRingN(j))) {
          return false;
        }
      }
      int where =
          RayCrossingCounter.locatePointInRing(hole.getCoordinate(), shell.getCoordinateSequence());
      if (where != Location.INTERIOR) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(Geometry a, Geometry b) {
    return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal());
  }
}
