package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/** Loose shapes by the tiles their segments belong to. Versions share all they have in common. */
final class TileLoose {
  private static final Cut[] NONE = {};

  private final TileGrid grid;
  private final Map<Integer, Cut> shapes;
  private final Cut[][] byTile;

  private TileLoose(TileGrid grid, Map<Integer, Cut> shapes, Cut[][] byTile) {
    this.grid = grid;
    this.shapes = shapes;
    this.byTile = byTile;
  }

  static TileLoose none(TileGrid grid) {
    Cut[][] byTile = new Cut[grid.tiles()][];
    Arrays.fill(byTile, NONE);
    return new TileLoose(grid, Map.of(), byTile);
  }

  /** These shapes without some and with others. */
  TileLoose with(Collection<Integer> removed, Collection<LooseShape> added) {
    Map<Integer, Cut> next = new HashMap<>(shapes);
    Cut[][] tiles = byTile.clone();
    for (int id : removed) {
      Cut gone = next.remove(id);
      for (int tile : gone.tiles) {
        tiles[tile] = Arrays.stream(tiles[tile]).filter(cut -> cut != gone).toArray(Cut[]::new);
      }
    }
    Map<Integer, List<Cut>> more = new HashMap<>();
    for (LooseShape shape : added) {
      Cut cut = new Cut(shape, grid);
      next.put(shape.id(), cut);
      for (int tile : cut.tiles) {
        more.computeIfAbsent(tile, t -> new ArrayList<>()).add(cut);
      }
    }
    more.forEach(
        (tile, cuts) -> {
          int count = tiles[tile].length;
          Cut[] all = Arrays.copyOf(tiles[tile], count + cuts.size());
          for (int i = 0; i < cuts.size(); i++) {
            all[count + i] = cuts.get(i);
          }
          tiles[tile] = all;
        });
    return new TileLoose(grid, next, tiles);
  }

  /** Passes the tiles that segments of a shape belong to. */
  void tilesOf(int id, IntConsumer tiles) {
    Arrays.stream(shapes.get(id).tiles).forEach(tiles);
  }

  /** The shapes with segments in a tile. */
  Cut[] in(int tile) {
    return byTile[tile];
  }

  int segmentsIn(int tile) {
    int sum = 0;
    for (Cut cut : byTile[tile]) {
      sum += cut.end(tile) - cut.begin(tile);
    }
    return sum;
  }

  /** Passes the shapes whose envelope meets the given one. */
  void within(Envelope envelope, IntConsumer ids) {
    shapes.forEach(
        (id, cut) -> {
          if (cut.box.intersects(envelope)) {
            ids.accept(id);
          }
        });
  }

  /** The segments of one shape in the order of the tiles they belong to. */
  static final class Cut {
    private final int id;
    private final Envelope box;
    private final double[] ends;
    private final long[] order;
    private final int[] tiles;

    Cut(LooseShape shape, TileGrid grid) {
      id = shape.id();
      box = shape.shape().getEnvelopeInternal();
      ends = shape.directed();
      order = new long[ends.length / 4];
      for (int s = 0; s < order.length; s++) {
        int tile = grid.tileOf(ends[4 * s], ends[4 * s + 1], ends[4 * s + 2], ends[4 * s + 3]);
        order[s] = (long) tile << 32 | s;
      }
      Arrays.sort(order);
      tiles = Arrays.stream(order).mapToInt(each -> (int) (each >>> 32)).distinct().toArray();
    }

    int id() {
      return id;
    }

    /** First of the segments that belong to a tile. */
    int begin(int tile) {
      int at = Arrays.binarySearch(order, (long) tile << 32);
      return at < 0 ? -at - 1 : at;
    }

    int end(int tile) {
      return begin(tile + 1);
    }

    /** Where in {@link #ends()} a segment's four numbers begin. */
    int at(int i) {
      return 4 * (int) order[i];
    }

    double[] ends() {
      return ends;
    }
  }
}
