package org.landcheck.io.crs;

import java.util.Optional;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.landcheck.api.Crs;

/**
 * Transformations between two systems on one datum, easting before northing and longitude before
 * latitude on both sides.
 */
final class Transforms {
  private Transforms() {}

  /**
   * @throws FactoryException if one of the systems is not understood
   */
  static MathTransform between(Crs from, Crs to) throws FactoryException {
    Optional<Datum> datum = Datum.ofId(from.datum());
    boolean simple = datum.isPresent() && isSimple(from) && isSimple(to);
    if (!simple) {
      return CRS.findMathTransform(decode(from), decode(to), true);
    }
    try {
      return ConcatenatedTransform.create(
          projection(datum.get(), from).inverse(), projection(datum.get(), to));
    } catch (NoninvertibleTransformException e) {
      throw new FactoryException(e);
    }
  }

  private static boolean isSimple(Crs crs) {
    return crs.kind() == Crs.Kind.TRANSVERSE_MERCATOR || crs.kind() == Crs.Kind.GEOGRAPHIC;
  }

  /** From degrees of longitude and latitude to the coordinates of a system. */
  private static MathTransform projection(Datum datum, Crs crs) throws FactoryException {
    if (crs.kind() == Crs.Kind.GEOGRAPHIC) {
      return IdentityTransform.create(2);
    }
    double a = Double.parseDouble(datum.semiMajor());
    double flattening = 1 / Double.parseDouble(datum.inverseFlattening());
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
