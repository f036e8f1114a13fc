package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;
import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.Cells;
import org.landcheck.io.text.NumberBytes;
import org.landcheck.io.text.TextEncoding;
import org.landcheck.io.text.WholeBytes;

/** The values of one field of a {@code .dbf} file. */
final class DbfCells {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final long DAY = 24L * 60 * 60 * 1000;
  private static final double FOUR_DECIMALS = 10_000;

  private final DbfField spec;
  private final Field field;
  private final DbfTexts texts;
  private final Optional<MemoFile> memos;
  private final Cells cells = new Cells();
  private final byte[] date = "0000-00-00".getBytes(StandardCharsets.US_ASCII);
  private final NumberBytes numbers = new NumberBytes();
  private int lost;

  /**
   * @param memos where long texts are
   * @param encoding hears of every text
   */
  DbfCells(DbfField spec, Charset charset, Optional<MemoFile> memos, TextEncoding encoding) {
    this.spec = spec;
    this.memos = memos;
    this.texts = new DbfTexts(charset, encoding);
    this.field = spec.named(DbfTexts.withoutHalf(spec.name(), charset).strip());
  }

  Field field() {
    return field;
  }

  DbfField spec() {
    return spec;
  }

  Cells cells() {
    return cells;
  }

  /** How many texts end in half a character. */
  int cut() {
    return texts.cut();
  }

  /** How many values point to a place where no memo is. */
  int lost() {
    return lost;
  }

  /**
   * Takes the values of the next records.
   *
   * @param at where the first of them begins
   * @param count how many there are
   * @param length of a record
   */
  void add(byte[] records, int at, int count, int length) throws IOException {
    int from = at + spec.offset();
    int end = from + count * length;
    // one short loop a kind: each is compiled for itself, and soon
    switch (spec.type()) {
      case 'I' -> {
        for (; from < end; from += length) {
          binary(records, from, 4);
        }
      }
      case 'B', 'O', 'Y', 'T' -> {
        for (; from < end; from += length) {
          binary(records, from, 8);
        }
      }
      case 'M', 'G', 'P' -> {
        for (; from < end; from += length) {
          memo(records, from);
        }
      }
      case 'N', 'F' -> numbers(records, from, end, length);
      case 'L', 'D' -> {
        for (; from < end; from += length) {
          plain(records, from);
        }
      }
      default -> texts(records, from, end, length);
    }
  }

  private void numbers(byte[] records, int from, int to, int length) {
    for (int at = from; at < to; at += length) {
      int end = DbfTexts.end(records, at, at + spec.length());
      number(records, start(records, at, end), end);
    }
  }

  private void texts(byte[] records, int from, int to, int length) {
    int full = spec.length() - DbfTexts.LONGEST_CHARACTER;
    for (int at = from; at < to; at += length) {
      int end = DbfTexts.end(records, at, at + spec.length());
      if (end == at) {
        // Blanks are how the format says NULL.
        cells.addNull();
      } else {
        texts.add(records, at, end, end > at + full, cells);
      }
    }
  }

  private void binary(byte[] record, int from, int length) throws IOException {
    if (spec.length() != length) {
      // dBase keeps the number of a memo in a field of letter B, others a double
      if (spec.type() == 'B') {
        memo(record, from);
      } else {
        plain(record, from);
      }
      return;
    }
    ByteBuffer value = ByteBuffer.wrap(record, from, length).order(ByteOrder.LITTLE_ENDIAN);
    switch (spec.type()) {
      case 'I' -> cells.addLong(value.getInt());
      case 'Y' -> cells.addDouble(value.getLong() / FOUR_DECIMALS);
      case 'T' -> stamp(value.getInt(), value.getInt());
      default -> cells.addDouble(value.getDouble());
    }
  }

  /** A day by its Julian number, and milliseconds of it; zeros are blank. */
  private void stamp(int day, int milliseconds) {
    if (day <= 0 || milliseconds < 0 || milliseconds >= DAY) {
      cells.addNull();
      return;
    }
    LocalDateTime time =
        LocalDateTime.MIN
            .with(JulianFields.JULIAN_DAY, day)
            .plusSeconds((milliseconds + 500) / 1000);
    cells.addText(STAMP.format(time));
  }

