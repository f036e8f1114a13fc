package org.landcheck.io.crs;

import java.util.Optional;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.landcheck.api.Crs;

/**
 * Moves between two systems on one datum, easting before northing and longitude before latitude on
 * both sides.
 */
final class Transforms {
  /** Degrees from the central meridian; there GeoTools' series is 1 cm off, and 1 m at 20. */
  private static final double REACH = 10;

  /** Metres that {@link #REACH} is less than, at the equator. */
  private static final double REACH_METRES = 1.2e6;

  /** Metres from the equator to a pole, and some. */
  private static final double QUARTER = 10.01e6;

  private static final Projected.Domain ANYWHERE =
      new Projected.Domain(
          -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE);

  private Transforms() {}

  /**
   * @throws FactoryException if one of the systems is not understood
   */
  static PointMove between(Crs from, Crs to) throws FactoryException {
    if (from.sameSystem(to)) {
      return PointMove.shift(0, 0);
    }
    if (isOneProjection(from, to)) {
      // Zone numbers before the easting: nothing but millions are added or taken off.
      return PointMove.shift(
          to.falseEasting() - from.falseEasting(), to.falseNorthing() - from.falseNorthing());
    }
    if (!isSimple(from) || !isSimple(to)) {
      Projected.Domain domain = from.kind() == Crs.Kind.GEOGRAPHIC ? degrees(0, 180) : ANYWHERE;
      return Projected.by(CRS.findMathTransform(decode(from), decode(to), true), domain);
    }
    PointMove toDegrees = toDegrees(from);
    return to.kind() == Crs.Kind.GEOGRAPHIC ? toDegrees : toDegrees.then(fromDegrees(to));
  }

  /** From a system to degrees of longitude and latitude on its own datum. */
  static PointMove toDegrees(Crs from) throws FactoryException {
    if (from.kind() == Crs.Kind.GEOGRAPHIC) {
      return PointMove.shift(0, 0);
    }
    try {
      double width = REACH_METRES * from.scale();
      double height = QUARTER * from.scale();
      Projected.Domain metres =
          new Projected.Domain(
              from.falseEasting() - width,
              from.falseEasting() + width,
              from.falseNorthing() - height,
              from.falseNorthing() + height);
      return Projected.back(projection(from), metres);
    } catch (NoninvertibleTransformException e) {
      throw new FactoryException(e);
    }
  }

  /** From degrees of longitude and latitude to a system on the same datum. */
  static PointMove fromDegrees(Crs to) throws FactoryException {
    return to.kind() == Crs.Kind.GEOGRAPHIC
        ? PointMove.shift(0, 0)
        : Projected.by(projection(to), degrees(to.centralMeridian(), REACH));
  }

  private static Projected.Domain degrees(double meridian, double reach) {
    return new Projected.Domain(meridian - reach, meridian + reach, -90, 90);
  }

  /** Whether a system's parameters are all that is needed to move to it. */
  static boolean isSimple(Crs crs) {
    return Datum.ofId(crs.datum()).isPresent()
        && (crs.kind() == Crs.Kind.TRANSVERSE_MERCATOR || crs.kind() == Crs.Kind.GEOGRAPHIC);
  }

  private static boolean isOneProjection(Crs from, Crs to) {
    return from.kind() == Crs.Kind.TRANSVERSE_MERCATOR
        && to.kind() == Crs.Kind.TRANSVERSE_MERCATOR
        && from.centralMeridian() == to.centralMeridian()
        && from.scale() == to.scale();
  }

  private static MathTransform projection(Crs crs) throws FactoryException {
    Optional<Datum> datum = Datum.ofId(crs.datum());
    double a = Double.parseDouble(datum.orElseThrow().semiMajor());
    double flattening = 1 / Double.parseDouble(datum.get().inverseFlattening());
    DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
    ParameterValueGroup parameters = factory.getDefaultParameters("Transverse_Mercator");
    parameters.parameter("semi_major").setValue(a);
    parameters.parameter("semi_minor").setValue(a * (1 - flattening));
    parameters.parameter("central_meridian").setValue(crs.centralMeridian());
    parameters.parameter("latitude_of_origin").setValue(0);
    parameters.parameter("scale_factor").setValue(crs.scale());
    parameters.parameter("false_easting").setValue(crs.falseEasting());
    parameters.parameter("false_northing").setValue(crs.falseNorthing());
    return factory.createParameterizedTransform(parameters);
  }

  private static CoordinateReferenceSystem decode(Crs crs) throws FactoryException {
    return crs.epsg().isPresent()
        ? CRS.decode("EPSG:" + crs.epsg().getAsInt(), true)
        : CRS.parseWKT(crs.wkt().replaceAll(",\\s*AXIS\\[[^\\]]*\\]", ""));
  }
}
