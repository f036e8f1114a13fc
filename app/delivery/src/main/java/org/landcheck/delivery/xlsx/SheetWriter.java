package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Wording;

/** One sheet under construction, filled row by row; rows leave memory as they are finished. */
final class SheetWriter {
  /** Excel cuts texts off here. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int ROWS_KEPT = 500;

  private final Worksheet sheet;
  private final int columns;
  private int row;
  private int column;

  /**
   * @param widths one a column, in characters
   */
  SheetWriter(Worksheet sheet, int... widths) {
    this.sheet = sheet;
    this.columns = widths.length;
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, widths[i]);
    }
  }

  /** A header that stays in sight, with a filter for all rows below. */
  SheetWriter header(Wording words, Phrase... titles) throws IOException {
    return header(Arrays.stream(titles).map(words::say).toList());
  }

  /** The same in words that no phrase has. */
  SheetWriter header(List<String> titles) throws IOException {
    titles(titles);
    sheet.freezePane(0, row);
    return this;
  }

  /** A row of column titles. */
  SheetWriter titles(Wording words, Phrase... titles) throws IOException {
    return titles(Arrays.stream(titles).map(words::say).toList());
  }

  private SheetWriter titles(List<String> titles) throws IOException {
    titles.forEach(this::text);
    sheet
        .range(row, 0, row, titles.size() - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor("1D4F7C")
        .verticalAlignment("center")
        .wrapText(true)
        .set();
    return end();
  }

  /** A text, always as a text: what looks like a formula stays what it is. */
  SheetWriter text(String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(row, column, clean(text));
    }
    column++;
    return this;
  }

  SheetWriter bold(String text, int size) {
    sheet.style(row, column).bold().fontSize(size).set();
    return text(text);
  }

  SheetWriter coloured(String text, String webColour) {
    sheet.style(row, column).fontColor(webColour.substring(1).toUpperCase(Locale.ROOT)).set();
    return text(text);
  }

  SheetWriter count(long count) {
    sheet.value(row, column, BigDecimal.valueOf(count));
    sheet.style(row, column).format("#,##0").set();
    column++;
    return this;
  }

  /** A count that stands beside its name rather than in a column of figures. */
  SheetWriter countAtLeft(long count) {
    sheet.style(row, column).horizontalAlignment("left").set();
    return count(count);
  }

  /** A number as a number; an empty cell if it is none. */
  SheetWriter number(double value, int places, String format) {
    if (Double.isFinite(value)) {
      sheet.value(row, column, new BigDecimal(Decimals.fixed(value, places)));
      sheet.style(row, column).format(format).set();
    }
    column++;
    return this;
  }

  SheetWriter number(BigDecimal value) {
    sheet.value(row, column, value);
    column++;
    return this;
  }

  SheetWriter skip() {
    column++;
    return this;
  }

  /** Ends the row. */
  SheetWriter end() throws IOException {
    row++;
    column = 0;
    if (row % ROWS_KEPT == 0) {
      sheet.flush();
    }
    return this;
  }

  /** Rows written so far. */
  int rows() {
    return row;
  }

  /** Ends the sheet with a filter over the rows from the given header row on. */
  void finishWithFilter(int headerRow) throws IOException {
    sheet.setAutoFilter(headerRow, 0, Math.max(headerRow, row - 1), columns - 1);
    finish();
  }

  void finish() throws IOException {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.finish();
  }

  /** XML cannot say most control characters, and half a surrogate pair breaks the file. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
    text.codePoints()
        .map(c -> isAllowed(c) ? c : 0xFFFD)
        .takeWhile(c -> clean.length() + Character.charCount(c) < LONGEST_TEXT)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return !control && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
