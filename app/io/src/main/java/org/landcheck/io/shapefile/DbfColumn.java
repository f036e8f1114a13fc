package org.landcheck.io.shapefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.io.text.NumberText;

/**
 * How one field is written to a {@code .dbf} file.
 *
 * @param index position of the field in its layer
 * @param name at most ten bytes
 * @param cut how many values cannot be written whole
 * @param lost how many texts have characters that the encoding has not
 * @param blank how many texts are empty or end in blanks, which the format uses for filling
 */
record DbfColumn(
    int index, String name, char type, int length, int decimals, int cut, int lost, int blank) {
  private static final int LONGEST_TEXT = 254;
  private static final int LONGEST_NUMBER = 24;
  private static final int MOST_DECIMALS = 15;
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  /** Chooses type and width so that every value fits, as far as the format allows. */
  static DbfColumn of(Layer layer, int index, String name, DbfEncoding encoding) {
    Field field = layer.schema().fields().get(index);
    return switch (field.type()) {
      case INTEGER -> number(layer, index, name, field, false);
      case REAL -> number(layer, index, name, field, true);
      case BOOLEAN -> new DbfColumn(index, name, 'L', 1, 0, 0, 0, 0);
      case DATE -> new DbfColumn(index, name, 'D', 8, 0, 0, 0, 0);
      case TEXT, DATETIME, BLOB -> text(layer, index, name, encoding);
    };
  }

  static boolean canHold(Field field) {
    return field.type() != FieldType.BLOB;
  }

  private static DbfColumn text(Layer layer, int index, String name, DbfEncoding encoding) {
    int longest = 1;
    int cut = 0;
    int lost = 0;
    int blank = 0;
    for (int row = 0; row < layer.size(); row++) {
      if (layer.value(row, index) instanceof String text) {
        int bytes = encoding.length(text);
        longest = Math.max(longest, bytes);
        cut += bytes > LONGEST_TEXT ? 1 : 0;
        lost += encoding.keeps(text) ? 0 : 1;
        blank += isFilling(text) ? 1 : 0;
      }
    }
    // The declared width counts characters.
    int declared = encoding.widest() * layer.schema().fields().get(index).length();
    longest = Math.max(longest, Math.min(declared, LONGEST_TEXT));
    return new DbfColumn(index, name, 'C', Math.min(longest, LONGEST_TEXT), 0, cut, lost, blank);
  }

  /** By the last byte: NUL fills fields as well. */
  private static boolean isFilling(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return last == ' ' || last == 0;
  }

  private static DbfColumn number(Layer layer, int index, String name, Field field, boolean real) {
    DbfNumbers numbers = DbfNumbers.of(layer, index);
    int whole = numbers.whole();
    // A number without decimals would be read back as a whole one.
    int wanted =
        Math.max(1, Math.min(Math.max(field.decimals(), numbers.decimals()), MOST_DECIMALS));
    int behind = real ? Math.max(1, Math.min(wanted, LONGEST_NUMBER - 1 - whole)) : 0;
    int needed = whole + (behind == 0 ? 0 : 1 + behind);
    int wide = numbers.hasHuge() ? LONGEST_NUMBER : Math.min(field.length(), 20);
    int length = Math.min(LONGEST_NUMBER, Math.max(needed, wide));
    DbfColumn column = new DbfColumn(index, name, 'N', length, behind, 0, 0, 0);
    if (numbers.arePlain() && numbers.decimals() <= behind && needed <= length) {
      return column;
    }
    int cut = 0;
    for (int row = 0; row < layer.size(); row++) {
      Object value = layer.value(row, index);
      cut += value instanceof Double number && !column.keeps(number) ? 1 : 0;
    }
    return new DbfColumn(index, name, 'N', length, behind, cut, 0, 0);
  }

  private boolean keeps(double value) {
    return Double.isFinite(value) && Double.parseDouble(number(value).strip()) == value;
  }

  private static String plain(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * Puts a value into a record that is filled with blanks.
   *
   * @param scratch of {@link NumberText#LONGEST} bytes
   */
  void put(Object value, byte[] record, int offset, DbfEncoding encoding, byte[] scratch) {
    if (value == null) {
      return;
    }
    if (value instanceof Long number && type == 'N') {
      DbfNumbers.put(number.longValue(), record, offset + length);
      return;
    }
    if (value instanceof Double number
        && DbfNumbers.put(number, record, offset + length, this, scratch)) {
      return;
    }
    byte[] bytes =
        switch (type) {
          case 'L' -> ascii((Boolean) value ? "T" : "F");
          case 'D' -> ascii(date((LocalDate) value));
          case 'N' -> ascii(number((Double) value));
          default -> encoding.cut(value.toString(), length);
        };
    System.arraycopy(bytes, 0, record, offset, bytes.length);
  }

  private static String date(LocalDate date) {
    boolean inRange = date.getYear() >= 0 && date.getYear() <= 9999;
    return inRange ? DATE.format(date) : "";
  }

  private String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    String text = plain(value, decimals);
    for (int digits = 17; text.length() > length; digits--) {
      text = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros().toString();
    }
    return right(text);
  }

  private String right(String text) {
    return " ".repeat(length - text.length()) + text;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
