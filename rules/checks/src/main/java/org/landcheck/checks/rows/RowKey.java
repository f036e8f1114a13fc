package org.landcheck.checks.rows;

import java.util.function.IntUnaryOperator;
import org.landcheck.api.Layer;

/** By what rows are alike: an equivalence over the rows of all versions of a layer. */
public interface RowKey {
  /**
   * A function for one thread: from a row to a hash, the same for rows that are alike, or {@link
   * HashedRows#NONE} for a row that is like no other.
   */
  IntUnaryOperator hashes(Layer layer);

  /** Whether two rows with the same hash are alike. Safe for any number of threads. */
  boolean alike(Layer a, int rowA, Layer b, int rowB);
}
