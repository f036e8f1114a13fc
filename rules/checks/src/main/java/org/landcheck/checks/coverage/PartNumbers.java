package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Parts of tiles, numbered through, and which of them hang together across tiles. */
final class PartNumbers {
  private record Node(double x, double y, int group) {}

  private final TileParts[] tiles;
  private final long[] places;
  private final UnionFind sets;

  /**
   * @param places the parts to be numbered, by {@link #place}; in this order
   */
  PartNumbers(TileGrid grid, TileParts[] tiles, long[] places) {
    this.tiles = tiles;
    this.places = places;
    Arrays.sort(places);
    sets = new UnionFind(places.length);
    Map<Node, Integer> exits = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      double[] xy = part(i).exits();
      int group = part(i).group();
      for (int k = 0; k < xy.length; k += 2) {
        Integer known = exits.putIfAbsent(new Node(xy[k], xy[k + 1], group), i);
        if (known != null) {
          sets.join(i, known);
        }
        int tile = grid.tileOf(xy[k], xy[k + 1]);
        int other = tiles[tile].partAt(xy[k], xy[k + 1], group);
        int number = other < 0 ? -1 : number(place(tile, other));
        if (number >= 0) {
          sets.join(i, number);
        }
      }
    }
  }

  /** What stands for the so manyth part of a tile. */
  static long place(int tile, int part) {
    return (long) tile << 32 | part;
  }

  static int tile(long place) {
    return (int) (place >>> 32);
  }

  /** Which of the parts of its tile one is. */
  static int index(long place) {
    return (int) place;
  }

  /** The part an edge belongs to. */
  static long place(CloseEdges.Edge edge, TileParts[] tiles) {
    return place(edge.tile(), tiles[edge.tile()].partOfEdge(edge.number()));
  }

  int size() {
    return places.length;
  }

  long place(int number) {
    return places[number];
  }

  TilePart part(int number) {
    return tiles[tile(places[number])].parts().get(index(places[number]));
  }

  /** Number of a part; negative if it has none. */
  int number(long place) {
    return Arrays.binarySearch(places, place);
  }

  void join(int a, int b) {
    sets.join(a, b);
  }

  int root(int part) {
    return sets.root(part);
  }
}
