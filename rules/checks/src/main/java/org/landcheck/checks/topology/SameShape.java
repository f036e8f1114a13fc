package org.landcheck.checks.topology;

import org.landcheck.api.Layer;
import org.landcheck.checks.rows.IntRows;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/** Compares shapes that have the same envelope. */
final class SameShape {
  /** Part of an area by which equal shapes may differ for rounding. */
  static final double ROUNDING = 1e-6;

  private SameShape() {}

  /** Whether two shapes are identical: vertex by vertex, or, if both are valid, as point sets. */
  static boolean same(Geometry a, Geometry b) {
    if (a.getDimension() != b.getDimension()) {
      return false;
    }
    if (a.getNumPoints() == b.getNumPoints() && a.norm().equalsExact(b.norm())) {
      return true;
    }
    boolean alike =
        a.getDimension() != Dimension.A
            || Math.abs(a.getArea() - b.getArea()) <= ROUNDING * Math.max(1, a.getArea());
    return alike && !isMixed(a) && !isMixed(b) && a.isValid() && b.isValid() && equal(a, b);
  }

  /** Shapes of several kinds in one: nobody can say which points are theirs. */
  private static boolean isMixed(Geometry shape) {
    return shape.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
  }

  private static boolean equal(Geometry a, Geometry b) {
    try {
      return a.equalsTopo(b);
    } catch (TopologyException e) {
      // not known to be the same
      return false;
    }
  }

  /** All pairs of the same shape among a few rows, the smaller row first. */
  static void pairs(Layer layer, int[] rows, IntRows pairs) {
    for (int i = 0; i < rows.length; i++) {
      Geometry shape = layer.geometry(rows[i]);
      for (int j = i + 1; j < rows.length; j++) {
        if (same(shape, layer.geometry(rows[j]))) {
          pairs.accept(rows[i]);
          pairs.accept(rows[j]);
        }
      }
    }
  }
}
