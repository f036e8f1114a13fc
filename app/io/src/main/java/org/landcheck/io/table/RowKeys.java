package org.landcheck.io.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Feature ids made of keys that come in any order and may be missing or repeated.
 *
 * <p>The first row with a key has it as its id, and rows are put in the order of their ids. Rows
 * without a key of their own come last, in the order read, with ids that follow the greatest.
 *
 * @param fids ids by place, strictly ascending
 * @param order row by place; empty if rows are in place
 * @param changed number of rows that have no key of their own
 */
public record RowKeys(RowIds fids, int[] order, int changed) {
  private static final int[] AS_READ = {};

  /** Ids from a first one on, for rows without keys. */
  public static RowKeys counted(long first, int size) {
    return new RowKeys(RowIds.counted(first, size), AS_READ, 0);
  }

  /**
   * @param keys by row, anything where it is missing
   * @param missing rows without a key
   */
  public static RowKeys of(RowIds keys, BitSet missing) {
    int size = keys.size();
    boolean ascending = missing.isEmpty();
    for (int row = 1; row < size && ascending; row++) {
      ascending = keys.get(row) > keys.get(row - 1);
    }
    if (ascending) {
      return new RowKeys(keys, AS_READ, 0);
    }
    int[] sorted =
        IntStream.range(0, size)
            .filter(row -> !missing.get(row))
            .boxed()
            .sorted(Comparator.comparingLong(keys::get))
            .mapToInt(row -> row)
            .toArray();
    BitSet without = (BitSet) missing.clone();
    int[] order = new int[size];
    long[] fids = new long[size];
    int place = 0;
    for (int row : sorted) {
      if (place > 0 && fids[place - 1] == keys.get(row)) {
        without.set(row);
      } else {
        order[place] = row;
        fids[place++] = keys.get(row);
      }
    }
    int changed = size - place;
    long greatest = place == 0 ? 0 : fids[place - 1];
    if (greatest > Long.MAX_VALUE - changed) {
      Arrays.setAll(order, row -> row);
      return new RowKeys(RowIds.counted(1, size), order, changed);
    }
    for (int row = without.nextSetBit(0); row >= 0; row = without.nextSetBit(row + 1)) {
      order[place] = row;
      fids[place++] = ++greatest;
    }
    return new RowKeys(RowIds.of(fids), order, changed);
  }

  /** Place by row; empty if rows are in place. */
  public int[] places() {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }
}
