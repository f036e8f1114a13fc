package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Tells which open edges come so close to another, apart from the node that neighbours share, that
 * they must be noded. The outer border of a county is long, clean and far from everything: noding
 * it would be most of the work.
 */
final class CloseEdges {
  /** Edges in a tile that are no longer compared by a sweep. */
  private static final int MANY = 512;

  private final TileGrid grid;
  private final TileBorders[] borders;
  private final TileReach reach;
  private final double distance;

  /**
   * @param reach of the open edges
   * @param distance below which snapping could make two edges meet
   */
  CloseEdges(TileGrid grid, TileBorders[] borders, TileReach reach, double distance) {
    this.grid = grid;
    this.borders = borders;
    this.reach = reach;
    this.distance = distance;
  }

  /** An open edge: the tile it belongs to and its number there. */
  record Edge(int tile, int number) {}

  /** Two edges that come close. */
  record Pair(Edge a, Edge b) {}

  private record Candidate(Edge edge, Coordinate from, Coordinate to, int group) {
    double minX() {
      return Math.min(from.getX(), to.getX());
    }

    double maxX() {
      return Math.max(from.getX(), to.getX());
    }

    boolean apart(Candidate other, double distance) {
      return Math.max(from.getY(), to.getY()) + distance
              < Math.min(other.from.getY(), other.to.getY())
          || Math.max(other.from.getY(), other.to.getY()) + distance
              < Math.min(from.getY(), to.getY());
    }
  }

  /** The pairs that come close in or near a tile; one may come for several tiles. */
  List<Pair> in(int tile) {
    List<Candidate> here = new ArrayList<>();
    reach.forOwners(tile, owner -> addEdges(tile, owner, here));
    if (here.size() < 2) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    if (here.size() > MANY) {
      compareByTree(here, pairs);
    } else {
      compareBySweep(here, pairs);
    }
    return pairs;
  }

  private void compareBySweep(List<Candidate> here, List<Pair> pairs) {
    here.sort((a, b) -> Double.compare(a.minX(), b.minX()));
    for (int i = 0; i < here.size(); i++) {
      double end = here.get(i).maxX() + distance;
      for (int j = i + 1; j < here.size() && here.get(j).minX() <= end; j++) {
        compare(here.get(i), here.get(j), pairs);
      }
    }
  }

  /** Where edges lie dense, a sweep would compare each with all that lie above and below it. */
  private void compareByTree(List<Candidate> here, List<Pair> pairs) {
    HPRtree tree = new HPRtree();
    for (int i = 0; i < here.size(); i++) {
      tree.insert(new Envelope(here.get(i).from, here.get(i).to), i);
    }
    for (int i = 0; i < here.size(); i++) {
      Candidate own = here.get(i);
      int number = i;
      Envelope around = new Envelope(own.from, own.to);
      around.expandBy(distance);
      tree.query(
          around,
          other -> {
            if ((Integer) other > number) {
              compare(own, here.get((Integer) other), pairs);
            }
          });
    }
  }

  private void compare(Candidate a, Candidate b, List<Pair> pairs) {
    if (a.group == b.group && !a.apart(b, distance) && meet(a, b)) {
      pairs.add(new Pair(a.edge, b.edge));
    }
  }

  private void addEdges(int tile, int owner, List<Candidate> here) {
    Segments open = borders[owner].open();
    for (int e = 0; e < open.size(); e++) {
      if (open.meets(e, grid, tile, distance)) {
        here.add(
            new Candidate(
                new Edge(owner, e),
                new CoordinateXY(open.x0(e), open.y0(e)),
                new CoordinateXY(open.x1(e), open.y1(e)),
                open.group(e)));
      }
    }
  }

  /** Whether two edges come close, but for the end that neighbours share. */
  private boolean meet(Candidate a, Candidate b) {
    if (a.from.equals2D(b.from)) {
      return fold(a.from, a.to, b.to);
    }
    if (a.to.equals2D(b.from)) {
      return fold(a.to, a.from, b.to);
    }
    if (a.from.equals2D(b.to)) {
      return fold(a.from, a.to, b.from);
    }
    if (a.to.equals2D(b.to)) {
      return fold(a.to, a.from, b.from);
    }
    return Distance.segmentToSegment(a.from, a.to, b.from, b.to) <= distance;
  }

  /** Whether two edges from one node run along each other. */
  private boolean fold(Coordinate shared, Coordinate p, Coordinate q) {
    return Distance.pointToSegment(p, shared, q) <= distance
        || Distance.pointToSegment(q, shared, p) <= distance;
  }
}
