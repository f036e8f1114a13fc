package org.landcheck.io.vct;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;

/**
 * A field as it is written.
 *
 * @param index its place in the layer
 */
record WrittenField(int index, String name, Field field) {
  private static final int LONGEST_CHAR = 255;

  /** The fields of a layer that can be written: all but binary ones. */
  static List<WrittenField> of(Layer layer) {
    List<WrittenField> written = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Field> fields = layer.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).type() != FieldType.BLOB) {
        written.add(
            new WrittenField(i, Words.name(fields.get(i).sourceName(), taken), fields.get(i)));
      }
    }
    return written;
  }

  /** Type and sizes as the section of table structures has them. */
  String type() {
    int length = field.length();
    return switch (field.type()) {
      case TEXT ->
          length == 0 ? "Varchar" : (length <= LONGEST_CHAR ? "Char," : "Varchar,") + length;
      case INTEGER -> length == 0 ? "Int8" : "Int8," + length;
      case REAL ->
          length == 0 && field.decimals() == 0
              ? "Double"
              : "Double," + length + "," + field.decimals();
      case BOOLEAN -> "Int1";
      case DATE -> "Date";
      case DATETIME -> "Datetime";
      case BLOB -> "Varbin";
    };
  }

  void write(Object value, VctOutput out) throws IOException {
    if (value == null) {
      return;
    }
    if (value instanceof Long number) {
      out.put(number.longValue());
    } else if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        out.put(number.doubleValue());
      }
    } else if (value instanceof Boolean truth) {
      out.put(truth ? "1" : "0");
    } else if (value instanceof LocalDate date) {
      out.put(date(date));
    } else {
      out.put(Words.text(value.toString()));
    }
  }

  /** {@code YYYYMMDD}; years of other than four digits as they are. */
  private static String date(LocalDate date) {
    return isUsual(date) ? date.toString().replace("-", "") : date.toString();
  }

  static boolean isUsual(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= 9999;
  }
}
