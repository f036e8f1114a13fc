package org.landcheck.io.shape;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Random shapes of every type, valid or not, with every combination of Z and M. */
public final class Geometries {
  private Geometries() {}

  /** Any shape; its parts all have the same dimensions. */
  public static Arbitrary<Geometry> any() {
    Arbitrary<int[]> dimensions =
        Arbitraries.of(new int[] {2, 0}, new int[] {3, 0}, new int[] {3, 1}, new int[] {4, 1});
    return dimensions.flatMap(d -> any(d[0], d[1]));
  }

  /** Polygons and multi-polygons without Z or M. */
  public static Arbitrary<Geometry> polygonal() {
    return Arbitraries.oneOf(polygon(2, 0), multiPolygon(2, 0));
  }

  private static Arbitrary<Geometry> any(int dimension, int measures) {
    Arbitrary<Geometry> simple =
        Arbitraries.oneOf(
            point(dimension, measures),
            line(dimension, measures),
            polygon(dimension, measures),
            multiPolygon(dimension, measures),
            point(dimension, measures)
                .array(Point[].class)
                .ofMaxSize(3)
                .map(parts -> new MultiPoint(parts, PackedXY.FACTORY)),
            line(dimension, measures)
                .array(LineString[].class)
                .ofMaxSize(3)
                .map(parts -> new MultiLineString(parts, PackedXY.FACTORY)));
    Arbitrary<Geometry> collection =
        simple
            .array(Geometry[].class)
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(parts -> new GeometryCollection(parts, PackedXY.FACTORY));
    return Arbitraries.oneOf(simple, collection);
  }

  private static Arbitrary<Point> point(int dimension, int measures) {
    return points(dimension, measures, 1, 1).map(p -> new Point(p, PackedXY.FACTORY));
  }

  private static Arbitrary<LineString> line(int dimension, int measures) {
    return points(dimension, measures, 2, 6).map(p -> new LineString(p, PackedXY.FACTORY));
  }

  private static Arbitrary<LinearRing> ring(int dimension, int measures) {
    return points(dimension, measures, 3, 7)
        .map(
            points -> {
              int last = points.size() - 1;
              points.setOrdinate(last, 0, points.getX(0));
              points.setOrdinate(last, 1, points.getY(0));
              return new LinearRing(points, PackedXY.FACTORY);
            });
  }

  private static Arbitrary<Polygon> polygon(int dimension, int measures) {
    return Combinators.combine(
            ring(dimension, measures),
            ring(dimension, measures).array(LinearRing[].class).ofMaxSize(2))
        .as((shell, holes) -> new Polygon(shell, holes, PackedXY.FACTORY));
  }

  private static Arbitrary<MultiPolygon> multiPolygon(int dimension, int measures) {
    return polygon(dimension, measures)
        .array(Polygon[].class)
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> new MultiPolygon(parts, PackedXY.FACTORY));
  }

  private static Arbitrary<CoordinateSequence> points(
      int dimension, int measures, int least, int most) {
    Arbitrary<Double> place = Arbitraries.doubles().between(-4e7, 4e7).ofScale(4);
    return Arbitraries.integers()
        .between(least, most)
        .flatMap(size -> place.array(double[].class).ofSize(size * dimension))
        .map(
            ordinates ->
                dimension == 2
                    ? new PackedXY(ordinates)
                    : new PackedCoordinateSequence.Double(ordinates, dimension, measures));
  }
}
