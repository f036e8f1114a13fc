package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Which tiles have segments that reach into which others: a segment belongs to one tile but may run
 * through several.
 */
final class TileReach {
  private static final int[] NONE = {};

  private final TileGrid grid;
  private final int[][] reaches;
  private final int[][] visitors;

  private TileReach(TileGrid grid, int[][] reaches, int[][] visitors) {
    this.grid = grid;
    this.reaches = reaches;
    this.visitors = visitors;
  }

  /**
   * @param segments by the tile they belong to
   * @param halo how near a tile counts as in it
   */
  static TileReach of(TileGrid grid, Segments[] segments, double halo) {
    int[][] reaches = new int[segments.length][];
    for (int tile = 0; tile < reaches.length; tile++) {
      reaches[tile] = reach(grid, tile, segments[tile], halo);
    }
    return new TileReach(grid, reaches, visitors(reaches));
  }

  private static int[][] visitors(int[][] reaches) {
    int[] counts = new int[reaches.length];
    for (int[] tiles : reaches) {
      for (int tile : tiles) {
        counts[tile]++;
      }
    }
    int[][] visitors = new int[reaches.length][];
    for (int tile = 0; tile < reaches.length; tile++) {
      visitors[tile] = counts[tile] == 0 ? NONE : new int[counts[tile]];
    }
    for (int owner = reaches.length - 1; owner >= 0; owner--) {
      for (int tile : reaches[owner]) {
        visitors[tile][--counts[tile]] = owner;
      }
    }
    return visitors;
  }

  /** The same after the segments of some tiles changed. */
  TileReach again(IntFunction<Segments> segments, BitSet tiles, double halo) {
    int[][] next = reaches.clone();
    int[][] nextVisitors = visitors.clone();
    tiles.stream()
        .forEach(
            owner -> {
              next[owner] = reach(grid, owner, segments.apply(owner), halo);
              for (int tile : reaches[owner]) {
                nextVisitors[tile] = without(nextVisitors[tile], owner);
              }
              for (int tile : next[owner]) {
                nextVisitors[tile] = with(nextVisitors[tile], owner);
              }
            });
    return new TileReach(grid, next, nextVisitors);
  }

  private static int[] without(int[] ascending, int one) {
    return Arrays.stream(ascending).filter(each -> each != one).toArray();
  }

  private static int[] with(int[] ascending, int one) {
    int[] more = Arrays.copyOf(ascending, ascending.length + 1);
    int at = ascending.length;
    for (; at > 0 && more[at - 1] > one; at--) {
      more[at] = more[at - 1];
    }
    more[at] = one;
    return more;
  }

  /** The other tiles that segments of a tile come to, ascending. */
  private static int[] reach(TileGrid grid, int owner, Segments segments, double halo) {
    IntBag tiles = new IntBag();
    for (int i = 0; i < segments.size(); i++) {
      segments.forTiles(
          i,
          grid,
          halo,
          tile -> {
            if (tile != owner && (tiles.size() == 0 || tiles.get(tiles.size() - 1) != tile)) {
              tiles.add(tile);
            }
          });
    }
    return tiles.size() == 0 ? NONE : Arrays.stream(tiles.toArray()).sorted().distinct().toArray();
  }

  /** Other tiles with segments in a tile, ascending. */
  int[] visitors(int tile) {
    return visitors[tile];
  }

  /** Adds the tiles that segments of some tiles reach, and those tiles. */
  void addReached(BitSet from, BitSet to) {
    to.or(from);
    from.stream().forEach(tile -> Arrays.stream(reaches[tile]).forEach(to::set));
  }

  /**
   * Whether two lists have the same objects wherever segments that come to a tile come from or go.
   */
  boolean isAlikeAround(int tile, Segments[] some, Segments[] others) {
    boolean[] alike = {true};
    forOwners(
        tile,
        owner -> {
          forOwners(owner, near -> alike[0] &= some[near] == others[near]);
          for (int reached : reaches[owner]) {
            forOwners(reached, near -> alike[0] &= some[near] == others[near]);
          }
        });
    return alike[0];
  }

  /** Passes a tile and all others with segments in it. */
  void forOwners(int tile, IntConsumer owners) {
    owners.accept(tile);
    for (int owner : visitors[tile]) {
      owners.accept(owner);
    }
  }
}
