package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.TypedColumn;

/**
 * Values of one property, which may be of any type in each feature and missing in any. A value is
 * held back until its feature ends: where a property comes twice the last value holds, as in other
 * programs.
 *
 * <p>Truth values are kept apart as long as there is nothing else, since beside numbers or texts
 * they can only be texts.
 */
final class Property {
  private enum Kind {
    NULL,
    TRUTH,
    LONG,
    DOUBLE,
    TEXT
  }

  private String name;
  private Cells cells = new Cells();
  private int rows;
  private BitSet truths = new BitSet();
  private final BitSet falsehoods = new BitSet();
  private boolean truthsOnly = true;

  private Kind kind;
  private long number;
  private double decimal;
  private byte[] text;
  private int row = -1;

  private long repeated;
  private long nested;
  private long texts;
  private long others;
  private boolean dates = true;
  private boolean times = true;

  Property(String name) {
    this.name = name;
  }

  /** Gives it another name than that it has in the text. */
  void rename(String other) {
    name = other;
  }

  /**
   * Takes the value the parser stands at, and moves to its end.
   *
   * @return whether it is the first of its row
   */
  boolean stage(JsonParser json, int at) throws IOException {
    boolean first = row != at;
    repeated += first ? 0 : 1;
    row = at;
    switch (json.currentToken()) {
      case VALUE_NULL -> kind = Kind.NULL;
      case VALUE_TRUE, VALUE_FALSE -> {
        kind = Kind.TRUTH;
        number = json.currentToken() == JsonToken.VALUE_TRUE ? 1 : 0;
      }
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_NUMBER_FLOAT -> decimal(json);
      case VALUE_STRING -> {
        kind = Kind.TEXT;
        text = JsonText.utf8(json);
      }
      default -> {
        nested++;
        kind = Kind.TEXT;
        text = JsonText.nested(json);
      }
    }
    return first;
  }

  private void whole(JsonParser json) throws IOException {
    if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      kind = Kind.TEXT;
      text = JsonText.utf8(json);
    } else {
      kind = Kind.LONG;
      number = json.getLongValue();
    }
  }

  private void decimal(JsonParser json) throws IOException {
    decimal = json.getDoubleValue();
    if (Double.isInfinite(decimal) && !json.isNaN()) {
      // written out, but larger than a number can be
      kind = Kind.TEXT;
      text = JsonText.utf8(json);
    } else {
      kind = Kind.DOUBLE;
    }
  }

  /** Whether the value that is held back is a whole number. */
  boolean isWhole() {
    return kind == Kind.LONG;
  }

  /** The whole number that is held back. */
  long whole() {
    return number;
  }

  /** Ends the row of the value that is held back. */
  void endRow() {
    if (kind == Kind.NULL) {
      return;
    }
    if (truthsOnly && kind == Kind.TRUTH) {
      (number == 1 ? truths : falsehoods).set(row);
      return;
    }
    if (truthsOnly) {
      truthsAsTexts();
    }
    fill(row);
    rows++;
    switch (kind) {
      case TRUTH -> addText(JsonText.truth(number == 1));
      case LONG -> {
        others++;
        cells.addLong(number);
      }
      case DOUBLE -> {
        others++;
        cells.addDouble(decimal);
      }
      default -> addText(text);
    }
  }

  private void addText(byte[] utf8) {
    texts++;
    dates = dates && JsonText.isDate(utf8);
    times = times && JsonText.isTime(utf8);
    cells.addText(utf8);
  }

  private void truthsAsTexts() {
    truthsOnly = false;
    BitSet any = (BitSet) truths.clone();
    any.or(falsehoods);
    for (int at = any.nextSetBit(0); at >= 0; at = any.nextSetBit(at + 1)) {
      fill(at);
      rows++;
      addText(JsonText.truth(truths.get(at)));
    }
    truths = new BitSet();
    falsehoods.clear();
  }

  private void fill(int to) {
    while (rows < to) {
      cells.addNull();
      rows++;
    }
  }

  /**
   * All values with the narrowest type that holds them.
   *
   * @param size number of rows
   * @param order row by place; empty if rows are in place
   * @param lineage takes notes of what was decided
   */
  TypedColumn column(int size, int[] order, List<LocalText> lineage) {
    boolean truth = truthsOnly && !(truths.isEmpty() && falsehoods.isEmpty());
    if (truth) {
      for (int at = 0; at < size; at++) {
        if (truths.get(at) || falsehoods.get(at)) {
          cells.addLong(truths.get(at) ? 1 : 0);
        } else {
          cells.addNull();
        }
      }
    } else {
      fill(size);
    }
    Cells all = order.length == 0 ? cells : cells.reordered(order);
    cells = new Cells();
    lineage.addAll(notes());
    if (truth) {
      return TypedColumn.settle("", Field.of(name, FieldType.BOOLEAN), all);
    }
    boolean textsOnly = texts > 0 && others == 0;
    if (textsOnly && times) {
      return TypedColumn.settle("", Field.of(name, FieldType.DATETIME), all);
    }
    return textsOnly && dates
        ? TypedColumn.settle("", Field.of(name, FieldType.DATE), all)
        : TypedColumn.infer(Field.of(name, FieldType.TEXT), all);
  }

  private List<LocalText> notes() {
    List<LocalText> notes = new ArrayList<>();
    if (nested > 0) {
      notes.add(
          new LocalText(
              "字段 " + name + " 有 " + nested + " 个值是嵌套的对象或数组，按 JSON 文字保留",
              name + ": " + nested + " values are objects or arrays; kept as JSON text"));
    }
    if (texts > nested && others > 0) {
      notes.add(
          new LocalText(
              "字段 " + name + " 的值类型不一，按文本读取", name + " has values of several types; read as text"));
    }
    return notes;
  }

  /** How often it came twice in a feature. */
  long repeated() {
    return repeated;
  }
}
