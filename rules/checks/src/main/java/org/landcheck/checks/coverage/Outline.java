package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Open borders that hang together: the faces they enclose, and what they look like from outside.
 */
final class Outline {
  /**
   * A bounded face as far as its own outline goes: others may lie in it. Its rise is how many
   * polygons more there are in it than just outside the outline.
   */
  static final class OwnFace {
    private final Polygon polygon;
    private final int rise;

    OwnFace(Polygon polygon, int rise) {
      this.polygon = polygon;
      this.rise = rise;
    }

    Polygon polygon() {
      return polygon;
    }

    int rise() {
      return rise;
    }
  }

  private final int group;
  private final Segments edges;
  private final Envelope envelope = new Envelope();
  private final Coordinate lowest;
  private final List<OwnFace> faces;
  private final List<Polygon> lobes;
  private final int[] east;
  // made when first asked for, as most outlines are never asked; any thread makes the same
  private Winding winding;

  /**
   * @param edges connected and noded, of one group
   */
  Outline(Segments edges) {
    this.edges = edges;
    this.group = edges.group(0);
    for (int e = 0; e < edges.size(); e++) {
      envelope.expandToInclude(edges.x0(e), edges.y0(e));
    }
    PlanarFaces planar = new PlanarFaces(edges);
    lowest = new CoordinateXY(planar.lowestX(), planar.lowestY());
    int[] places = new int[planar.size()];
    Arrays.fill(places, -1);
    List<OwnFace> bounded = new ArrayList<>(1);
    planar.forBounded(
        (number, loops, rise) -> {
          Polygon polygon = polygon(loops);
          if (polygon.getArea() > 0) {
            places[number] = bounded.size();
            bounded.add(new OwnFace(polygon, rise));
          }
        });
    faces = List.copyOf(bounded);
    east = new int[edges.size()];
    Arrays.setAll(east, e -> places[planar.eastOf(e)]);
    lobes = lobes(planar);
  }

  /** One that is a ring and nothing else has one face, which is its lobe. */
  private List<Polygon> lobes(PlanarFaces planar) {
    List<double[]> loops = planar.outline();
    if (planar.size() == 2 && loops.size() == 1 && faces.size() == 1) {
      return List.of(faces.get(0).polygon());
    }
    return loops.stream().map(loop -> PackedXY.FACTORY.createPolygon(ring(loop))).toList();
  }

  /** The largest loop is the shell; the others lie in it and touch it or each other. */
  private static Polygon polygon(List<double[]> loops) {
    int shell = 0;
    double largest = -1;
    for (int i = 0; i < loops.size(); i++) {
      double area = Math.abs(LooseShape.signedArea(loops.get(i)));
      if (area > largest) {
        largest = area;
        shell = i;
      }
    }
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      if (i != shell) {
        holes.add(ring(loops.get(i)));
      }
    }
    Polygon polygon =
        PackedXY.FACTORY.createPolygon(ring(loops.get(shell)), holes.toArray(new LinearRing[0]));
    return (Polygon) polygon.norm();
  }

  private static LinearRing ring(double[] xy) {
    return PackedXY.FACTORY.createLinearRing(new PackedXY(xy));
  }

  int group() {
    return group;
  }

  Segments edges() {
    return edges;
  }

  Envelope envelope() {
    return envelope;
  }

  /** Its lowest, then leftmost vertex: just below it is outside. */
  Coordinate lowest() {
    return lowest;
  }

  /** The box of that one point. */
  Envelope lowestBox() {
    return new Envelope(lowest);
  }

  List<OwnFace> faces() {
    return faces;
  }

  /** Place of the face on the east side of an edge, of a level one on its south; -1 outside. */
  int eastOf(int edge) {
    return east[edge];
  }

  /** What it covers, seen from outside: its rings filled. */
  List<Polygon> lobes() {
    return lobes;
  }

  /** Whether a point that lies on none of its edges is enclosed by it. */
  boolean encloses(Coordinate point) {
    return envelope.intersects(point)
        && lobes.stream().anyMatch(lobe -> PointInShape.locate(lobe, point) == Location.INTERIOR);
  }

  int windingAt(Coordinate point) {
    if (!envelope.intersects(point)) {
      return 0;
    }
    Winding known = winding;
    if (known == null) {
      known = new Winding(edges);
      winding = known;
    }
    return known.at(point.getX(), point.getY());
  }
}
