package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import org.landcheck.api.Inspection;

/**
 * Leaves segments out of a set that settle among themselves ({@link SettledParts}), as is known
 * from another set in the same grid.
 *
 * <p>A part that settled there does so here if all of it is here too, within one group, and nothing
 * that only this set has comes near it. Parts are left out whole or not at all.
 */
final class Thinning {
  /** Cells to a tile, within which things count as near each other. */
  private static final int CELLS = 4096;

  private final TileGrid grid;
  private final Segments[] rest;
  private final Segments[] known;
  private final TileBorders[] settled;
  private final double halo;
  private final Segments[] more;
  private final int[][] numbers;

  private Thinning(
      TileGrid grid, Segments[] rest, Segments[] known, TileBorders[] settled, double halo) {
    this.grid = grid;
    this.rest = rest;
    this.known = known;
    this.settled = settled;
    this.halo = halo;
    this.more = new Segments[rest.length];
    this.numbers = new int[rest.length][];
  }

  /**
   * What is left of a set, by tile; the same objects where nothing is left out.
   *
   * @param known the other set
   * @param settled what became of it
   * @param halo how near segments have a say in each other, in layer units
   */
  static Segments[] of(
      TileGrid grid,
      Segments[] rest,
      Segments[] known,
      TileBorders[] settled,
      double halo,
      Inspection inspection) {
    Thinning thinning = new Thinning(grid, rest, known, settled, halo);
    inspection.parallel(rest.length, thinning::compare);
    TileReach reach = TileReach.of(grid, thinning.more, halo);
    Segments[] thin = new Segments[rest.length];
    inspection.parallel(rest.length, tile -> thin[tile] = thinning.thin(tile, reach));
    return thin;
  }

  /** Finds the segments of a tile in the other set, and those it has more. */
  private void compare(int tile) {
    Segments here = rest[tile];
    if (here == known[tile]) {
      more[tile] = Segments.NONE;
      return;
    }
    if (settled[tile].settled().length == 0) {
      more[tile] = here;
      return;
    }
    SegmentNumbers known = new SegmentNumbers(this.known[tile]);
    numbers[tile] = new int[here.size()];
    Segments others = new Segments();
    for (int i = 0; i < here.size(); i++) {
      numbers[tile][i] = known.find(here, i);
      if (numbers[tile][i] < 0) {
        others.add(here, i);
      }
    }
    more[tile] = others.trimmed();
  }

  private Segments thin(int tile, TileReach reach) {
    Segments here = rest[tile];
    int[] parts = settled[tile].settled();
    if (numbers[tile] == null) {
      return here;
    }
    BitSet kept = kept(tile, near(tile, reach));
    Segments thin = new Segments();
    for (int i = 0; i < here.size(); i++) {
      int number = numbers[tile][i];
      if (number < 0 || parts[number] < 0 || kept.get(parts[number])) {
        thin.add(here, i);
      }
    }
    return thin.size() == here.size() ? here : thin.trimmed();
  }

  /** Cells of a tile that come near segments that only this set has. */
  private BitSet near(int tile, TileReach reach) {
    BitSet near = new BitSet();
    reach.forOwners(
        tile,
        owner -> {
          Segments others = more[owner];
          for (int i = 0; i < others.size(); i++) {
            if (others.meets(i, grid, tile, halo)) {
              others.forTiles(i, cells(tile), halo, near::set);
            }
          }
        });
    return near;
  }

  private TileGrid cells(int tile) {
    return grid.within(tile, CELLS);
  }

  /** The parts of a tile that may not be left out. */
  private BitSet kept(int tile, BitSet near) {
    Segments here = rest[tile];
    int[] parts = settled[tile].settled();
    int count = Arrays.stream(parts).max().orElse(-1) + 1;
    int[] missing = new int[count];
    Arrays.stream(parts).filter(part -> part >= 0).forEach(part -> missing[part]++);
    int[] group = new int[count];
    BitSet kept = new BitSet();
    BitSet met = new BitSet();
    TileGrid cells = cells(tile);
    for (int i = 0; i < here.size(); i++) {
      int number = numbers[tile][i];
      int part = number < 0 ? -1 : parts[number];
      if (part < 0 || kept.get(part)) {
        continue;
      }
      missing[part]--;
      if (met.get(part) && group[part] != here.group(i)) {
        kept.set(part);
      }
      met.set(part);
      group[part] = here.group(i);
      if (!near.isEmpty()) {
        here.forTiles(
            i,
            cells,
            0,
            cell -> {
              if (near.get(cell)) {
                kept.set(part);
              }
            });
      }
    }
    for (int part = 0; part < count; part++) {
      if (missing[part] > 0) {
        kept.set(part);
      }
    }
    return kept;
  }
}
