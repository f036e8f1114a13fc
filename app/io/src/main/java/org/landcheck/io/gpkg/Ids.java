package org.landcheck.io.gpkg;

import java.util.Arrays;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.RowIds;

/**
 * Feature ids made from keys that may be missing or repeated.
 *
 * <p>A key that is the first of its value is the id. Rows with any other key come after all those,
 * in the order read, with ids that follow the greatest.
 *
 * @param fids ids by place, strictly ascending
 * @param order row by place; empty if nothing changed places
 * @param changed number of rows that could not keep their key
 */
record Ids(RowIds fids, int[] order, int changed) {
  private static final int[] AS_READ = {};

  /** Ids 1…n. */
  static Ids numbered(int size) {
    return new Ids(RowIds.counted(1, size), AS_READ, 0);
  }

  /**
   * @param keys ascending, NULL first
   */
  static Ids of(RowIds keys) {
    int good = 0;
    for (int row = 0; row < keys.size(); row++) {
      good += isGood(keys, row) ? 1 : 0;
    }
    if (good == keys.size()) {
      return new Ids(keys, AS_READ, 0);
    }
    int changed = keys.size() - good;
    long greatest = good == 0 ? 0 : keys.get(keys.size() - 1);
    if (greatest > Long.MAX_VALUE - changed) {
      Ids numbered = numbered(keys.size());
      int[] order = new int[keys.size()];
      Arrays.setAll(order, row -> row);
      return new Ids(numbered.fids, order, changed);
    }
    long[] fids = new long[keys.size()];
    int[] order = new int[keys.size()];
    int kept = 0;
    int moved = good;
    for (int row = 0; row < keys.size(); row++) {
      int place = isGood(keys, row) ? kept++ : moved++;
      order[place] = row;
      fids[place] = place < good ? keys.get(row) : greatest + (place - good + 1);
    }
    return new Ids(RowIds.of(fids), order, changed);
  }

  private static boolean isGood(RowIds keys, int row) {
    return keys.get(row) != RowRun.NULL_KEY && (row == 0 || keys.get(row) > keys.get(row - 1));
  }

  /** Cells as read, put in the order of the ids. */
  Cells inOrder(Cells read) {
    return order.length == 0 ? read : read.reordered(order);
  }

  /** Place by row; empty if nothing changed places. */
  int[] places() {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }
}
