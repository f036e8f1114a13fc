package org.landcheck.checks.version;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How far the vertices of a polygon moved, where they are still the same ones: most borders that
 * are not where they were were only rounded, or came back from another coordinate system. Then no
 * overlay is needed to know how little can have changed.
 *
 * <p>If no vertex moved by more than <i>d</i>, no edge did, and both valid shapes agree wherever
 * the border is farther off than <i>d</i>. What one has and the other has not lies within <i>d</i>
 * of the border, but has no border inside, so that no circle of a radius over <i>d</i> has room in
 * it.
 *
 * @param farthest that a vertex moved; infinite if the two have not the same vertices
 * @param length of the border, in layer units like all others
 * @param vertices of the border
 */
record VertexShift(double farthest, double length, int vertices) {
  private static final VertexShift UNKNOWN = new VertexShift(Double.POSITIVE_INFINITY, 0, 0);

  /** Of two polygons or collections of them, vertex by vertex in their order. */
  static VertexShift of(Geometry before, Geometry now) {
    if (before.getNumGeometries() != now.getNumGeometries()) {
      return UNKNOWN;
    }
    double farthest = 0;
    for (int i = 0; i < before.getNumGeometries(); i++) {
      if (!(before.getGeometryN(i) instanceof Polygon a)
          || !(now.getGeometryN(i) instanceof Polygon b)
          || a.getNumInteriorRing() != b.getNumInteriorRing()) {
        return UNKNOWN;
      }
      farthest = Math.max(farthest, farthest(a.getExteriorRing(), b.getExteriorRing()));
      for (int ring = 0; ring < a.getNumInteriorRing(); ring++) {
        farthest = Math.max(farthest, farthest(a.getInteriorRingN(ring), b.getInteriorRingN(ring)));
      }
    }
    return new VertexShift(farthest, before.getLength(), before.getNumPoints());
  }

  private static double farthest(LinearRing before, LinearRing now) {
    CoordinateSequence a = before.getCoordinateSequence();
    CoordinateSequence b = now.getCoordinateSequence();
    if (a.size() != b.size()) {
      return Double.POSITIVE_INFINITY;
    }
    double farthest = 0;
    for (int i = 0; i < a.size(); i++) {
      farthest = Math.max(farthest, Math.hypot(a.getX(i) - b.getX(i), a.getY(i) - b.getY(i)));
    }
    return farthest;
  }

  /** Whether nothing wider than this can have been gained or lost. */
  boolean leavesNothingWider(double width) {
    return 2 * farthest <= width;
  }

  /** What may have been gained and lost together is no more than this: a strip along the border. */
  double mostArea() {
    return farthest * (2 * length + vertices * Math.PI * farthest);
  }
}
