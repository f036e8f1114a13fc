package org.landcheck.checks.coverage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * What pairs of polygons share, by an overlay only where nothing simpler tells: not for neighbours
 * that only share a border, not for what lies clear inside a large polygon, not for copies.
 */
final class PairCut {
  /** Vertices of a polygon worth an index. */
  private static final int LARGE = 512;

  private final Members members;
  private final Map<Integer, PreparedGeometry> large = new ConcurrentHashMap<>();
  private final AtomicInteger overlays = new AtomicInteger();

  PairCut(Members members) {
    this.members = members;
  }

  /** The polygonal part of what two members share, in normal form. */
  Geometry shared(int first, int second) {
    Geometry a = members.shape(first);
    Geometry b = members.shape(second);
    if (isPlain(a) && a.equalsExact(b)) {
      return a.norm();
    }
    boolean firstIsLarger = a.getNumPoints() >= b.getNumPoints();
    Geometry larger = firstIsLarger ? a : b;
    Geometry smaller = firstIsLarger ? b : a;
    if (larger.getNumPoints() > LARGE) {
      PreparedGeometry index =
          large.computeIfAbsent(
              firstIsLarger ? first : second, id -> PreparedGeometryFactory.prepare(larger));
      if (isPlain(smaller) && index.containsProperly(smaller)) {
        return smaller.norm();
      }
      if (!index.intersects(smaller)) {
        return PackedXY.FACTORY.createPolygon();
      }
    }
    if (CleanNeighbours.areApart(a, b)) {
      return PackedXY.FACTORY.createPolygon();
    }
    overlays.incrementAndGet();
    return Overlay.intersection(a, b).norm();
  }

  /** How often nothing simpler did. */
  int overlays() {
    return overlays.get();
  }

  /** Whether an overlay gives a polygon back vertex by vertex. */
  private static boolean isPlain(Geometry shape) {
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
