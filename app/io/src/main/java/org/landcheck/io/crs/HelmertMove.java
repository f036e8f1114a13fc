package org.landcheck.io.crs;

import java.util.Arrays;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.landcheck.api.Crs;

/** Turns, stretches and shifts points, in the plane or about the centre of the earth. */
final class HelmertMove {
  private HelmertMove() {}

  /**
   * E' = east + k (E cos r − N sin r), N' = north + k (E sin r + N cos r).
   *
   * @param rotation r in radians, counterclockwise
   * @param scale k
   */
  static PointMove plane(double east, double north, double rotation, double scale) {
    double cos = scale * Math.cos(rotation);
    double sin = scale * Math.sin(rotation);
    return (xy, count) -> {
      for (int i = 0; i < 2 * count; i += 2) {
        double x = xy[i];
        double y = xy[i + 1];
        xy[i] = east + cos * x - sin * y;
        xy[i + 1] = north + sin * x + cos * y;
      }
    };
  }

  /**
   * From degrees on one datum to degrees on another, heights above the ellipsoid taken as zero:
   * EPSG method 9606, position vector, of IOGP guidance note 7-2.
   *
   * @param shift metres
   * @param turn radians about the three axes
   * @param scale factor of all lengths
   */
  static PointMove space(Crs from, Crs to, double[] shift, double[] turn, double scale)
      throws FactoryException {
    MathTransform toSpace = geocentric("Ellipsoid_To_Geocentric", from);
    MathTransform toDegrees = geocentric("Geocentric_To_Ellipsoid", to);
    MathTransform back;
    try {
      back = toDegrees.inverse();
    } catch (NoninvertibleTransformException e) {
      throw new FactoryException("no way back");
    }
    double[] s = shift.clone();
    double[] r = turn.clone();
    return (xy, count) -> {
      double[] space = new double[3 * count];
      for (int i = 0; i < count; i++) {
        space[3 * i] = xy[2 * i];
        space[3 * i + 1] = xy[2 * i + 1];
      }
      try {
        toSpace.transform(space, 0, space, 0, count);
        for (int i = 0; i < space.length; i += 3) {
          double x = space[i];
          double y = space[i + 1];
          double z = space[i + 2];
          space[i] = s[0] + scale * (x - r[2] * y + r[1] * z);
          space[i + 1] = s[1] + scale * (r[2] * x + y - r[0] * z);
          space[i + 2] = s[2] + scale * (-r[1] * x + r[0] * y + z);
        }
        toDegrees(toDegrees, back, space, count);
      } catch (TransformException e) {
        Arrays.fill(space, Double.NaN);
      }
      for (int i = 0; i < count; i++) {
        xy[2 * i] = space[3 * i];
        xy[2 * i + 1] = space[3 * i + 1];
      }
    };
  }

  /** GeoTools misses the latitude by two millimetres at first; what it misses is taken off. */
  private static void toDegrees(
      MathTransform toDegrees, MathTransform back, double[] space, int count)
      throws TransformException {
    double[] first = new double[space.length];
    toDegrees.transform(space, 0, first, 0, count);
    back.transform(first, 0, first, 0, count);
    for (int i = 0; i < space.length; i++) {
      space[i] += space[i] - first[i];
    }
    toDegrees.transform(space, 0, space, 0, count);
  }

  private static MathTransform geocentric(String method, Crs crs) throws FactoryException {
    Datum datum = Datum.ofId(crs.datum()).orElseThrow();
    double a = Double.parseDouble(datum.semiMajor());
    DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
    ParameterValueGroup parameters = factory.getDefaultParameters(method);
    parameters.parameter("semi_major").setValue(a);
    parameters
        .parameter("semi_minor")
        .setValue(a * (1 - 1 / Double.parseDouble(datum.inverseFlattening())));
    parameters.parameter("dim").setValue(3);
    return factory.createParameterizedTransform(parameters);
  }
}
