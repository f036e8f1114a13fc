package org.landcheck.checks.attribute;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Layer;
import org.landcheck.checks.Texts;
import org.landcheck.checks.rows.HashedRows;
import org.landcheck.checks.rows.RowKey;

/**
 * Rows are alike that have the same values in some fields. Blanks at the ends of texts do not
 * count; a row that lacks one of the values is like no other.
 */
public final class ValuesKey implements RowKey {
  private final int[] columns;

  private ValuesKey(int[] columns) {
    this.columns = columns;
  }

  /**
   * @param fields those of the layer to compare
   */
  public static ValuesKey of(Layer layer, List<String> fields) {
    return new ValuesKey(fields.stream().mapToInt(layer.schema()::indexOf).toArray());
  }

  @Override
  public IntUnaryOperator hashes(Layer layer) {
    return row -> {
      int hash = 0;
      for (int column : columns) {
        Object part = part(layer.value(row, column));
        if (part == null) {
          return HashedRows.NONE;
        }
        hash = 31 * hash + part.hashCode();
      }
      return HashedRows.some(hash);
    };
  }

  @Override
  public boolean alike(Layer a, int rowA, Layer b, int rowB) {
    for (int column : columns) {
      Object part = part(a.value(rowA, column));
      if (part == null || !part.equals(part(b.value(rowB, column)))) {
        return false;
      }
    }
    return true;
  }

  /** What counts of a value; null if it is missing, or an array, which equals nothing. */
  private static Object part(Object value) {
    if (value instanceof String text) {
      String trimmed = Texts.trim(text);
      return trimmed.isEmpty() ? null : trimmed;
    }
    return value == null || value.getClass().isArray() ? null : value;
  }
}
