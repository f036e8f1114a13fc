package org.landcheck.io.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.TextPool;

/** The values of one field of a {@code .dbf} file. */
final class DbfCells {
  private static final char REPLACEMENT = '\uFFFD';

  private final DbfField spec;
  private final Charset charset;
  private final Field field;
  private final TextPool pool;
  private final Cells cells = new Cells();
  private int cut;

  DbfCells(DbfField spec, Charset charset) {
    this.spec = spec;
    this.charset = charset;
    this.pool = new TextPool(charset);
    this.field = spec.named(new String(spec.name(), charset).strip());
  }

  Field field() {
    return field;
  }

  Cells cells() {
    return cells;
  }

  boolean isMemo() {
    return spec.type() == 'M';
  }

  /** How many texts end in half a character. */
  int cut() {
    return cut;
  }

  /** Where the text of a field ends in a record: before the blanks that fill it up. */
  static int end(byte[] record, DbfField field) {
    int end = field.offset() + field.length();
    while (end > field.offset() && (record[end - 1] == ' ' || record[end - 1] == 0)) {
      end--;
    }
    return end;
  }

  /** Takes the value of the next record. */
  void add(byte[] record) {
    switch (spec.type()) {
      case 'I' -> binary(record, 4);
      case 'B', 'O' -> binary(record, 8);
      case 'M' -> cells.addNull();
      default -> text(record);
    }
  }

  private void binary(byte[] record, int length) {
    if (spec.length() != length) {
      cells.addNull();
      return;
    }
    ByteBuffer value =
        ByteBuffer.wrap(record, spec.offset(), length).order(ByteOrder.LITTLE_ENDIAN);
    if (length == 4) {
      cells.addLong(value.getInt());
    } else {
      cells.addDouble(value.getDouble());
    }
  }

  private void text(byte[] record) {
    int end = end(record, spec);
    if (end == spec.offset()) {
      // Blanks are how the format says NULL.
      cells.addNull();
      return;
    }
    switch (field.type()) {
      case INTEGER, REAL -> number(ascii(record, end));
      case BOOLEAN -> truth(ascii(record, end));
      case DATE -> date(ascii(record, end));
      default -> characters(Arrays.copyOfRange(record, spec.offset(), end));
    }
  }

  private String ascii(byte[] record, int end) {
    return new String(record, spec.offset(), end - spec.offset(), StandardCharsets.ISO_8859_1)
        .strip();
  }

  private void number(String text) {
    if (text.isEmpty() || text.charAt(0) == '*') {
      // Stars stand for a number that did not fit.
      cells.addNull();
      return;
    }
    try {
      if (field.type() == FieldType.INTEGER && isWhole(text)) {
        cells.addLong(Long.parseLong(text));
      } else {
        cells.addDouble(Double.parseDouble(text.replace(',', '.')));
      }
    } catch (NumberFormatException e) {
      cells.addText(text);
    }
  }

  private static boolean isWhole(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+');
  }

  private void truth(String text) {
    switch (text) {
      case "T", "t", "Y", "y", "1" -> cells.addLong(1);
      case "F", "f", "N", "n", "0" -> cells.addLong(0);
      case "?", "" -> cells.addNull();
      default -> cells.addText(text);
    }
  }

  private void date(String text) {
    if (text.isEmpty() || text.chars().allMatch(c -> c == '0')) {
      cells.addNull();
    } else if (text.length() == 8 && isWhole(text)) {
      cells.addText(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
    } else {
      cells.addText(text);
    }
  }

  private void characters(byte[] bytes) {
    String text = pool.text(bytes);
    int last = text.length() - 1;
    if (text.charAt(last) == REPLACEMENT && bytes.length >= spec.length() - 3) {
      byte[] whole = text.getBytes(charset);
      if (!Arrays.equals(whole, bytes)) {
        text = text.substring(0, last);
        cut++;
      }
    }
    cells.addText(text);
  }
}