  private void memo(byte[] record, int from) throws IOException {
    long number;
    if (spec.length() == 4) {
      number = ByteBuffer.wrap(record, from, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    } else {
      int end = DbfTexts.end(record, from, from + spec.length());
      int start = start(record, from, end);
      boolean whole = WholeBytes.isWhole(record, start, end);
      number = start == end ? 0 : whole ? WholeBytes.value(record, start, end) : -1;
    }
    if (number == 0 || memos.isEmpty()) {
      cells.addNull();
      return;
    }
    Optional<MemoFile.Memo> memo = memos.get().read(number);
    if (memo.isEmpty()) {
      lost++;
      cells.addNull();
    } else if (memo.get().text()) {
      byte[] bytes = memo.get().bytes();
      int end = DbfTexts.end(bytes, 0, bytes.length);
      texts.add(bytes, 0, end, false, cells);
    } else {
      cells.addBytes(memo.get().bytes());
    }
  }

  private void plain(byte[] record, int from) {
    int end = DbfTexts.end(record, from, from + spec.length());
    int start = start(record, from, end);
    if (start == end) {
      cells.addNull();
      return;
    }
    switch (field.type()) {
      case INTEGER, REAL -> number(record, start, end);
      case BOOLEAN -> truth(record, start, end);
      case DATE -> date(record, start, end);
      default -> texts.add(record, from, end, false, cells);
    }
  }

  /** Where something begins before which there are blanks. */
  private static int start(byte[] record, int from, int end) {
    int start = from;
    while (start < end && record[start] >= 0 && record[start] <= ' ') {
      start++;
    }
    return start;
  }

  private void number(byte[] record, int from, int end) {
    if (from == end || record[from] == '*') {
      // Stars stand for a number that did not fit.
      cells.addNull();
      return;
    }
    boolean whole = field.type() == FieldType.INTEGER;
    if (whole && WholeBytes.isWhole(record, from, end)) {
      cells.addLong(WholeBytes.value(record, from, end));
      return;
    }
    if (!whole && numbers.read(record, from, end) && numbers.end() == end) {
      cells.addDouble(numbers.value());
    } else {
      slowNumber(text(record, from, end));
    }
  }

  private void slowNumber(String text) {
    try {
      if (field.type() == FieldType.INTEGER && text.chars().allMatch(DbfCells::isOfWhole)) {
        cells.addLong(Long.parseLong(text));
      } else if (text.chars().allMatch(DbfCells::isOfDecimal)) {
        cells.addDouble(Double.parseDouble(text.replace(',', '.')));
      } else if (text.equalsIgnoreCase("nan")) {
        // Some programs write it for want of a value.
        cells.addDouble(Double.NaN);
      } else {
        // What Java alone takes for numbers is among it, such as 12D and 0x1p3.
        cells.addText(text);
      }
    } catch (NumberFormatException e) {
      cells.addText(text);
    }
  }

  private static boolean isOfWhole(int c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+';
  }

  private static boolean isOfDecimal(int c) {
    return isOfWhole(c) || c == '.' || c == ',' || c == 'e' || c == 'E';
  }

  /** A field that should hold ASCII as text, whatever it holds. */
  private static String text(byte[] record, int from, int end) {
    return new String(record, from, end - from, StandardCharsets.ISO_8859_1).strip();
  }

  private void truth(byte[] record, int from, int end) {
    switch (text(record, from, end)) {
      case "T", "t", "Y", "y", "1" -> cells.addLong(1);
      case "F", "f", "N", "n", "0" -> cells.addLong(0);
      case "?", "" -> cells.addNull();
      default -> cells.addText(text(record, from, end));
    }
  }

  private void date(byte[] record, int from, int end) {
    boolean digits = true;
    boolean zeros = true;
    for (int at = from; at < end; at++) {
      digits &= record[at] >= '0' && record[at] <= '9';
      zeros &= record[at] == '0';
    }
    if (zeros) {
      cells.addNull();
    } else if (digits && end - from == 8) {
      System.arraycopy(record, from, date, 0, 4);
      System.arraycopy(record, from + 4, date, 5, 2);
      System.arraycopy(record, from + 6, date, 8, 2);
      cells.addText(date, 0, date.length);
    } else {
      cells.addText(text(record, from, end));
    }
  }
}
