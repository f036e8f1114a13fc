package org.landcheck.core.data;

import java.util.Arrays;

/**
 * Where rows went when some were taken out of a table and others put in, both in order of id.
 *
 * <p>A place is a row of the old table, or {@code -(i + 1)} for the i-th row put in.
 */
final class RowShift {
  static final RowShift NONE = new RowShift(new int[0], new int[0]);

  private final int[] removed;
  private final int[] before;
  private final int[] inserted;

  /**
   * @param removed rows taken out, ascending
   * @param before for each row put in, how many old rows have smaller ids; ascending
   */
  RowShift(int[] removed, int[] before) {
    this.removed = removed;
    this.before = before;
    this.inserted = new int[before.length];
    int below = 0;
    for (int i = 0; i < before.length; i++) {
      while (below < removed.length && removed[below] < before[i]) {
        below++;
      }
      inserted[i] = before[i] - below + i;
    }
  }

  /** Whether every row is where it was. */
  boolean isNone() {
    return removed.length == 0 && inserted.length == 0;
  }

  int[] removed() {
    return removed;
  }

  int[] before() {
    return before;
  }

  int size(int oldSize) {
    return oldSize - removed.length + inserted.length;
  }

  int place(int row) {
    if (isNone()) {
      return row;
    }
    int at = Arrays.binarySearch(inserted, row);
    if (at >= 0) {
      return -(at + 1);
    }
    int kept = row - (-at - 1);
    // removed[i] - i old rows were kept before removed[i]: count the removals passed on the way
    int low = 0;
    int high = removed.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (removed[middle] - middle <= kept) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return kept + low;
  }

  /** New row of an inserted row. */
  int rowOfInserted(int i) {
    return inserted[i];
  }

  /** New row of an old row, or -1 if it was taken out. */
  int rowOf(int oldRow) {
    if (isNone()) {
      return oldRow;
    }
    int at = Arrays.binarySearch(removed, oldRow);
    if (at >= 0) {
      return -1;
    }
    int kept = oldRow - (-at - 1);
    // inserted[i] - i kept rows stand before inserted row i
    int low = 0;
    int high = inserted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inserted[middle] - middle <= kept) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return kept + low;
  }
}
