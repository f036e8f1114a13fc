package org.landcheck.checks.values;

import java.util.List;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;

/** Texts of one row. */
final class TextCells {
  private TextCells() {}

  /** What is done with a text. */
  @FunctionalInterface
  interface Body {
    void text(String field, String text);
  }

  /**
   * Passes the texts that a row has in some fields.
   *
   * @param fields names; empty for all fields that hold texts
   */
  static void each(Layer layer, int row, List<?> fields, Body body) {
    if (fields.isEmpty()) {
      List<Field> all = layer.schema().fields();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).type() == FieldType.TEXT && layer.value(row, i) instanceof String text) {
          body.text(all.get(i).name(), text);
        }
      }
      return;
    }
    for (Object field : fields) {
      int index = layer.schema().indexOf(field.toString());
      if (index >= 0 && layer.value(row, index) instanceof String text) {
        body.text(field.toString(), text);
      }
    }
  }
}
