package org.landcheck.checks.coverage;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** How wide a face is at its widest place. */
public final class FaceWidth {
  /** Vertices from which a search costs so much that less exactness is asked for. */
  private static final int MANY = 100;

  private static final double ACCURACY = 0.001;

  private FaceWidth() {}

  /** The greatest width among the polygons of a shape. */
  public static double of(Geometry shape) {
    double widest = 0;
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        widest = Math.max(widest, of(polygon));
      }
    }
    return widest;
  }

  /**
   * Whether a shape is somewhere wider than a tolerance.
   *
   * <p>The area of a polygon is at most its perimeter times the radius of its largest circle, so
   * most shapes need no search for that circle. One that is given up ({@link #of(Polygon)}) has
   * found no such place, and there is said to be none.
   */
  public static boolean exceeds(Geometry shape, double tolerance) {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon
          && !polygon.isEmpty()
          && (2 * polygon.getArea() > tolerance * polygon.getLength()
              || InscribedCircle.exceeds(polygon, tolerance / 2, tolerance / 2 * ACCURACY))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Diameter of the largest circle inside, to a thousandth of itself, of shapes of many vertices to
   * a hundredth; in layer units.
   *
   * <p>The search for the circle is given up where it takes long: in shapes that wind for a
   * thousand times their width, or have many thousand vertices. They are then at least as wide as
   * said here; the area is never more than the perimeter times the radius.
   */
  public static double of(Polygon polygon) {
    double least = polygon.getArea() / polygon.getLength();
    double accuracy = polygon.getNumPoints() > MANY ? 10 * ACCURACY : ACCURACY;
    return least > 0
        ? 2 * Math.max(least, InscribedCircle.of(polygon, least * accuracy).radius())
        : 0;
  }
}
