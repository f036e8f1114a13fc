package org.landcheck.checks.coverage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * What pairs of polygons share, by an overlay only where nothing simpler tells: not for neighbours
 * that only share a border, not for what lies clear inside a large polygon, not for copies.
 */
final class PairCut {
  private enum Place {
    INSIDE,
    OUTSIDE,
    UNKNOWN
  }

  private static final Geometry NOTHING = PackedXY.FACTORY.createPolygon();

  private final Members members;
  private final Map<Integer, PreparedGeometry> large = new ConcurrentHashMap<>();
  private final AtomicInteger overlays = new AtomicInteger();

  PairCut(Members members) {
    this.members = members;
  }

  /** The polygonal part of what two members share. */
  Geometry shared(int first, int second) {
    Geometry a = single(members.shape(first));
    Geometry b = single(members.shape(second));
    if (isPlain(a) && a.equalsExact(b)) {
      return a;
    }
    if (a.getEnvelopeInternal().contains(b.getEnvelopeInternal()) && isPlain(b)) {
      Place place = place(first, a, b);
      if (place != Place.UNKNOWN) {
        return place == Place.INSIDE ? b : NOTHING;
      }
    } else if (b.getEnvelopeInternal().contains(a.getEnvelopeInternal()) && isPlain(a)) {
      Place place = place(second, b, a);
      if (place != Place.UNKNOWN) {
        return place == Place.INSIDE ? a : NOTHING;
      }
    }
    if (CleanNeighbours.areApart(a, b)) {
      return NOTHING;
    }
    overlays.incrementAndGet();
    return Overlay.intersection(a, b);
  }

  /** Where a polygon lies that comes nowhere near the border of another. */
  private Place place(int id, Geometry around, Geometry shape) {
    if (around.getNumPoints() >= LargeShape.VERTICES) {
      PreparedGeometry index =
          large.computeIfAbsent(id, made -> PreparedGeometryFactory.prepare(around));
      if (index.containsProperly(shape)) {
        return Place.INSIDE;
      }
      return index.intersects(shape) ? Place.UNKNOWN : Place.OUTSIDE;
    }
    if (!isClear(around, shape.getEnvelopeInternal())) {
      return Place.UNKNOWN;
    }
    boolean inside = PointInShape.locate(around, shape.getCoordinate()) == Location.INTERIOR;
    return inside ? Place.INSIDE : Place.OUTSIDE;
  }

  /** A collection of one polygon as that polygon. */
  static Geometry single(Geometry shape) {
    return shape.getNumGeometries() == 1 ? shape.getGeometryN(0) : shape;
  }

  /** How often nothing simpler did. */
  int overlays() {
    return overlays.get();
  }

  /** Whether no edge of a shape comes near a box. */
  static boolean isClear(Geometry shape, Envelope box) {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon part = (Polygon) shape.getGeometryN(i);
      for (int r = -1; r < part.getNumInteriorRing(); r++) {
        double[] xy = PackedXY.of(r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r));
        for (int s = 0; s + 3 < xy.length; s += 2) {
          if (box.getMinX() <= Math.max(xy[s], xy[s + 2])
              && box.getMaxX() >= Math.min(xy[s], xy[s + 2])
              && box.getMinY() <= Math.max(xy[s + 1], xy[s + 3])
              && box.getMaxY() >= Math.min(xy[s + 1], xy[s + 3])) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether an overlay gives a polygon back vertex by vertex. */
  static boolean isPlain(Geometry shape) {
    if (!(shape instanceof Polygon polygon) || polygon.getNumInteriorRing() > 0) {
      return false;
    }
    double[] xy = PackedXY.of(polygon.getExteriorRing());
    for (int i = 0; i + 3 < xy.length; i += 2) {
      if (xy[i] == xy[i + 2] && xy[i + 1] == xy[i + 3]) {
        return false;
      }
    }
    return true;
  }
}
