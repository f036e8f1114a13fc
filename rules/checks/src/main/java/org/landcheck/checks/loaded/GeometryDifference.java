package org.landcheck.checks.loaded;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far a shape lies from what became of it. Shapes need not be valid.
 *
 * <p>Two shapes are the same within a resolution if their vertices are, one by one; or if every
 * vertex of each lies that near to the border of the other (so a database may begin rings
 * elsewhere, turn them, or put in vertices), they have as many rings, and their areas differ by no
 * more than a strip of that width along the border.
 */
final class GeometryDifference {
  private static final GeometryFactory PLAIN = new GeometryFactory();

  /** Pairs of vertices up to which trying all takes less time than making an index. */
  private static final long FEW = 10_000;

  private GeometryDifference() {}

  /**
   * The farthest that a vertex of one lies from the border of the other, in layer units.
   *
   * @return 0 if they are the same; infinite if they are not of one kind, or one is not there, or
   *     only rings or areas tell them apart
   */
  static double of(Geometry a, Geometry b, double resolution) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() == b.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    }
    if (isVertexByVertex(a, b, resolution) || isVertexByVertex(a.norm(), b.norm(), resolution)) {
      return 0;
    }
    if (a.getDimension() != b.getDimension()) {
      return Double.POSITIVE_INFINITY;
    }
    double farthest = Math.max(farthest(a, b), farthest(b, a));
    if (farthest > resolution) {
      return farthest;
    }
    double strip = resolution * Math.max(a.getLength(), b.getLength());
    boolean same = rings(a) == rings(b) && Math.abs(a.getArea() - b.getArea()) <= strip;
    return same ? 0 : Double.POSITIVE_INFINITY;
  }

  /** A collection of one is that one. */
  private static boolean isVertexByVertex(Geometry a, Geometry b, double resolution) {
    boolean single = a.getNumGeometries() == 1 && b.getNumGeometries() == 1;
    return single
        ? a.getGeometryN(0).equalsExact(b.getGeometryN(0), resolution)
        : a.equalsExact(b, resolution);
  }

  private static double farthest(Geometry from, Geometry to) {
    boolean few = (long) from.getNumPoints() * to.getNumPoints() <= FEW && to.getDimension() > 0;
    ToDoubleFunction<Coordinate> border = few ? byAll(to) : byIndex(to);
    double[] farthest = {0};
    from.apply(
        (CoordinateFilter)
            vertex -> farthest[0] = Math.max(farthest[0], border.applyAsDouble(vertex)));
    return farthest[0];
  }

  private static ToDoubleFunction<Coordinate> byIndex(Geometry to) {
    IndexedFacetDistance border = new IndexedFacetDistance(to);
    return place -> border.distance(PLAIN.createPoint(new Coordinate(place.x, place.y)));
  }

  private static ToDoubleFunction<Coordinate> byAll(Geometry to) {
    List<Coordinate[]> lines = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(to)) {
      lines.add(((Geometry) line).getCoordinates());
    }
    return place -> {
      double nearest = Double.POSITIVE_INFINITY;
      for (Coordinate[] line : lines) {
        nearest = Math.min(nearest, Distance.pointToSegmentString(place, line));
      }
      return nearest;
    };
  }

  private static int rings(Geometry shape) {
    int rings = 0;
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Geometry part = shape.getGeometryN(i);
      rings += part instanceof Polygon polygon ? 1 + polygon.getNumInteriorRing() : 1;
    }
    return rings;
  }
}
