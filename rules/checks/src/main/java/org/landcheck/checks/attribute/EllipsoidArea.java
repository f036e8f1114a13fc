package org.landcheck.checks.attribute;

import org.landcheck.api.Crs;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the ellipsoid of a polygon in a Gauss-Krüger zone.
 *
 * <p>The projection stretches lengths by 1 + x²/2R² + x⁴/24R⁴ at a distance x from its central
 * meridian, so areas by 1 + u + u²/3 with u = x²/R². The mean of x² over the polygon is found
 * exactly from its rings. R is the mean radius of curvature of CGCS2000 at the polygon's latitude,
 * for which the northing is near enough. Good to about 1e-8 of the area within 3° of the meridian.
 */
public final class EllipsoidArea {
  private static final double AXIS = 6_378_137;
  private static final double FLATTENING = 1 / 298.257222101;
  private static final double ECCENTRICITY = FLATTENING * (2 - FLATTENING);

  /** Length of a meridian from the equator to the pole, by π/2. */
  private static final double MERIDIAN_RADIUS = 6_367_449.1458;

  private double area;
  private double moment;
  private final double x0;
  private final double y0;

  private EllipsoidArea(double x0, double y0) {
    this.x0 = x0;
    this.y0 = y0;
  }

  /**
   * @param polygonal valid
   * @param crs Gauss-Krüger in metres
   */
  public static double of(Geometry polygonal, Crs crs) {
    if (polygonal.isEmpty()) {
      return 0;
    }
    double x = polygonal.getCoordinate().getX();
    double y = polygonal.getCoordinate().getY();
    EllipsoidArea sums = new EllipsoidArea(x, y);
    sums.add(polygonal, crs.falseEasting());
    double square = sums.area == 0 ? 0 : sums.moment / sums.area;
    double u = square / (crs.scale() * crs.scale() * radiusSquare(y - crs.falseNorthing()));
    double stretch = (1 + u + u * u / 3) * crs.scale() * crs.scale();
    return sums.area / stretch;
  }

  private void add(Geometry geometry, double meridian) {
    if (geometry instanceof Polygon polygon) {
      addRing(polygon.getExteriorRing(), 1, meridian);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        addRing(polygon.getInteriorRingN(i), -1, meridian);
      }
    } else if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i), meridian);
      }
    }
  }

  /** Adds area and the integral of the squared distance to the meridian, from a near origin. */
  private void addRing(LineString ring, int sign, double meridian) {
    double[] xy = PackedXY.of(ring);
    double twice = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i + 3 < xy.length; i += 2) {
      double ax = xy[i] - x0;
      double ay = xy[i + 1] - y0;
      double bx = xy[i + 2] - x0;
      double by = xy[i + 3] - y0;
      double cross = ax * by - bx * ay;
      twice += cross;
      first += cross * (ax + bx);
      second += cross * (ax * ax + ax * bx + bx * bx);
    }
    double turn = twice < 0 ? -sign : sign;
    double distance = x0 - meridian;
    area += turn * twice / 2;
    moment += turn * (distance * distance * twice / 2 + distance * first / 3 + second / 12);
  }

  /** Product of both radii of curvature at the latitude that a northing stands for. */
  private static double radiusSquare(double northing) {
    double angle = northing / MERIDIAN_RADIUS;
    double latitude = angle + 0.00252 * StrictMath.sin(2 * angle);
    double sine = StrictMath.sin(latitude);
    double w = 1 - ECCENTRICITY * sine * sine;
    return AXIS * AXIS * (1 - ECCENTRICITY) / (w * w);
  }
}
