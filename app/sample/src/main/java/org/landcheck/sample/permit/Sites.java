package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.sample.Dice;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Building land, one site a village, so that no two sites meet. Mutable, for one thread. */
final class Sites {
  /** Metres; how exactly the middle of a village is looked for. */
  private static final double ROUGH = 20;

  private final List<Geometry> villages = new ArrayList<>();
  private final Dice dice;
  private int next;

  Sites(Layer villages, Dice dice) {
    this.dice = dice;
    for (int row = 0; row < villages.size(); row++) {
      this.villages.add(villages.geometry(row));
    }
    for (int i = this.villages.size() - 1; i > 0; i--) {
      Collections.swap(this.villages, i, dice.below(i + 1));
    }
  }

  /**
   * A rectangle of the size of a building site in the middle of the next village.
   *
   * @throws IllegalArgumentException if the county has no more villages
   */
  Polygon next() {
    return next(60, 200);
  }

  /**
   * A rectangle in the middle of the next village.
   *
   * @param least shortest side, metres
   * @param most longest side
   * @throws IllegalArgumentException if the county has no more villages
   */
  Polygon next(double least, double most) {
    if (next == villages.size()) {
      throw new IllegalArgumentException("no room for another site: make a larger county");
    }
    Coordinate middle =
        MaximumInscribedCircle.getCenter(villages.get(next++), ROUGH).getCoordinate();
    double width = dice.between(least, most);
    double depth = dice.between(least, most);
    return rectangle(middle, width, depth, dice.between(0, Math.PI / 2));
  }

  /** A turned rectangle with corners at 0.0001 m. */
  static Polygon rectangle(Coordinate middle, double width, double depth, double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double[] xy = new double[10];
    for (int i = 0; i < 5; i++) {
      double along = (i % 4 == 0 || i % 4 == 3 ? -width : width) / 2;
      double across = (i % 4 < 2 ? -depth : depth) / 2;
      xy[2 * i] = round(middle.x + along * cos - across * sin);
      xy[2 * i + 1] = round(middle.y + along * sin + across * cos);
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }

  /** A shape about its middle, made smaller or larger, with corners at 0.0001 m. */
  static Polygon shrunk(Geometry shape, double factor) {
    Coordinate middle = shape.getCentroid().getCoordinate();
    Coordinate[] ring = shape.getCoordinates();
    double[] xy = new double[2 * ring.length];
    for (int i = 0; i < ring.length; i++) {
      xy[2 * i] = round(middle.x + factor * (ring[i].x - middle.x));
      xy[2 * i + 1] = round(middle.y + factor * (ring[i].y - middle.y));
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }

  /** A shape with its middle elsewhere, with corners at 0.0001 m. */
  static Polygon moved(Geometry shape, Coordinate to) {
    Coordinate middle = shape.getCentroid().getCoordinate();
    Coordinate[] ring = shape.getCoordinates();
    double[] xy = new double[2 * ring.length];
    for (int i = 0; i < ring.length; i++) {
      xy[2 * i] = round(ring[i].x - middle.x + to.x);
      xy[2 * i + 1] = round(ring[i].y - middle.y + to.y);
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }

  /** A point of the way between two. */
  static Coordinate between(Coordinate from, Coordinate to, double part) {
    return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
  }

  /** A polygon with corners at 0.0001 m. */
  static Polygon polygon(List<Coordinate> ring) {
    double[] xy = new double[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      xy[2 * i] = round(ring.get(i).x);
      xy[2 * i + 1] = round(ring.get(i).y);
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }

  /** A number to four decimals, as metres and hectares are stated. */
  static double round(double number) {
    return Math.rint(number * 1e4) / 1e4;
  }
}
