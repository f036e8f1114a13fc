package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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

  private final List<int[]> paths;
  private final SnappedNodes nodes;
  private final EdgeTable table;
  private final BitSet passed = new BitSet();
  private final UnionFind sets;

  /**
   * @param paths nodes along the segments that come near the tile
   */
  private SettledParts(List<int[]> paths, SnappedNodes nodes, EdgeTable table) {
    this.paths = paths;
    this.nodes = nodes;
    this.table = table;
    this.sets = new UnionFind(table.size() + nodes.size());
  }

  /**
   * The number of the part of each of a tile's own segments, -1 for those that are not settled;
   * {@link #NONE} if none is.
   *
   * @param own how many segments, the first ones, are the tile's own
   * @param paths nodes along the segments that come near the tile
   * @param table edges along the paths, group 0
   * @param halo how far from the rim of the tile the parts must be, in layer units
   */
  static int[] of(
      TileGrid grid,
      int tile,
      double halo,
      int own,
      List<int[]> paths,
      SnappedNodes nodes,
      EdgeTable table) {
    SettledParts parts = new SettledParts(paths, nodes, table);
    parts.join();
    BitSet open = parts.open(grid, tile, halo);
    int[] numbers = new int[table.size()];
    Arrays.fill(numbers, -1);
    int[] partOf = new int[own];
    int count = 0;
    for (int i = 0; i < own; i++) {
      int set = parts.set(i);
      partOf[i] = -1;
      if (set >= 0 && !open.get(set)) {
        numbers[set] = numbers[set] < 0 ? count++ : numbers[set];
        partOf[i] = numbers[set];
      }
    }
    return count == 0 ? NONE : partOf;
  }

  /** Edges by their numbers, then nodes that segments pass. */
  private void join() {
    for (int[] path : paths) {
      for (int n = 1; n + 1 < path.length; n++) {
        passed.set(path[n]);
      }
    }
    for (int[] path : paths) {
      for (int n = 0; n + 1 < path.length; n++) {
        if (path[n] != path[n + 1]) {
          int edge = edge(path, n);
          joinPassed(edge, path[n]);
          joinPassed(edge, path[n + 1]);
        }
      }
    }
  }

  private void joinPassed(int edge, int node) {
    if (passed.get(node)) {
      sets.join(edge, table.size() + node);
    }
  }

  private int edge(int[] path, int n) {
    return table.find(path[n], path[n + 1], 0);
  }

  /** The set of a segment; -1 if its ends count as one. */
  private int set(int segment) {
    int[] path = paths.get(segment);
    return path[0] == path[1] ? -1 : sets.root(edge(path, 0));
  }

  /** Sets that are not settled. */
  private BitSet open(TileGrid grid, int tile, double halo) {
    BitSet open = new BitSet();
    for (int e = 0; e < table.size(); e++) {
      int from = table.from(e);
      int to = table.to(e);
      if (table.weight(e) > 0
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
