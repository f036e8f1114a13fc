package org.landcheck.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.Feature;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Equality to the last bit: two NaN ordinates are the same, 0.0 and -0.0 are not, and so are the
 * start vertex, the direction and the order of parts.
 */
public final class Sameness {
  private Sameness() {}

  /** Same reference, shape and values. */
  public static boolean same(Feature a, Feature b) {
    return a == b
        || a.ref().equals(b.ref())
            && sameShape(a.geometry(), b.geometry())
            && sameValues(a.values(), b.values());
  }

  private static boolean sameShape(Optional<Geometry> a, Optional<Geometry> b) {
    return a.isPresent() == b.isPresent() && (a.isEmpty() || same(a.get(), b.get()));
  }

  private static boolean sameValues(List<Object> a, List<Object> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!Objects.deepEquals(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Same type, parts and ordinates. */
  public static boolean same(Geometry a, Geometry b) {
    if (a == b) {
      return true;
    }
    if (!a.getGeometryType().equals(b.getGeometryType())) {
      return false;
    }
    if (a instanceof Polygon left && b instanceof Polygon right) {
      return same(left, right);
    }
    if (a instanceof LineString left && b instanceof LineString right) {
      return same(left.getCoordinateSequence(), right.getCoordinateSequence());
    }
    if (a instanceof Point left && b instanceof Point right) {
      return same(left.getCoordinateSequence(), right.getCoordinateSequence());
    }
    if (a.getNumGeometries() != b.getNumGeometries()) {
      return false;
    }
    for (int i = 0; i < a.getNumGeometries(); i++) {
      if (!same(a.getGeometryN(i), b.getGeometryN(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Polygon a, Polygon b) {
    if (a.getNumInteriorRing() != b.getNumInteriorRing()
        || !same(a.getExteriorRing(), b.getExteriorRing())) {
      return false;
    }
    for (int i = 0; i < a.getNumInteriorRing(); i++) {
      if (!same(a.getInteriorRingN(i), b.getInteriorRingN(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(CoordinateSequence a, CoordinateSequence b) {
    if (a instanceof PackedXY left && b instanceof PackedXY right) {
      return Arrays.equals(left.raw(), right.raw());
    }
    if (a.size() != b.size() || a.getDimension() != b.getDimension()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      for (int d = 0; d < a.getDimension(); d++) {
        if (Double.compare(a.getOrdinate(i, d), b.getOrdinate(i, d)) != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
