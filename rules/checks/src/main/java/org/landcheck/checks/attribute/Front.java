package org.landcheck.checks.attribute;

import java.util.function.IntUnaryOperator;
import org.landcheck.api.Layer;
import org.landcheck.checks.Texts;
import org.landcheck.checks.rows.HashedRows;

/**
 * The front part of codes in a column, without blanks at the ends of the codes.
 *
 * @param length characters of the front; a shorter code is all front
 */
record Front(int column, int length) {
  /** All of a code. */
  static Front whole(int column) {
    return new Front(column, Integer.MAX_VALUE);
  }

  /** The front of a row's code; empty if it has none. */
  String of(Layer layer, int row) {
    return of(Texts.shown(layer.value(row, column)));
  }

  String of(String code) {
    return code.substring(0, Math.min(length, code.length()));
  }

  /** Hashes of fronts by row, {@link HashedRows#NONE} for a row without a code. */
  IntUnaryOperator hashes(Layer layer) {
    return row -> hash(Texts.shown(layer.value(row, column)));
  }

  /** The hash of the front of a code. */
  int hash(String code) {
    int hash = 0;
    int end = Math.min(length, code.length());
    for (int i = 0; i < end; i++) {
      hash = 31 * hash + code.charAt(i);
    }
    return end == 0 ? HashedRows.NONE : HashedRows.some(hash);
  }
}
