package org.landcheck.checks.rows;

import java.util.List;
import org.landcheck.api.Layer;
import org.landcheck.checks.Texts;

/**
 * The key of a row as a text: what people see in some fields, without blanks at the ends, so that a
 * number here and the same digits in a text there are one key.
 */
public final class RowText {
  /** Stands between the parts of a key; no text that people see has it. */
  private static final char BETWEEN = '\u001f';

  private final Layer layer;
  private final int[] columns;

  /**
   * @param fields those of the layer
   */
  public RowText(Layer layer, List<String> fields) {
    this.layer = layer;
    this.columns = fields.stream().mapToInt(layer.schema()::indexOf).toArray();
  }

  public Layer layer() {
    return layer;
  }

  /** The key of a row; empty if a part of it is missing. */
  public String of(int row) {
    if (columns.length == 1) {
      return Texts.shown(layer.value(row, columns[0]));
    }
    StringBuilder key = new StringBuilder();
    for (int column : columns) {
      String part = Texts.shown(layer.value(row, column));
      if (part.isEmpty()) {
        return "";
      }
      key.append(key.isEmpty() ? "" : BETWEEN).append(part);
    }
    return key.toString();
  }

  /** A hash of a key, {@link HashedRows#NONE} for no key. */
  public static int hash(String key) {
    return key.isEmpty() ? HashedRows.NONE : HashedRows.some(key.hashCode());
  }

  /** A key for messages. */
  public static String shown(String key) {
    return key.replace(String.valueOf(BETWEEN), ", ");
  }
}
