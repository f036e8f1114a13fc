package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.landcheck.api.Crs;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas on the ellipsoid held against Karney's (Algorithms for geodesics, 2013) in GeographicLib: a
 * plane edge is cut into pieces so short that the geodesic between its ends is the same line.
 */
class EllipsoidAreaTest {
  private static final Geodesic CGCS2000 = new Geodesic(6378137, 1 / 298.257222101);

  /** Parcels, villages, counties, in the own zone of Hunan's places and a neighbouring one. */
  @Property(tries = 300)
  void everySizeAgreesWithGeodesicsToAMillionth(
      @ForAll @DoubleRange(min = 1, max = 5) double magnitude,
      @ForAll @DoubleRange(min = -2.9, max = 2.9) double degreesFromMeridian,
      @ForAll @DoubleRange(min = 2_760_000, max = 3_330_000) double northing,
      @ForAll @IntRange(min = 3, max = 40) int corners,
      @ForAll long seed)
      throws Exception {
    compare(Math.pow(10, magnitude), degreesFromMeridian, northing, corners, seed, 1e-6);
  }

  /** A layer of the whole province in one zone: half a per cent between plane and ellipsoid. */
  @Property(tries = 60)
  void aProvinceInOneZoneTooAgrees(
      @ForAll @DoubleRange(min = -4.6, max = 4.6) double degreesFromMeridian, @ForAll long seed)
      throws Exception {
    compare(30_000, degreesFromMeridian, 3_000_000, 12, seed, 1e-6);
  }

  private static void compare(
      double radius, double degrees, double northing, int corners, long seed, double most)
      throws Exception {
    Crs zone = TestLayer.zone(37, false);
    double easting = 500_000 + degrees * 98_000;
    double[] xy = star(easting, northing, radius, corners, new Random(seed));
    Polygon polygon =
        PackedXY.FACTORY.createPolygon(PackedXY.FACTORY.createLinearRing(new PackedXY(xy)), null);
    double expected = geodesic(xy, zone);
    // A square centimetre is what sums over the whole ellipsoid are good to.
    assertEquals(expected, EllipsoidArea.of(polygon, zone), Math.max(most * expected, 1e-4));
  }

  /** A ring about a centre, of corners at uneven distances; closed. */
  private static double[] star(double x, double y, double radius, int corners, Random random) {
    double[] xy = new double[2 * corners + 2];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + 0.4 * random.nextDouble()) / corners;
      double distance = radius * (0.4 + 0.6 * random.nextDouble());
      xy[2 * i] = x + distance * Math.cos(angle);
      xy[2 * i + 1] = y + distance * Math.sin(angle);
    }
    xy[2 * corners] = xy[0];
    xy[2 * corners + 1] = xy[1];
    return xy;
  }

  private static double geodesic(double[] xy, Crs zone) throws Exception {
    MathTransform toDegrees = projection(zone).inverse();
    PolygonArea area = new PolygonArea(CGCS2000, false);
    double[] point = new double[2];
    for (int i = 0; i + 3 < xy.length; i += 2) {
      double length = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
      int pieces = (int) Math.max(1, Math.ceil(length / 250));
      for (int k = 0; k < pieces; k++) {
        double t = (double) k / pieces;
        point[0] = xy[i] + t * (xy[i + 2] - xy[i]);
        point[1] = xy[i + 1] + t * (xy[i + 3] - xy[i + 1]);
        toDegrees.transform(point, 0, point, 0, 1);
        area.AddPoint(point[1], point[0]);
      }
    }
    return Math.abs(area.Compute(false, true).area);
  }

  private static MathTransform projection(Crs zone) throws Exception {
    DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
    ParameterValueGroup parameters = factory.getDefaultParameters("Transverse_Mercator");
    parameters.parameter("semi_major").setValue(6378137);
    parameters.parameter("semi_minor").setValue(6378137 * (1 - 1 / 298.257222101));
    parameters.parameter("central_meridian").setValue(zone.centralMeridian());
    parameters.parameter("latitude_of_origin").setValue(0);
    parameters.parameter("scale_factor").setValue(1);
    parameters.parameter("false_easting").setValue(zone.falseEasting());
    parameters.parameter("false_northing").setValue(0);
    return factory.createParameterizedTransform(parameters);
  }
}
