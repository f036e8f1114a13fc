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
  private static final int TILES_A_TASK = 32;

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
    int tasks = (rings.tiles() + TILES_A_TASK - 1) / TILES_A_TASK;
    UnmatchedSegments[] byTask = new UnmatchedSegments[tasks];
    inspection.parallel(
        tasks,
        task -> {
          UnmatchedSegments rest = new UnmatchedSegments();
          TileTable table = new TileTable(rings, group);
          int end = Math.min(rings.tiles(), (task + 1) * TILES_A_TASK);
          for (int tile = task * TILES_A_TASK; tile < end; tile++) {
            table.cancel(tile, rest);
          }
          byTask[task] = rest;
        });
    if (tasks == 1) {
      return byTask[0];
    }
    UnmatchedSegments all = new UnmatchedSegments();
    for (int task = 0; task < tasks; task++) {
      all.addAll(byTask[task], 1, 0);
      byTask[task] = null;
    }
    return all;
  }
}
