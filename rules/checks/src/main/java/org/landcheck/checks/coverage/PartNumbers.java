package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of all tiles, numbered through, and which of them hang together across tiles. */
final class PartNumbers {
  private record Node(double x, double y, int group) {}

  private final TileParts[] tiles;
  private final Map<Integer, Integer> firstOfTile = new HashMap<>();
  private final List<TilePart> parts = new ArrayList<>();
  private final UnionFind sets;

  PartNumbers(TileGrid grid, TileParts[] tiles) {
    this.tiles = tiles;
    for (int tile = 0; tile < tiles.length; tile++) {
      if (tiles[tile] != TileParts.NONE) {
        firstOfTile.put(tile, parts.size());
        parts.addAll(tiles[tile].parts());
      }
    }
    sets = new UnionFind(parts.size());
    Map<Node, Integer> exits = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      double[] xy = parts.get(i).exits();
      int group = parts.get(i).group();
      for (int k = 0; k < xy.length; k += 2) {
        Integer known = exits.putIfAbsent(new Node(xy[k], xy[k + 1], group), i);
        int tile = grid.tileOf(xy[k], xy[k + 1]);
        int other = tiles[tile].partAt(xy[k], xy[k + 1], group);
        if (known != null) {
          sets.join(i, known);
        }
        if (other >= 0) {
          sets.join(i, firstOfTile.get(tile) + other);
        }
      }
    }
  }

  int size() {
    return parts.size();
  }

  TilePart part(int number) {
    return parts.get(number);
  }

  /** Number of the part an edge belongs to. */
  int of(CloseEdges.Edge edge) {
    return firstOfTile.get(edge.tile()) + tiles[edge.tile()].partOfEdge(edge.number());
  }

  void join(int a, int b) {
    sets.join(a, b);
  }

  int root(int part) {
    return sets.root(part);
  }
}
