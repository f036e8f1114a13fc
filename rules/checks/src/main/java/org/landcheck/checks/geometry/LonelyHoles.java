package org.landcheck.checks.geometry;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The holes of a shape that are surely in place and far from all other rings: whatever is wrong
 * with the shape, it is not with them, and shows without them. So what is asked of JTS about a
 * shape with many holes and few faults stays small.
 */
final class LonelyHoles {
  private final HPRtree rings = new HPRtree();
  private final HPRtree shellEdges = new HPRtree();
  private final Set<LinearRing> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private LonelyHoles() {}

  /** Finds them in a polygonal shape of finite numbers. */
  static Set<LinearRing> of(Geometry polygonal) {
    LonelyHoles lonely = new LonelyHoles();
    lonely.index(polygonal);
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      lonely.collect((Polygon) polygonal.getGeometryN(i));
    }
    return lonely.found;
  }

  private void index(Geometry polygonal) {
    for (LinearRing ring : Rings.of(polygonal)) {
      rings.insert(ring.getEnvelopeInternal(), ring);
    }
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      double[] xy = PackedXY.of(((Polygon) polygonal.getGeometryN(i)).getExteriorRing());
      for (int v = 2; v < xy.length; v += 2) {
        shellEdges.insert(new Envelope(xy[v - 2], xy[v], xy[v - 1], xy[v + 1]), v);
      }
    }
  }

  private void collect(Polygon part) {
    if (part.getNumInteriorRing() == 0) {
      return;
    }
    Polygon filled = part.getFactory().createPolygon(part.getExteriorRing());
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(filled);
    for (int i = 0; i < part.getNumInteriorRing(); i++) {
      LinearRing hole = part.getInteriorRingN(i);
      if (!hole.isEmpty()
          && meetsOnly(part.getExteriorRing(), hole)
          && locator.locate(hole.getCoordinateN(0)) == Location.INTERIOR) {
        found.add(hole);
      }
    }
  }

  /** Whether no other ring's envelope, and no shell's edge, comes near a hole. */
  private boolean meetsOnly(LinearRing shell, LinearRing hole) {
    List<?> near = rings.query(hole.getEnvelopeInternal());
    return near.stream().allMatch(ring -> ring == hole || ring == shell)
        && shellEdges.query(hole.getEnvelopeInternal()).isEmpty();
  }
}
