package org.landcheck.checks.loaded;

import org.landcheck.api.Inspection;
import org.landcheck.checks.rows.KeyedRows;
import org.landcheck.checks.rows.RowBlocks;

/** The keys that stand more often in one of two layers. */
final class Surplus {
  private Surplus() {}

  /**
   * Rows of a layer whose key the other has less often, ascending: all of them if the other has it
   * not at all, else the first.
   */
  static int[] rows(KeyedRows of, KeyedRows other, Inspection inspection) {
    return RowBlocks.choose(
        of.layer().size(),
        inspection,
        (from, to, chosen) -> {
          for (int row = from; row < to; row++) {
            String key = of.key(row);
            // a key that all rows have is counted for the first of them only
            boolean more =
                !key.isEmpty()
                    && (!other.has(key)
                        || of.first(key) == row && of.find(key).length > other.find(key).length);
            if (more) {
              chosen.accept(row);
            }
          }
        });
  }

  /** Rows of a layer that have no key. */
  static int withoutKey(KeyedRows of, Inspection inspection) {
    return RowBlocks.choose(
            of.layer().size(),
            inspection,
            (from, to, chosen) -> {
              for (int row = from; row < to; row++) {
                if (of.key(row).isEmpty()) {
                  chosen.accept(row);
                }
              }
            })
        .length;
  }
}
