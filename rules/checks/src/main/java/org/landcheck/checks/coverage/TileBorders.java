package org.landcheck.checks.coverage;

import java.util.List;

/**
 * What is left of the borders in one tile when those that agree within the tolerance are out.
 *
 * @param open edges whose lower-left node lies in the tile, between nodes that are the same seen
 *     from every tile
 * @param oneSided vertices in the tile that one of two agreeing borders lacks or has elsewhere
 * @param settled part of each unmatched segment of the tile, as {@link SettledParts} says
 */
record TileBorders(Segments open, List<OneSidedVertex> oneSided, int[] settled) {
  static final TileBorders NONE = new TileBorders(Segments.NONE, List.of(), SettledParts.NONE);
}
