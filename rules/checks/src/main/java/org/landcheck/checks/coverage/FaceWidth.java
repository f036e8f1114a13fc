package org.landcheck.checks.coverage;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** How wide a face is at its widest place. */
public final class FaceWidth {
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
   * most shapes need no search for that circle.
   */
  public static boolean exceeds(Geometry shape, double tolerance) {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon
          && !polygon.isEmpty()
          && (2 * polygon.getArea() > tolerance * polygon.getLength() || of(polygon) > tolerance)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Diameter of the largest circle inside, to a hundredth of itself or so; in layer units.
   *
   * <p>For a face far longer than wide the search for the circle would take long; twice the area by
   * half the perimeter is then the width to the same accuracy.
   */
  public static double of(Polygon polygon) {
    double slit = 4 * polygon.getArea() / polygon.getLength();
    Envelope envelope = polygon.getEnvelopeInternal();
    double size = Math.max(envelope.getWidth(), envelope.getHeight());
    if (slit < size / 500 || polygon.getNumPoints() > 20_000) {
      return slit;
    }
    return 2 * MaximumInscribedCircle.getRadiusLine(polygon, slit / 200).getLength();
  }
}
