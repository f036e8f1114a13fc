package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells which open edges come so close to another, apart from the node that neighbours share, that
 * they must be noded. The outer border of a county is long, clean and far from everything: noding
 * it would be most of the work.
 */
final class CloseEdges {
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

  /** The pairs that come close in or near a tile; one may come for several tiles. */
  List<Pair> in(int tile) {
    Segments here = new Segments();
    List<Edge> edges = new ArrayList<>();
    reach.forOwners(
        tile,
        owner -> {
          Segments open = borders[owner].open();
          for (int e = 0; e < open.size(); e++) {
            if (open.meets(e, grid, tile, distance)) {
              here.add(open, e);
              edges.add(new Edge(owner, e));
            }
          }
        });
    List<Pair> pairs = new ArrayList<>();
    ClosePairs.find(here, distance, (a, b) -> pairs.add(new Pair(edges.get(a), edges.get(b))));
    return pairs.isEmpty() ? List.of() : pairs;
  }
}
