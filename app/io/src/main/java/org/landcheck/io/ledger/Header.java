package org.landcheck.io.ledger;

import java.util.List;

/**
 * Where the titles of a ledger's columns stand.
 *
 * @param from index of the first row of titles among the rows that were looked at
 * @param to index of the row behind the last one
 * @param data index of the first row of data; in between may be a row that numbers the columns
 * @param width how many columns the widest row fills
 */
record Header(int from, int to, int data, int width) {
  /** A table that has no titles. */
  static Header none(int width) {
    return new Header(0, 0, 0, width);
  }

  boolean exists() {
    return to > from;
  }

  List<LedgerRow> rows(List<LedgerRow> head) {
    return head.subList(from, to);
  }
}
