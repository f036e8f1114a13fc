package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Rectangles with what goes wrong in drawing them. */
final class BrokenShapes {
  /** Half the width of a spike to its length: an angle of 0.2 degrees. */
  private static final double SHARP = 0.0018;

  private BrokenShapes() {}

  /** The first corner twice. */
  static Polygon twice(Geometry shape) {
    List<Coordinate> ring = ring(shape);
    ring.add(1, ring.get(0));
    return polygon(ring);
  }

  /** Two corners in the wrong order, so that the border crosses itself. */
  static Polygon crossed(Geometry shape) {
    List<Coordinate> ring = ring(shape);
    ring.add(1, ring.remove(2));
    return polygon(ring);
  }

  /** A spike that reaches inwards from the middle of a side. */
  static Polygon spiked(Geometry shape) {
    List<Coordinate> ring = ring(shape);
    Coordinate foot = between(ring.get(0), ring.get(1), 0.5);
    Coordinate tip = between(foot, shape.getCentroid().getCoordinate(), 0.2);
    double width = SHARP * foot.distance(tip) / ring.get(0).distance(ring.get(1));
    ring.add(1, between(ring.get(0), ring.get(1), 0.5 + width));
    ring.add(1, tip);
    ring.add(1, between(ring.get(0), ring.get(3), 0.5 - width));
    return polygon(ring);
  }

  /** A strip of half a metre where the shape was. */
  static Polygon sliver(Geometry shape) {
    return Sites.rectangle(shape.getCentroid().getCoordinate(), 8, 0.5, 0.7);
  }

  private static List<Coordinate> ring(Geometry shape) {
    return new ArrayList<>(List.of(shape.getCoordinates()));
  }

  private static Coordinate between(Coordinate from, Coordinate to, double part) {
    return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
  }

  private static Polygon polygon(List<Coordinate> ring) {
    double[] xy = new double[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      xy[2 * i] = Sites.round(ring.get(i).x);
      xy[2 * i + 1] = Sites.round(ring.get(i).y);
    }
    return PackedXY.FACTORY.createPolygon(new PackedXY(xy));
  }
}
