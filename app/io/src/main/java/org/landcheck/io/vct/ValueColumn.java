package org.landcheck.io.vct;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.TypedColumn;
import org.landcheck.io.text.NumberBytes;

/**
 * Values of one field as they are read. A value that is not what the field declares is kept as
 * text, and the field then becomes one of texts. What is blank is NULL.
 */
final class ValueColumn {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:(\\d\\d)(\\d\\d)|[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 0{1,2}:00:00)?)");

  private final Field field;
  private final Cells cells = new Cells();
  private final NumberBytes number = new NumberBytes();

  /** The same values as ISO dates, as long as they are dates. */
  private Optional<Cells> dates;

  ValueColumn(Field field) {
    this.field = field;
    this.dates = field.type() == FieldType.DATE ? Optional.of(new Cells()) : Optional.empty();
  }

  void addNull() {
    cells.addNull();
    dates.ifPresent(Cells::addNull);
  }

  void add(byte[] bytes, int from, int to, Charset charset) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    if (start == end) {
      addNull();
      return;
    }
    switch (field.type()) {
      case INTEGER, BOOLEAN -> addInteger(bytes, start, end, charset);
      case REAL -> addReal(bytes, start, end, charset);
      case DATE -> addDate(bytes, start, end, charset);
      default -> addText(bytes, from, to, charset);
    }
  }

  private void addInteger(byte[] bytes, int from, int to, Charset charset) {
    long value = VctLines.integer(bytes, from, to);
    if (value != VctLines.NO_INTEGER) {
      cells.addLong(value);
    } else if (isDigits(bytes, from, to)) {
      // More digits than a number keeps: as a decimal one it would be another.
      cells.addText(bytes, from, to);
    } else {
      addReal(bytes, from, to, charset);
    }
  }

  private static boolean isDigits(byte[] bytes, int from, int to) {
    for (int i = bytes[from] == '-' ? from + 1 : from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private void addReal(byte[] bytes, int from, int to, Charset charset) {
    boolean read = number.read(bytes, from, to) && number.end() == to;
    if (read && Double.isFinite(number.value())) {
      cells.addDouble(number.value());
    } else {
      addText(bytes, from, to, charset);
    }
  }

  private void addDate(byte[] bytes, int from, int to, Charset charset) {
    String text = new String(bytes, from, to - from, charset);
    cells.addText(text);
    if (dates.isPresent()) {
      Optional<LocalDate> date = date(text);
      date.ifPresent(day -> dates.get().addText(day.toString()));
      dates = date.flatMap(day -> dates);
    }
  }

  private static Optional<LocalDate> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String month = parts.group(2) != null ? parts.group(2) : parts.group(4);
    String day = parts.group(3) != null ? parts.group(3) : parts.group(5);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void addText(byte[] bytes, int from, int to, Charset charset) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      cells.addText(bytes, from, to);
    } else {
      cells.addText(new String(bytes, from, to - from, charset).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The field with its values. */
  TypedColumn column(String layer, int[] order) {
    Cells values = dates.orElse(cells);
    values.addNull();
    return TypedColumn.settle(layer, field, values.reordered(order));
  }
}
