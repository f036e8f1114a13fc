package org.landcheck.io.gpkg;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one layer may give, by the size of its file. A table holds no more than its file, but a view
 * can give rows without end, and a damaged tree the same rows again and again. Safe for any number
 * of threads.
 */
final class Allowance {
  private static final long LEAST = 64L << 20;
  private static final long BYTES_PER_BYTE = 16;

  private final AtomicLong left;

  /**
   * @param size of the file in bytes
   */
  Allowance(long size) {
    left = new AtomicLong(LEAST + BYTES_PER_BYTE * size);
  }

  /**
   * Takes bytes that rows have given.
   *
   * @throws SQLException if it is more than there can be
   */
  void take(long given) throws SQLException {
    if (left.addAndGet(-given) < 0) {
      throw new SQLException("it gives far more than its file holds", null, Work.STOPPED);
    }
  }
}
