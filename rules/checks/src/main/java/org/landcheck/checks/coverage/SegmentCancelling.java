package org.landcheck.checks.coverage;

import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;

/**
 * Cancels every directed segment against its opposite.
 *
 * <p>Exact: two segments cancel only if their end points are bit for bit equal. A segment belongs
 * to the tile of its lower-left end, so tiles are worked on independently and in any order, and the
 * result is the same for any number of threads. Time and memory are linear in the number of
 * segments.
 *
 * <p>Segments must be <em>directed</em>: with undirected ones, a border used twice in the same
 * direction (a polygon folded over its neighbour) would look clean.
 */
final class SegmentCancelling {
  private SegmentCancelling() {}

  /** What is left of the rings of one set of polygons. */
  static UnmatchedSegments of(Rings rings, Inspection inspection) {
    return of(rings, member -> 0, inspection);
  }

  /**
   * What is left when only polygons of one group cancel each other.
   *
   * @param group group of a member; members of negative groups are left out
   */
  static UnmatchedSegments of(Rings rings, IntUnaryOperator group, Inspection inspection) {
    UnmatchedSegments[] byTile = new UnmatchedSegments[rings.tiles()];
    inspection.parallel(
        rings.tiles(), tile -> byTile[tile] = new TileTable(rings, tile, group).unmatched());
    UnmatchedSegments all = new UnmatchedSegments();
    for (UnmatchedSegments some : byTile) {
      all.addAll(some, 1, 0);
    }
    return all;
  }
}
