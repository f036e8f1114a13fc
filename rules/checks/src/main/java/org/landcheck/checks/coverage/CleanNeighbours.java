package org.landcheck.checks.coverage;

import java.util.HashSet;
import java.util.Set;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Proves of two polygons side by side that their interiors do not meet, for a tenth of what an
 * overlay costs.
 *
 * <p>Edges that both have, in opposite directions, are their common border. If none of the other
 * edges of one meets one of the other but in an end of both, each of them lies wholly inside or
 * outside the other polygon. If none lies inside and no edge is had in the same direction, the
 * interiors cannot meet: what they shared would need a border. Whatever is not as plain is no
 * proof.
 */
final class CleanNeighbours {
  /** Edges where two envelopes meet beyond which an overlay is no dearer. */
  private static final int MOST_EDGES = 256;

  /** So near to a border a computed point proves nothing; metres. */
  private static final double DOUBT = 1e-6;

  private CleanNeighbours() {}

  /** Whether it is certain that the interiors of two valid polygons do not meet. */
  static boolean areApart(Geometry a, Geometry b) {
    Envelope common = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal());
    if (common.isNull() || common.getWidth() == 0 || common.getHeight() == 0) {
      return true;
    }
    Set<BorderEdge> ofA = new HashSet<>();
    Set<BorderEdge> ofB = new HashSet<>();
    if (!collect(a, common, ofA) || !collect(b, common, ofB)) {
      return false;
    }
    Set<BorderEdge> ownOfA = new HashSet<>();
    Set<BorderEdge> ownOfB = new HashSet<>(ofB);
    for (BorderEdge edge : ofA) {
      if (ofB.contains(edge)) {
        return false;
      }
      if (!ownOfB.remove(edge.back())) {
        ownOfA.add(edge);
      }
    }
    for (BorderEdge edge : ownOfA) {
      for (BorderEdge other : ownOfB) {
        if (edge.meets(other)) {
          return false;
        }
      }
    }
    return areOutside(ownOfA, b, ofB) && areOutside(ownOfB, a, ofA);
  }

  /** Adds the edges whose boxes meet an envelope; false if they are many. */
  private static boolean collect(Geometry shape, Envelope common, Set<BorderEdge> edges) {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
        for (int r = -1; r < part.getNumInteriorRing(); r++) {
          LinearRing ring = r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r);
          if (ring.getEnvelopeInternal().intersects(common)) {
            collect(PackedXY.of(ring), r < 0, common, edges);
          }
          if (edges.size() > MOST_EDGES) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static void collect(double[] xy, boolean shell, Envelope common, Set<BorderEdge> edges) {
    boolean leftward = LooseShape.signedArea(xy) > 0 == shell;
    for (int s = 0; s + 3 < xy.length; s += 2) {
      if (Math.max(xy[s], xy[s + 2]) >= common.getMinX()
          && Math.min(xy[s], xy[s + 2]) <= common.getMaxX()
          && Math.max(xy[s + 1], xy[s + 3]) >= common.getMinY()
          && Math.min(xy[s + 1], xy[s + 3]) <= common.getMaxY()
          && (xy[s] != xy[s + 2] || xy[s + 1] != xy[s + 3])) {
        BorderEdge edge = new BorderEdge(xy[s], xy[s + 1], xy[s + 2], xy[s + 3]);
        edges.add(leftward ? edge : edge.back());
      }
    }
  }

  /** Whether edges that do not cross a polygon's border are certain to lie outside it. */
  private static boolean areOutside(Set<BorderEdge> edges, Geometry shape, Set<BorderEdge> border) {
    for (BorderEdge edge : edges) {
      int place = PointInShape.locate(shape, edge.from());
      if (place == Location.BOUNDARY) {
        place = PointInShape.locate(shape, edge.to());
      }
      if (place == Location.BOUNDARY) {
        Coordinate middle = edge.middle();
        place = PointInShape.locate(shape, middle);
        if (border.stream().anyMatch(other -> other.distance(middle) < DOUBT)) {
          return false;
        }
      }
      if (place != Location.EXTERIOR) {
        return false;
      }
    }
    return true;
  }
}
