package org.landcheck.cli.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What careless hands make of a polygon. */
final class SpoiltShape {
  private SpoiltShape() {}

  static double round(double metres) {
    return Math.rint(metres * 1e4) / 1e4;
  }

  static Polygon polygon(double[] xy) {
    return PackedXY.FACTORY.createPolygon(ring(xy));
  }

  private static LinearRing ring(double[] xy) {
    return PackedXY.FACTORY.createLinearRing(new PackedXY(xy));
  }

  private static double[] shell(Geometry shape) {
    return PackedXY.of(((Polygon) shape.getGeometryN(0)).getExteriorRing()).clone();
  }

  /** The shape with its first shell replaced, and otherwise as it is. */
  private static Geometry with(Geometry shape, double[] shell) {
    Polygon[] parts = new Polygon[shape.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (Polygon) shape.getGeometryN(i);
    }
    LinearRing[] holes = new LinearRing[parts[0].getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = parts[0].getInteriorRingN(i);
    }
    parts[0] = PackedXY.FACTORY.createPolygon(ring(shell), holes);
    return parts.length == 1 ? parts[0] : PackedXY.FACTORY.createMultiPolygon(parts);
  }

  /** The shape with a vertex of its shell elsewhere, if it has that vertex. */
  static Optional<Geometry> moved(Geometry shape, double[] vertex, double x, double y) {
    double[] xy = shell(shape);
    boolean found = false;
    for (int i = 0; i < xy.length; i += 2) {
      if (xy[i] == vertex[0] && xy[i + 1] == vertex[1]) {
        xy[i] = x;
        xy[i + 1] = y;
        found = true;
      }
    }
    return found ? Optional.of(with(shape, xy)) : Optional.empty();
  }

  static Geometry of(Geometry shape, Random random) {
    double[] xy = shell(shape);
    int vertex = 2 * random.nextInt(1, xy.length / 2 - 1);
    switch (random.nextInt(14)) {
      case 0 -> move(xy, vertex, 8, random);
      case 1, 2 -> move(xy, vertex, random.nextDouble(0.0003, 0.0013), random);
      case 3 -> xy = withBetween(xy, vertex, random.nextDouble(0.1, 0.9), 0);
      case 4 -> xy = withBetween(xy, vertex, 0.5, random.nextDouble(0.0003, 0.0009));
      case 5 -> xy = withBetween(xy, vertex, 0.5, random.nextDouble(-0.3, 0.3));
      case 6 -> xy = withSpike(xy, vertex, random);
      case 7 -> {
        double x = xy[vertex];
        double y = xy[vertex + 1];
        xy[vertex] = xy[vertex - 2];
        xy[vertex + 1] = xy[vertex - 1];
        if (vertex > 2) {
          xy[vertex - 2] = x;
          xy[vertex - 1] = y;
        }
      }
      case 8 -> {
        return shape.getNumGeometries() > 1 ? shape.getGeometryN(0) : withHole(shape, random);
      }
      case 9 -> {
        Geometry other = beside(shape, random).getGeometryN(0);
        return PackedXY.FACTORY.createMultiPolygon(
            new Polygon[] {(Polygon) shape.getGeometryN(0), (Polygon) other});
      }
      case 10 -> shift(xy, random.nextBoolean() ? 0.05 : 7, random);
      case 11 -> {
        if (random.nextInt(4) == 0) {
          shift(xy, 1e6, random);
        } else {
          return turned(xy);
        }
      }
      case 12 -> {
        return shape.reverse();
      }
      default -> move(xy, vertex, 0.04, random);
    }
    return with(shape, xy);
  }

  private static void move(double[] xy, int vertex, double reach, Random random) {
    xy[vertex] = round(xy[vertex] + random.nextDouble(-reach, reach));
    xy[vertex + 1] = round(xy[vertex + 1] + random.nextDouble(-reach, reach));
  }

