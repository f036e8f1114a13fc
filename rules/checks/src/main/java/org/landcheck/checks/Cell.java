package org.landcheck.checks;

import java.util.OptionalDouble;
import org.landcheck.api.Layer;

/** Values of fields that rules name, as texts and numbers. */
public final class Cell {
  private Cell() {}

  /** A value as people see it; empty for NULL, and where the layer has no such field. */
  public static String text(Layer layer, int row, String field) {
    int index = layer.schema().indexOf(field);
    return index < 0 ? "" : Texts.shown(layer.value(row, index));
  }

  /** A number, also one that is written as a text; empty for NULL and what is no number. */
  public static OptionalDouble number(Layer layer, int row, String field) {
    int index = layer.schema().indexOf(field);
    Object value = index < 0 ? null : layer.value(row, index);
    if (value instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    String text = Texts.shown(value);
    if (text.isEmpty() || text.length() > 40) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
