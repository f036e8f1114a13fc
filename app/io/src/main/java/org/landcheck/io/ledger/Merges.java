package org.landcheck.io.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The merged cells of a sheet. */
final class Merges {
  /** Enough for any header; those of the data have no need to be found by place. */
  private static final int MOST_NEAR_TOP = 1_000;

  private final List<Merge> all;
  private final List<Merge> top;

  Merges(List<Merge> all) {
    this.all = all;
    this.top =
        all.stream().sorted(Comparator.comparingLong(Merge::top)).limit(MOST_NEAR_TOP).toList();
  }

  List<Merge> all() {
    return all;
  }

  /** How many columns a cell near the top spans. */
  int width(long row, int column) {
    return covering(row, column).map(Merge::width).orElse(1);
  }

  /** The merge that a cell near the top is part of. */
  Optional<Merge> covering(long row, int column) {
    return top.stream().filter(merge -> merge.holds(row, column)).findFirst();
  }

  /** The last row that merges beginning in some rows reach down to. */
  long reach(long from, long to) {
    return top.stream()
        .filter(merge -> merge.top() >= from && merge.top() <= to)
        .mapToLong(Merge::bottom)
        .max()
        .orElse(to);
  }

  /** Whether a row has two titles or more below a cell of another that spans columns. */
  boolean split(long row, LedgerRow next) {
    for (Merge merge : top) {
      if (merge.bottom() == row && merge.width() > 1) {
        int below = 0;
        for (int c = merge.left(); c <= Math.min(merge.right(), next.width()); c++) {
          below += next.isFilled(c) ? 1 : 0;
        }
        if (below > 1) {
          return true;
        }
      }
    }
    return false;
  }
}
