package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Whether JTS can be asked about a shape in time about in proportion to its size.
 *
 * <p>JTS compares border with border, and ring with ring, wherever their envelopes overlap. In a
 * shape whose rings all touch in one place, lie around each other or all overlap, these are nearly
 * all pairs there are: one shape of 100,000 rings would hold up a run for hours. Such a shape is
 * told by counting, and the counting stops when it is told.
 */
final class Complexity {
  /** Shapes with no more vertices are never too complex: all pairs are few enough. */
  private static final int FEW = 4096;

  private static final int MOST_VERTICES = 2_000_000;

  /** Vertices of rings that JTS may have to look at to tell how other rings lie to them. */
  private static final long MOST_LOOKS = 200_000_000;

  /** Rings by borders at the same height: what it takes to put together many rings anew. */
  private static final long MOST_LOCATING = 2_000_000;

  private Complexity() {}

  /** Whether a shape has so few vertices that JTS may be asked anything about it. */
  static boolean isLow(Geometry shape) {
    return shape.getNumPoints() <= FEW;
  }

  /** Whether a shape has more vertices than JTS can be asked about in the memory there is. */
  static boolean isTooLarge(Geometry shape) {
    return shape.getNumPoints() > MOST_VERTICES;
  }

  /**
   * What JTS has to look at to tell whether a shape is valid: the shape, or, if it is large, the
   * shape without the holes that are surely in order.
   *
   * @return nothing if that, too, is too complex
   */
  static Optional<Geometry> bearable(Geometry shape) {
    if (isLow(shape) || !(shape instanceof Polygon || shape instanceof MultiPolygon)) {
      return Optional.of(shape).filter(it -> !isTooLarge(it));
    }
    return withoutSureHoles(shape)
        .filter(rest -> isLow(rest) || !Crossings.of(Rings.of(rest)).isUnfinished());
  }

  /**
   * A polygonal shape without the holes that are surely in order.
   *
   * @return nothing if it has numbers that are none, or if too many rings lie in rings, or if too
   *     many vertices are left
   */
  static Optional<Geometry> withoutSureHoles(Geometry polygonal) {
    List<LinearRing> rings = Rings.of(polygonal);
    if (!rings.stream().allMatch(Complexity::isFinite) || !ringsAreApart(rings)) {
      return Optional.empty();
    }
    Set<LinearRing> sure = LonelyHoles.of(polygonal);
    sure.removeIf(hole -> !Validity.isProved(hole));
    return Optional.of(Rings.keep(polygonal, ring -> !sure.contains(ring)))
        .filter(rest -> !isTooLarge(rest));
  }

  private static boolean isFinite(LinearRing ring) {
    double[] xy = PackedXY.of(ring);
    for (double each : xy) {
      if (!(Math.abs(each) <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }

  /** Whether few rings lie, by their envelopes, in rings of many vertices. */
  private static boolean ringsAreApart(List<LinearRing> rings) {
    HPRtree tree = new HPRtree();
    rings.forEach(ring -> tree.insert(ring.getEnvelopeInternal(), ring));
    long[] looks = new long[1];
    for (LinearRing ring : rings) {
      tree.query(
          ring.getEnvelopeInternal(),
          item -> {
            LinearRing other = (LinearRing) item;
            boolean around = other.getEnvelopeInternal().covers(ring.getEnvelopeInternal());
            looks[0] += around && other != ring ? other.getNumPoints() : 1;
          });
      if (looks[0] > MOST_LOOKS) {
        return false;
      }
    }
    return true;
  }

  /** Whether rings of a shape can be put together anew, apart from how they cross. */
  static boolean isBearableToRebuild(List<LinearRing> rings) {
    double heights = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int vertices = 0;
    for (LinearRing ring : rings) {
      double height = ring.getEnvelopeInternal().getHeight();
      heights += height;
      low = Math.min(low, ring.getEnvelopeInternal().getMinY());
      high = Math.max(high, ring.getEnvelopeInternal().getMaxY());
      vertices += ring.getNumPoints();
    }
    // a horizontal line meets a ring's border at least twice where it meets the ring
    double met = high > low ? 2 * heights / (high - low) : rings.size();
    return vertices <= FEW || rings.size() * met <= MOST_LOCATING;
  }
}
