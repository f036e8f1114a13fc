package org.landcheck.checks.coverage;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;

/**
 * Cancels every directed segment against its opposite, tile by tile.
 *
 * <p>A segment belongs to the tile of its lower-left end, so tiles are worked on independently and
 * in any order, and the result is the same for any number of threads. Time and memory are linear in
 * the number of segments. After an edit only the tiles that changed segments belong to are redone.
 */
final class SegmentCancelling {
  private static final int TILES_A_TASK = 32;

  private SegmentCancelling() {}

  /** What is left, by tile. */
  static Segments[] of(List<Source> sources, IntUnaryOperator group, Inspection inspection) {
    return of(sources, group, Optional.empty(), inspection);
  }

  /**
   * What is left, by tile.
   *
   * @param inner rows of the first source that lie inside their group
   */
  static Segments[] of(
      List<Source> sources,
      IntUnaryOperator group,
      Optional<InnerRows> inner,
      Inspection inspection) {
    Segments[] rest = new Segments[sources.get(0).grid().tiles()];
    int tasks = (rest.length + TILES_A_TASK - 1) / TILES_A_TASK;
    inspection.parallel(
        tasks,
        task -> {
          TileTable table = new TileTable(sources, group, inner);
          int end = Math.min(rest.length, (task + 1) * TILES_A_TASK);
          for (int tile = task * TILES_A_TASK; tile < end; tile++) {
            rest[tile] = table.cancel(tile);
          }
        });
    return rest;
  }

  /** What is left after some tiles changed; the others as they were. */
  static Segments[] again(
      Segments[] before,
      BitSet tiles,
      List<Source> sources,
      IntUnaryOperator group,
      Inspection inspection) {
    Segments[] rest = before.clone();
    int[] changed = tiles.stream().toArray();
    inspection.parallel(
        (changed.length + TILES_A_TASK - 1) / TILES_A_TASK,
        task -> {
          TileTable table = new TileTable(sources, group, Optional.empty());
          int end = Math.min(changed.length, (task + 1) * TILES_A_TASK);
          for (int i = task * TILES_A_TASK; i < end; i++) {
            rest[changed[i]] = table.cancel(changed[i]);
          }
        });
    return rest;
  }
}