  private static void shift(double[] xy, double reach, Random random) {
    double dx = round(random.nextDouble(-reach, reach));
    double dy = random.nextBoolean() ? 0 : round(random.nextDouble(-reach, reach));
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = round(xy[i] + dx);
      xy[i + 1] = round(xy[i + 1] + dy);
    }
  }

  /** The same polygon from another vertex on. */
  private static Polygon turned(double[] xy) {
    double[] other = xy.clone();
    int n = xy.length - 2;
    for (int i = 0; i < xy.length; i++) {
      other[i] = xy[(i + 2) % n];
    }
    return polygon(other);
  }

  private static double[] withBetween(double[] xy, int vertex, double share, double aside) {
    double x = xy[vertex - 2] + share * (xy[vertex] - xy[vertex - 2]) + aside;
    double y = xy[vertex - 1] + share * (xy[vertex + 1] - xy[vertex - 1]);
    return inserted(xy, vertex, round(x), round(y));
  }

  private static double[] inserted(double[] xy, int at, double... more) {
    double[] longer = new double[xy.length + more.length];
    System.arraycopy(xy, 0, longer, 0, at);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(xy, at, longer, at + more.length, xy.length - at);
    return longer;
  }

  /** Out from a vertex and back to it, or to half a millimetre beside it. */
  private static double[] withSpike(double[] xy, int vertex, Random random) {
    double beside = random.nextBoolean() ? 0 : 0.0005;
    return inserted(
        xy,
        vertex + 2,
        round(xy[vertex] + random.nextDouble(-60, 60)),
        round(xy[vertex + 1] + random.nextDouble(-60, 60)),
        round(xy[vertex] + beside),
        xy[vertex + 1]);
  }

  private static Polygon withHole(Geometry shape, Random random) {
    Polygon part = (Polygon) shape.getGeometryN(0);
    double x = round(part.getCentroid().getX() + random.nextDouble(-9, 9));
    double y = round(part.getCentroid().getY() + random.nextDouble(-9, 9));
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < part.getNumInteriorRing(); i++) {
      holes.add(part.getInteriorRingN(i));
    }
    holes.add(ring(new double[] {x, y, x + 9, y + 2, x + 4, y + 8, x, y}));
    return PackedXY.FACTORY.createPolygon(part.getExteriorRing(), holes.toArray(new LinearRing[0]));
  }

  /**
   * A polygon that goes with another: fills one of its holes, touches it in a vertex, lies along
   * part of a side, or far away.
   */
  static Geometry beside(Geometry shape, Random random) {
    Polygon part = (Polygon) shape.getGeometryN(0);
    if (part.getNumInteriorRing() > 0) {
      return PackedXY.FACTORY.createPolygon(part.getInteriorRingN(0));
    }
    double[] xy = shell(part);
    int vertex = 2 * random.nextInt(1, xy.length / 2 - 1);
    double x = xy[vertex];
    double y = xy[vertex + 1];
    switch (random.nextInt(4)) {
      case 0 -> {
        return polygon(new double[] {x, y, x + 20, y + 3, x + 6, y + 18, x, y});
      }
      case 1 -> {
        double far = random.nextBoolean() ? 1e6 : -1e6;
        return polygon(
            new double[] {x + far, y, x + far + 20, y + 3, x + far + 6, y + 18, x + far, y});
      }
      default -> {
        double dx = xy[vertex] - xy[vertex - 2];
        double dy = xy[vertex + 1] - xy[vertex - 1];
        double ax = round(xy[vertex - 2] + 0.25 * dx);
        double ay = round(xy[vertex - 1] + 0.25 * dy);
        double out = random.nextBoolean() ? 0.1 : -0.1;
        return polygon(
            new double[] {
              ax,
              ay,
              x,
              y,
              round(x + out * dy),
              round(y - out * dx),
              round(ax + out * dy),
              round(ay - out * dx),
              ax,
              ay
            });
      }
    }
  }
}
