package org.landcheck.io.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.landcheck.api.FieldType;
import org.landcheck.io.ledger.CellText.Shape;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.Decimals;

/**
 * Chooses the type of a column from all its values and its name, and turns the values into that
 * type.
 *
 * <p>A column is a number, date or truth only if every value is one. Digits stay texts where they
 * name something: by a leading zero, by more than fifteen digits, by a column called a code or a
 * number of a document, or since the source keeps them as texts.
 */
final class ColumnGuess {
  private static final Pattern CODE_NAME =
      Pattern.compile(
          ".*(代码|编码|编号|证号|号码|文号|图号|宗地号|地块号|图斑号|单元号|合同号|流水号|电话|手机|联系方式|身份证|邮编)"
              + "|.*(DM|BM|BH|CODE)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE_NAME =
      Pattern.compile(".*(日期|时间|年月日|RQ|SJ|DATE)", Pattern.CASE_INSENSITIVE);

  private ColumnGuess() {}

  /** Whether a field of the name holds codes, not quantities. */
  static boolean isCode(String name) {
    return CODE_NAME.matcher(name).matches();
  }

  /**
   * @param marks how the source tells texts from numbers
   */
  static FieldType type(Tally tally, String name, Marks marks) {
    int total = tally.total();
    if (total == 0 || marks != Marks.NONE && 2L * tally.quoted >= total) {
      return FieldType.TEXT;
    }
    if (tally.truths + tally.texts(Shape.TRUTH) == total) {
      return FieldType.BOOLEAN;
    }
    int dates = tally.dates + tally.texts(Shape.DATE);
    boolean named = DATE_NAME.matcher(name).matches();
    if (dates == total || named && dates + tally.compactDates == total) {
      return FieldType.DATE;
    }
    return tally.numbers() == total ? numberType(tally, name, marks) : FieldType.TEXT;
  }

  private static FieldType numberType(Tally tally, String name, Marks marks) {
    int total = tally.total();
    int fractions = tally.fraction + tally.texts(Shape.FRACTION) + tally.texts(Shape.PERCENT);
    if (isCode(name) && fractions == 0) {
      return FieldType.TEXT;
    }
    if (fractions > 0 || tally.texts(Shape.SCIENTIFIC) > 0) {
      return FieldType.REAL;
    }
    boolean names =
        tally.longNumbers > 0
            || 2L * tally.asText >= total
            || marks == Marks.CELLS && 2L * tally.texts(Shape.WHOLE) >= total;
    return names ? FieldType.TEXT : FieldType.INTEGER;
  }

  /** The values of a column in their type. */
  static Cells convert(LedgerColumn column, FieldType type) {
    Cells raw = column.cells();
    boolean isDone =
        type == FieldType.TEXT && holdsTextsOnly(raw)
            || type == FieldType.DATE && column.tally().dates == column.filled();
    if (isDone) {
      return raw;
    }
    Cells typed = new Cells();
    for (int row = 0; row < raw.size(); row++) {
      switch (raw.kind(row)) {
        case Cells.LONG -> addPacked(raw.number(row), type, typed);
        case Cells.DOUBLE -> addDouble(Double.longBitsToDouble(raw.number(row)), type, typed);
        case Cells.TEXT -> addText(raw.text(row), type, typed);
        default -> typed.addNull();
      }
    }
    return typed;
  }

  private static boolean holdsTextsOnly(Cells cells) {
    for (int row = 0; row < cells.size(); row++) {
      byte kind = cells.kind(row);
      if (kind != Cells.TEXT && kind != Cells.NULL) {
        return false;
      }
    }
    return true;
  }

  private static void addPacked(long packed, FieldType type, Cells typed) {
    switch (type) {
      case INTEGER -> typed.addLong(PackedDecimal.whole(packed));
      case REAL -> typed.addDouble(PackedDecimal.value(packed));
      case DATE -> typed.addText(CellText.compactDate(PackedDecimal.mantissa(packed)).toString());
      default -> typed.addText(PackedDecimal.text(packed));
    }
  }

  private static void addDouble(double value, FieldType type, Cells typed) {
    switch (type) {
      case INTEGER -> typed.addLong((long) value);
      case REAL -> typed.addDouble(value);
      default -> typed.addText(Decimals.text(value).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void addText(String text, FieldType type, Cells typed) {
    if (text.isBlank() && type != FieldType.TEXT) {
      typed.addNull();
      return;
    }
    switch (type) {
      case INTEGER -> typed.addLong((long) CellText.number(text));
      case REAL -> typed.addDouble(CellText.number(text));
      case BOOLEAN -> typed.addLong(text.strip().equalsIgnoreCase("true") ? 1 : 0);
      case DATE -> typed.addText(CellText.isIsoDate(text) ? text : isoDate(text));
      default -> typed.addText(text);
    }
  }

  private static String isoDate(String text) {
    LocalDate date = CellText.date(text);
    return (date == null ? CellText.compactDate((long) CellText.number(text)) : date).toString();
  }
}
