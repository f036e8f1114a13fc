package org.landcheck.checks.crs;

import java.util.Arrays;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.rows.Boxes;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.Overlay;
import org.landcheck.checks.rows.RowBlocks;
import org.landcheck.checks.rows.TouchedRows;

/** Where the shapes of a layer lie: how many somewhere at all, and the rows that lie amiss. */
final class Places {
  private final int placed;
  private final int[][] amiss;
  private final TouchedRows<Where> edited = new TouchedRows<>();

  private record Key(Layer layer, String area, double margin) {}

  /**
   * @param amiss rows by {@link Where}, ascending; none of those inside or unknown
   */
  private Places(int placed, int[][] amiss) {
    this.placed = placed;
    this.amiss = amiss;
  }

  /** Those of a version of a layer, found from those beneath its edits. */
  static Places of(Overlay version, Area area, Inspection inspection) {
    double margin = inspection.param(Area.MARGIN);
    Area grown = area.grownBy(margin);
    Layer base = version.base();
    Places beneath =
        inspection.shared(
            new Key(base, area.code(), margin),
            () -> beneath(base, Window.of(grown, base.crs()), inspection));
    return version.touched().length + version.lost().length == 0
        ? beneath
        : inspection.shared(
            new Key(version.layer(), area.code(), margin),
            () -> beneath.changed(version, Window.of(grown, base.crs())));
  }

  private static Places beneath(Layer layer, Window window, Inspection inspection) {
    int blocks = RowBlocks.count(layer.size());
    int[] placed = new int[blocks];
    IntRows[][] amiss = new IntRows[blocks][];
    RowBlocks.each(
        layer.size(),
        inspection,
        (block, from, to) -> {
          IntRows[] own = lists();
          Boxes boxes = new Boxes(layer);
          for (int row = from; row < to; row++) {
            Where where = window.of(boxes.of(row));
            placed[block] += where == Where.UNKNOWN ? 0 : 1;
            add(where, row, own);
          }
          amiss[block] = own;
        });
    IntRows[] all = lists();
    for (IntRows[] block : amiss) {
      for (int where = 0; where < all.length; where++) {
        block[where].forEach(all[where]);
      }
    }
    return new Places(Arrays.stream(placed).sum(), sorted(all));
  }

  private Places changed(Overlay version, Window window) {
    int[] now = {placed};
    Boxes before = new Boxes(version.base());
    edited.forEachLost(
        version,
        row -> window.of(before.of(row)),
        (row, where) -> now[0] -= where == Where.UNKNOWN ? 0 : 1);
    IntRows[] lists = lists();
    for (int where = 0; where < lists.length; where++) {
      for (int baseRow : amiss[where]) {
        int row = version.rowOfBase(baseRow);
        if (row >= 0) {
          lists[where].accept(row);
        }
      }
    }
    Boxes boxes = new Boxes(version.layer());
    edited.forEach(
        version,
        row -> window.of(boxes.of(row)),
        (row, where) -> {
          now[0] += where == Where.UNKNOWN ? 0 : 1;
          add(where, row, lists);
        });
    return new Places(now[0], sorted(lists));
  }

  private static IntRows[] lists() {
    IntRows[] lists = new IntRows[Where.values().length];
    Arrays.setAll(lists, where -> new IntRows());
    return lists;
  }

  private static void add(Where where, int row, IntRows[] lists) {
    if (where != Where.INSIDE && where != Where.UNKNOWN) {
      lists[where.ordinal()].accept(row);
    }
  }

  private static int[][] sorted(IntRows[] lists) {
    return Arrays.stream(lists).map(IntRows::sorted).toArray(int[][]::new);
  }

  /** Number of shapes of which something can be said. */
  int placed() {
    return placed;
  }

  /** Rows with a fault, ascending; not to be modified. */
  int[] at(Where fault) {
    return amiss[fault.ordinal()];
  }
}
