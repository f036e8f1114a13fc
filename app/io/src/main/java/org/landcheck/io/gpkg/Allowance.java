package org.landcheck.io.gpkg;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one layer may give, by the size of its file. A table holds no more than its file, but a view
 * can give rows without end, a damaged tree the same rows again and again, and a few numbers curves
 * of millions of points. Safe for any number of threads.
 */
final class Allowance {
  private static final long LEAST = 64L << 20;
  private static final long BYTES_PER_BYTE = 16;

  /**
   * Points that curves may be drawn with; an arc, which takes some 40 bytes, has a thousand if it
   * is part of a road.
   */
  private static final long LEAST_DRAWN = 1 << 22;

  private static final long DRAWN_PER_BYTE = 64;

  private final AtomicLong left;
  private final AtomicLong leftToDraw;

  /**
   * @param size of the file in bytes
   */
  Allowance(long size) {
    left = new AtomicLong(LEAST + BYTES_PER_BYTE * size);
    leftToDraw = new AtomicLong(LEAST_DRAWN + DRAWN_PER_BYTE * size);
  }

  /**
   * Takes what rows have given.
   *
   * @param given bytes of values and shapes
   * @param drawn points that their curves were drawn with
   * @throws SQLException if it is more than there can be
   */
  void take(long given, long drawn) throws SQLException {
    if (left.addAndGet(-given) < 0 || leftToDraw.addAndGet(-drawn) < 0) {
      throw new SQLException("it gives far more than its file holds", null, Work.STOPPED);
    }
  }
}
