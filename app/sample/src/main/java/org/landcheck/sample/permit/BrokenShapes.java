package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Rectangles with what goes wrong in drawing them. */
final class BrokenShapes {
  /** Half the width of a spike to its length: an angle of 0.1 degrees. */
  private static final double SHARP = 0.0009;

  private BrokenShapes() {}

  /** The first corner twice. */
  static Polygon twice(Geometry shape) {
    List<Coordinate> ring = ring(shape);
    ring.add(1, ring.get(0));
    return Sites.polygon(ring);
  }

  /** Two corners in the wrong order, so that the border crosses itself. */
  static Polygon crossed(Geometry shape) {
    List<Coordinate> ring = ring(shape);
    ring.add(1, ring.remove(2));
    return Sites.polygon(ring);
  }

  /** A spike that reaches inwards from the middle of a side. */
  static Polygon spiked(Geometry shape) {
    List<Coordinate> ring = ring(shape);
    Coordinate foot = Sites.between(ring.get(0), ring.get(1), 0.5);
    Coordinate tip = Sites.between(foot, shape.getCentroid().getCoordinate(), 0.2);
    double width = SHARP * foot.distance(tip) / ring.get(0).distance(ring.get(1));
    ring.add(1, Sites.between(ring.get(0), ring.get(1), 0.5 + width));
    ring.add(1, tip);
    ring.add(1, Sites.between(ring.get(0), ring.get(3), 0.5 - width));
    return Sites.polygon(ring);
  }

  /** A strip of half a metre where the shape was. */
  static Polygon sliver(Geometry shape) {
    return Sites.rectangle(shape.getCentroid().getCoordinate(), 8, 0.5, 0.7);
  }

  private static List<Coordinate> ring(Geometry shape) {
    return new ArrayList<>(List.of(shape.getCoordinates()));
  }
}
