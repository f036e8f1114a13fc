package org.landcheck.checks.coverage;

import java.util.BitSet;
import java.util.List;
import org.landcheck.checks.coverage.CloseEdges.Pair;

/**
 * The open edges of one version, by tile.
 *
 * @param reach which tiles they come to or near
 * @param parts those of a tile that hang together
 * @param close the pairs that come close in or near a tile
 */
record OpenTiles(
    TileGrid grid, TileBorders[] borders, TileReach reach, TileParts[] parts, List<Pair>[] close) {

  /** Tiles whose parts or pairs are not the same objects in another version. */
  BitSet changedSince(OpenTiles before) {
    BitSet changed = new BitSet();
    for (int tile = 0; tile < parts.length; tile++) {
      if (parts[tile] != before.parts[tile] || close[tile] != before.close[tile]) {
        changed.set(tile);
      }
    }
    return changed;
  }
}
