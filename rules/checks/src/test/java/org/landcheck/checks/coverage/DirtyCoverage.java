package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A small coverage of valid polygons at real coordinates (eastings of 38,500,000 m in steps of 0.1
 * mm) with every kind of dirt: moved vertices, vertices on one side only, polygons twice, inside
 * another, missing, with holes and islands, in two parts, touching in points, shifted as a whole.
 */
final class DirtyCoverage {
  private final SplittableRandom random;
  private final int cells;
  private final Coordinate[][] nodes;

  private DirtyCoverage(long seed, int cells) {
    this.random = new SplittableRandom(seed);
    this.cells = cells;
    this.nodes = new Coordinate[2 * cells + 1][2 * cells + 1];
    for (int r = 0; r <= 2 * cells; r++) {
      for (int c = 0; c <= 2 * cells; c++) {
        nodes[r][c] = at(38_500_000 + 50 * c + jitter(15), 3_100_000 + 50 * r + jitter(15));
      }
    }
  }

  static List<Geometry> of(long seed, int cells) {
    return new DirtyCoverage(seed, cells).build();
  }

  private double jitter(double range) {
    return (random.nextDouble() - 0.5) * 2 * range;
  }

  private static Coordinate at(double x, double y) {
    return new CoordinateXY(Math.rint(x * 10_000) / 10_000, Math.rint(y * 10_000) / 10_000);
  }

  private List<Geometry> build() {
    List<Geometry> shapes = new ArrayList<>();
    for (int r = 0; r < cells; r++) {
      for (int c = 0; c < cells; c++) {
        Polygon cell = polygon(ring(r, c));
        switch (random.nextInt(16)) {
          case 0 -> shapes.add(moved(cell));
          case 1 -> shapes.add(densified(cell));
          case 2 -> {
            shapes.add(cell);
            shapes.add(turned(cell));
          }
          case 3 -> {
            shapes.add(cell);
            shapes.add(inside(cell));
          }
          case 4 -> {
            // missing
          }
          case 5 -> shapes.add(cell.difference(inside(cell)));
          case 6 -> {
            Geometry island = inside(cell);
            shapes.add(cell.difference(island));
            shapes.add(island);
          }
          case 7 -> shapes.add(shifted(cell));
          case 8 -> {
            shapes.add(cell);
            shapes.add(densified(turned(cell)));
          }
          case 9 -> {
            Coordinate[] xy = cell.getCoordinates();
            shapes.add(polygon(xy[0], xy[1], xy[2], xy[3], xy[4], xy[5], xy[0]));
          }
          case 10 -> shapes.add(cell.union(shifted(inside(cell), 400)));
          default -> shapes.add(cell);
        }
      }
    }
    shapes.removeIf(shape -> shape.isEmpty() || !shape.isValid());
    return shapes;
  }

  /** Eight vertices round a cell: corners and middles. */
  private Coordinate[] ring(int r, int c) {
    int y = 2 * r;
    int x = 2 * c;
    return new Coordinate[] {
      nodes[y][x],
      nodes[y][x + 1],
      nodes[y][x + 2],
      nodes[y + 1][x + 2],
      nodes[y + 2][x + 2],
      nodes[y + 2][x + 1],
      nodes[y + 2][x],
      nodes[y + 1][x],
      nodes[y][x]
    };
  }

  private static Polygon polygon(Coordinate... ring) {
    return PackedXY.FACTORY.createPolygon(ring);
  }

  private Geometry moved(Polygon cell) {
    Coordinate[] xy = cell.getCoordinates();
    int i = 1 + random.nextInt(xy.length - 2);
    xy[i] = at(xy[i].getX() + jitter(12), xy[i].getY() + jitter(12));
    return polygon(xy);
  }

  private Geometry densified(Geometry cell) {
    List<Coordinate> result = new ArrayList<>();
    Coordinate[] xy = cell.getCoordinates();
    for (int i = 0; i + 1 < xy.length; i++) {
      result.add(xy[i]);
      if (random.nextBoolean()) {
        double share = 0.2 + 0.6 * random.nextDouble();
        result.add(
            at(
                xy[i].getX() + share * (xy[i + 1].getX() - xy[i].getX()),
                xy[i].getY() + share * (xy[i + 1].getY() - xy[i].getY())));
      }
    }
    result.add(xy[xy.length - 1]);
    return polygon(result.toArray(Coordinate[]::new));
  }

  private static Geometry turned(Polygon cell) {
    LinearRing ring = cell.getExteriorRing();
    Coordinate[] xy = ring.getCoordinates();
    Coordinate[] other = new Coordinate[xy.length];
    for (int i = 0; i < xy.length; i++) {
      other[i] = xy[(2 * xy.length - 4 - i) % (xy.length - 1)];
    }
    return polygon(other);
  }

  private static Geometry inside(Polygon cell) {
    Coordinate middle = cell.getCentroid().getCoordinate();
    double x = middle.getX();
    double y = middle.getY();
    return polygon(at(x - 9, y - 7), at(x + 8, y - 9), at(x + 3, y + 9), at(x - 9, y - 7));
  }

  private Geometry shifted(Geometry shape) {
    return shifted(shape, 5);
  }

  private Geometry shifted(Geometry shape, double range) {
    Coordinate[] xy = shape.getCoordinates();
    double dx = jitter(range);
    double dy = jitter(range);
    for (int i = 0; i < xy.length; i++) {
      xy[i] = at(xy[i].getX() + dx, xy[i].getY() + dy);
    }
    xy[xy.length - 1] = xy[0];
    return polygon(xy);
  }
}
