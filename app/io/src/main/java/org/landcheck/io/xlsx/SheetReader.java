package org.landcheck.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.io.ledger.LedgerBuilder;
import org.landcheck.io.ledger.LedgerRow;
import org.landcheck.io.ledger.LedgerRow.Mark;
import org.landcheck.io.ledger.Merge;
import org.landcheck.io.ledger.PackedDecimal;
import org.landcheck.io.text.NumberText;

/**
 * Streams the cells of one sheet into a ledger. Of formulas the results count that were saved with
 * them; blank cells that only have a format cost no memory.
 */
final class SheetReader {
  private static final int STEP = 1 << 12;

  /** More than anybody merges by hand; those beyond have no effect. */
  private static final int MOST_MERGES = 1 << 20;

  private final ZipParts parts;
  private final XmlPart xml;
  private final SharedStrings strings;
  private final Styles styles;
  private final DayCount days;
  private final LedgerBuilder ledger;
  private final List<Merge> merges = new ArrayList<>();
  private final Chars reference = new Chars();
  private final Chars type = new Chars();
  private final Chars value = new Chars();
  private long number;
  private int column;
  private int hiddenRows;
  private int hiddenColumns;
  private int unsavedResults;
  private String firstUnsaved = "";

  SheetReader(
      ZipParts parts,
      XmlPart xml,
      SharedStrings strings,
      Styles styles,
      boolean from1904,
      LedgerBuilder ledger) {
    this.parts = parts;
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.days = new DayCount(from1904);
    this.ledger = ledger;
  }

  /** Cells merged, in any order. */
  List<Merge> merges() {
    return merges;
  }

  /** Rows with values that are not shown. */
  int hiddenRows() {
    return hiddenRows;
  }

  int hiddenColumns() {
    return hiddenColumns;
  }

  /** Formulas that were saved without their result. */
  int unsavedResults() {
    return unsavedResults;
  }

  /** The first cell of those, as {@code C5}. */
  String firstUnsaved() {
    return firstUnsaved;
  }

  void read(LongConsumer progress) throws BadInputException {
    int step = 0;
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "row" -> {
          row();
          if (++step == STEP) {
            progress.accept(STEP);
            step = 0;
          }
        }
        case "mergeCell" -> merge(xml.attribute("ref").orElse(""));
        case "col" -> hiddenColumns += xml.flag("hidden") ? 1 : 0;
        default -> {}
      }
    }
    xml.finish();
  }

  private void row() throws BadInputException {
    number++;
    column = -1;
    boolean hidden = false;
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> {
          xml.attribute(i, reference);
          number = reference.index();
        }
        case "hidden" -> {
          xml.attribute(i, reference);
          hidden = reference.is('1') || reference.is("true");
        }
        default -> {}
      }
    }
    if (number < 1) {
      throw parts.damaged(new IOException("a row has no number"));
    }
    boolean filled = false;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        filled |= cell();
      }
    }
    hiddenRows += hidden && filled ? 1 : 0;
    ledger.endRow(number);
  }

  /** Puts a cell into the row; false if there is nothing in it. */
  private boolean cell() throws BadInputException {
    int style = -1;
    column++;
    type.clear();
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> {
          xml.attribute(i, reference);
          column = reference.column();
        }
        case "s" -> {
          xml.attribute(i, reference);
          style = reference.index();
        }
        case "t" -> xml.attribute(i, type);
        default -> {}
      }
    }
    if (!LedgerRow.canHold(column)) {
      throw parts.damaged(new IOException("a cell is in no column"));
    }
    boolean formula = false;
    boolean filled = false;
    value.clear();
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        value.clear();
        xml.text(value);
        filled = true;
      } else if (xml.isStart("is")) {
        SharedStrings.item(xml, "is", value);
        filled = true;
      } else if (xml.isStart("f")) {
        formula = true;
        xml.skip();
      }
    }
    if (filled) {
      put(style, formula);
    } else if (formula) {
      unsavedResults++;
      firstUnsaved = firstUnsaved.isEmpty() ? place() : firstUnsaved;
    }
    return filled;
  }

  private String place() {
    return LedgerBuilder.letters(column) + number;
  }

  private void put(int style, boolean formula) throws BadInputException {
    LedgerRow row = ledger.row();
    if (type.length() == 0 || type.is('n')) {
      number(row, style);
    } else if (type.is('s')) {
      int index = value.index();
      if (index < 0 || index >= strings.size()) {
        throw parts.damaged(new IOException(place() + " refers to no text"));
      }
      row.text(column, strings.get(index), textMark(style));
    } else if (type.is('b')) {
      row.truth(column, value.is('1') || value.is("true"));
    } else if (type.is('e')) {
      row.error(column, value.utf8());
    } else if (type.is('d')) {
      row.text(column, day(), Mark.NONE);
    } else {
      if (type.is("str")) {
        value.unescape();
      }
      if (value.length() > 0 || !formula) {
        row.text(column, value.utf8(), textMark(style));
      }
    }
  }

  private Mark textMark(int style) {
    return styles.isQuoted(style) ? Mark.QUOTED : Mark.NONE;
  }

  private void number(LedgerRow row, int style) {
    if (value.length() == 0) {
      return;
    }
    NumberFormat format = styles.format(style);
    long packed = PackedDecimal.parse(value.text(), 0, value.length());
    if (format == NumberFormat.DATE) {
      double count = packed == PackedDecimal.NONE ? parsed() : PackedDecimal.value(packed);
      if (Double.isFinite(count)) {
        days.put(row, column, count);
        return;
      }
    }
    if (format == NumberFormat.TRUTH && (value.is('0') || value.is('1'))) {
      row.truth(column, value.is('1'));
      return;
    }
    Mark mark =
        switch (format) {
          case TEXT -> Mark.AS_TEXT;
          case FRACTION -> Mark.FRACTION;
          case PERCENT -> Mark.PERCENT;
          case GENERAL, DATE, TRUTH -> Mark.NONE;
        };
    if (packed != PackedDecimal.NONE) {
      row.decimal(column, packed, mark);
      return;
    }
    double number = parsed();
    if (Double.isFinite(number)) {
      row.number(column, number, mark);
    } else {
      row.text(column, value.utf8(), mark);
    }
  }

  private double parsed() {
    try {
      return value.length() > NumberText.LONGEST
          ? Double.NaN
          : Double.parseDouble(value.toString());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A date in ISO 8601, as a few programs write it; without a time of day if that is midnight. */
  private byte[] day() {
    String iso = value.toString().strip().replaceFirst("T00:00:00(\\.0+)?Z?$", "");
    return iso.getBytes(StandardCharsets.UTF_8);
  }

  private void merge(String range) throws BadInputException {
    int colon = range.indexOf(':');
    if (colon < 0 || merges.size() == MOST_MERGES) {
      return;
    }
    int[] from = corner(range.substring(0, colon));
    int[] to = corner(range.substring(colon + 1));
    if (from[0] < 0 || to[0] < from[0] || from[1] < 1 || to[1] < from[1]) {
      throw parts.damaged(new IOException("cells are merged in no place"));
    }
    merges.add(new Merge(from[1], from[0], to[1], to[0]));
  }

  /** Column and row of a reference. */
  private int[] corner(String text) {
    String plain = text.replace("$", "");
    reference.decode(plain);
    int column = reference.column();
    reference.decode(plain.replaceFirst("^[A-Za-z]*", ""));
    return new int[] {LedgerRow.canHold(column) ? column : -1, reference.index()};
  }
}
