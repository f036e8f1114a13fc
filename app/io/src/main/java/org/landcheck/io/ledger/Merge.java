package org.landcheck.io.ledger;

/**
 * A rectangle of cells shown as one; the value stands in its first.
 *
 * @param top first row, from 1
 * @param left first column, from 0
 * @param bottom last row
 * @param right last column
 */
public record Merge(long top, int left, long bottom, int right) {
  int width() {
    return right - left + 1;
  }

  boolean holds(long row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }
}
