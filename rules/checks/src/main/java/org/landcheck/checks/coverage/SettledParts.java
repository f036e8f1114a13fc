package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the segments of a tile that settle among themselves: parts of few segments, most often one
 * border with a vertex on one side only, that cancel each other out and touch all others in shared
 * end points at most. Without them what becomes of the others is the same.
 *
 * <p>Segments are of one part if they run along the same edge, or if one has an end where another
 * passes. A part is settled if nothing of it is left over, no node of it stands for several points,
 * and all of it lies deep in the tile: then it comes to no other tile, and no other knows more of
 * it.
 */
final class SettledParts {
  /** No segment of a tile is settled. */
  static final int[] NONE = {};

  private final SnappedPaths paths;
  private final SnappedNodes nodes;
  private final EdgeTable edges;
  // edges by their numbers, then nodes that segments pass
  private final UnionFind sets;

  private SettledParts(SnappedPaths paths) {
    this.paths = paths;
    this.nodes = paths.nodes();
    this.edges = paths.edges();
    this.sets = new UnionFind(edges.size() + nodes.size());
  }

  /**
   * The number of the part of each of a tile's own segments, -1 for those that are not settled;
   * {@link #NONE} if none is.
   *
   * @param halo how far from the rim of the tile the parts must be, in layer units
   * @param own how many segments, the first ones, are the tile's own
   * @param paths of the segments that come near the tile
   */
  static int[] of(TileGrid grid, int tile, double halo, int own, SnappedPaths paths) {
    SettledParts parts = new SettledParts(paths);
    parts.join();
    BitSet open = parts.open(grid, tile, halo);
    int[] numbers = new int[paths.edges().size()];
    Arrays.fill(numbers, -1);
    int[] partOf = new int[own];
    int count = 0;
    for (int i = 0; i < own; i++) {
      int edge = paths.edge(paths.first(i));
      int set = edge < 0 ? -1 : parts.sets.root(edge);
      partOf[i] = -1;
      if (set >= 0 && !open.get(set)) {
        numbers[set] = numbers[set] < 0 ? count++ : numbers[set];
        partOf[i] = numbers[set];
      }
    }
    return count == 0 ? NONE : partOf;
  }

  private void join() {
    BitSet passed = new BitSet();
    for (int i = 0; i < paths.size(); i++) {
      for (int k = paths.first(i) + 1; k < paths.last(i); k++) {
        passed.set(paths.node(k));
      }
    }
    for (int k = 0; k < paths.steps(); k++) {
      int edge = paths.edge(k);
      if (edge >= 0 && passed.get(paths.node(k))) {
        sets.join(edge, edges.size() + paths.node(k));
      }
      if (edge >= 0 && passed.get(paths.node(k + 1))) {
        sets.join(edge, edges.size() + paths.node(k + 1));
      }
    }
  }

  /** Sets that are not settled. */
  private BitSet open(TileGrid grid, int tile, double halo) {
    BitSet open = new BitSet();
    for (int e = 0; e < edges.size(); e++) {
      int from = edges.from(e);
      int to = edges.to(e);
      if (edges.weight(e) > 0
          || nodes.isShared(from)
          || nodes.isShared(to)
          || !grid.isDeep(tile, nodes.x(from), nodes.y(from), halo)
          || !grid.isDeep(tile, nodes.x(to), nodes.y(to), halo)) {
        open.set(sets.root(e));
      }
    }
    return open;
  }
}
