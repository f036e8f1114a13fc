package org.landcheck.io.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.io.ledger.LedgerBuilder;
import org.landcheck.io.table.Decimals;

/**
 * How one field is written to a sheet.
 *
 * @param index position of the field in its layer
 * @param letters of the column
 * @param type TEXT also for whole numbers of which a spreadsheet would not keep all digits
 */
record SheetColumn(int index, String letters, FieldType type) {
  /** Spreadsheets keep fifteen digits. */
  private static final long EXACT = 999_999_999_999_999L;

  /** Longer texts are cut by every spreadsheet. */
  static final int LONGEST_TEXT = 32_767;

  static SheetColumn of(Layer layer, int index, int column) {
    Field field = layer.schema().fields().get(index);
    FieldType type = field.type() == FieldType.DATETIME ? FieldType.TEXT : field.type();
    boolean tooLong = type == FieldType.INTEGER && hasLongNumber(layer, index);
    return new SheetColumn(index, LedgerBuilder.letters(column), tooLong ? FieldType.TEXT : type);
  }

  private static boolean hasLongNumber(Layer layer, int index) {
    for (int row = 0; row < layer.size(); row++) {
      if (layer.value(row, index) instanceof Long number && (number > EXACT || number < -EXACT)) {
        return true;
      }
    }
    return false;
  }

  /** Writes a value; nothing for NULL. */
  void write(XmlOut xml, long row, Object value) throws IOException {
    if (value == null) {
      return;
    }
    xml.raw("<c r=\"").raw(letters).number(row);
    switch (type) {
      case INTEGER -> number(xml, StylesPart.WHOLE, value.toString());
      case REAL -> decimal(xml, (Double) value);
      case BOOLEAN -> xml.raw("\" t=\"b\"><v>").raw((Boolean) value ? "1" : "0").raw("</v></c>");
      case DATE -> date(xml, (LocalDate) value);
      case TEXT, DATETIME, BLOB -> text(xml, value.toString());
    }
  }

  private static void decimal(XmlOut xml, double value) throws IOException {
    if (!Double.isFinite(value)) {
      text(xml, Decimals.text(value));
    } else {
      xml.raw("\" s=\"").number(StylesPart.DECIMAL).raw("\"><v>").decimal(value).raw("</v></c>");
    }
  }

  private static void date(XmlOut xml, LocalDate value) throws IOException {
    long count = DayCount.of(value);
    if (count > 0) {
      number(xml, StylesPart.DATE, Long.toString(count));
    } else {
      xml.raw("\" t=\"inlineStr\"><is><t>").text(value.toString()).raw("</t></is></c>");
    }
  }

  private static void number(XmlOut xml, int style, String number) throws IOException {
    xml.raw("\" s=\"").number(style).raw("\"><v>").raw(number).raw("</v></c>");
  }

  private static void text(XmlOut xml, String value) throws IOException {
    String kept = cut(value);
    xml.raw("\" s=\"")
        .number(StylesPart.TEXT)
        .raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        .text(kept)
        .raw("</t></is></c>");
  }

  /** As much of a text as a cell can hold. */
  static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, half ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }
}
