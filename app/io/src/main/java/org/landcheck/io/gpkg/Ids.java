package org.landcheck.io.gpkg;

import java.util.Arrays;
import java.util.BitSet;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.RowIds;

/**
 * Feature ids made from keys that may be missing or repeated.
 *
 * <p>A key that is greater than all before it is the id. Rows with any other key come after all
 * those, in the order read, with ids that follow the greatest.
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
   * @param keys NULL first, else mostly ascending
   */
  static Ids of(RowIds keys) {
    BitSet good = good(keys);
    int changed = keys.size() - good.cardinality();
    if (changed == 0) {
      return new Ids(keys, AS_READ, 0);
    }
    long greatest = good.isEmpty() ? 0 : keys.get(good.length() - 1);
    if (greatest > Long.MAX_VALUE - changed) {
      Ids numbered = numbered(keys.size());
      int[] order = new int[keys.size()];
      Arrays.setAll(order, row -> row);
      return new Ids(numbered.fids, order, changed);
    }
    long[] fids = new long[keys.size()];
    int[] order = new int[keys.size()];
    int kept = 0;
    int moved = keys.size() - changed;
    for (int row = 0; row < keys.size(); row++) {
      int place = good.get(row) ? kept++ : moved++;
      order[place] = row;
      fids[place] = good.get(row) ? keys.get(row) : ++greatest;
    }
    return new Ids(RowIds.of(fids), order, changed);
  }

  /** Rows whose key is greater than all before it. */
  private static BitSet good(RowIds keys) {
    BitSet good = new BitSet(keys.size());
    long greatest = RowRun.NULL_KEY;
    for (int row = 0; row < keys.size(); row++) {
      if (keys.get(row) > greatest) {
        good.set(row);
        greatest = keys.get(row);
      }
    }
    return good;
  }

  /** Whether each key is greater than that before it. */
  static boolean areAscending(RowIds keys) {
    for (int row = 1; row < keys.size(); row++) {
      if (keys.get(row) <= keys.get(row - 1)) {
        return false;
      }
    }
    return true;
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
