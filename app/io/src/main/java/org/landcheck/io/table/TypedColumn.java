package org.landcheck.io.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.LocalText;

/**
 * A field with its values after their type is settled.
 *
 * <p>The declared type holds wherever every value fits it. Where one does not, the whole field
 * takes the nearest type that keeps every value, and the note says so: nothing is lost, and a rule
 * about the field's type reports it.
 *
 * @param field the field with the type its values have
 * @param note what was decided, if it is not what was declared
 */
public record TypedColumn(Field field, Column column, Optional<LocalText> note) {

  /** Settles the type of one field. */
  public static TypedColumn settle(String layer, Field declared, Cells cells) {
    int[] counts = cells.counts();
    FieldType type = fitting(declared.type(), cells, counts);
    Column column =
        switch (type) {
          case BOOLEAN -> booleans(cells);
          case INTEGER -> longs(cells);
          case REAL -> doubles(cells, counts);
          case DATE -> dates(cells);
          case BLOB -> blobs(cells);
          case TEXT, DATETIME -> texts(cells, counts);
        };
    if (type == declared.type()) {
      return new TypedColumn(declared, column, Optional.empty());
    }
    Field settled = declared.typed(type);
    String place = layer + "." + declared.name();
    LocalText note =
        new LocalText(
            "字段 " + place + " 声明为" + chinese(declared.type()) + "，但有值不符，按" + chinese(type) + "读取",
            place + " is declared " + declared.type() + " but holds others; read as " + type);
    return new TypedColumn(settled, column, Optional.of(note));
  }

  private static String chinese(FieldType type) {
    return switch (type) {
      case TEXT -> "文本";
      case INTEGER -> "整数";
      case REAL -> "小数";
      case BOOLEAN -> "是否值";
      case DATE -> "日期";
      case DATETIME -> "日期时间";
      case BLOB -> "二进制";
    };
  }

  /** Gives a field that declares no type the narrowest one that holds all its values. */
  public static TypedColumn infer(Field undeclared, Cells cells) {
    int[] counts = cells.counts();
    boolean bytesOnly = counts[Cells.BYTES] + counts[Cells.NULL] == cells.size();
    FieldType type =
        counts[Cells.NULL] == cells.size()
            ? FieldType.TEXT
            : bytesOnly ? FieldType.BLOB : fitting(FieldType.INTEGER, cells, counts);
    return settle("", undeclared.typed(type), cells);
  }

  private static FieldType fitting(FieldType declared, Cells cells, int[] counts) {
    boolean numbersOnly = counts[Cells.TEXT] == 0 && counts[Cells.BYTES] == 0;
    boolean wholeOnly = numbersOnly && counts[Cells.DOUBLE] == 0;
    return switch (declared) {
      case TEXT, DATETIME -> declared;
      case BLOB ->
          counts[Cells.LONG] == 0 && counts[Cells.DOUBLE] == 0 ? FieldType.BLOB : FieldType.TEXT;
      case BOOLEAN ->
          wholeOnly && truthsOnly(cells) ? FieldType.BOOLEAN : number(wholeOnly, cells, counts);
      case INTEGER -> number(wholeOnly, cells, counts);
      case REAL -> number(false, cells, counts);
      case DATE -> datesOnly(cells) ? FieldType.DATE : FieldType.TEXT;
    };
  }

  private static FieldType number(boolean whole, Cells cells, int[] counts) {
    if (whole) {
      return FieldType.INTEGER;
    }
    boolean numbersOnly = counts[Cells.TEXT] == 0 && counts[Cells.BYTES] == 0;
    boolean decimal = numbersOnly && (counts[Cells.LONG] == 0 || wholeOnesAreExact(cells));
    return decimal ? FieldType.REAL : FieldType.TEXT;
  }

  /** A decimal number has 53 bits; a longer whole one would change. */
  private static boolean wholeOnesAreExact(Cells cells) {
    for (int row = 0; row < cells.size(); row++) {
      if (cells.kind(row) == Cells.LONG) {
        double rounded = cells.number(row);
        if (rounded == 0x1p63 || (long) rounded != cells.number(row)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean truthsOnly(Cells cells) {
    for (int row = 0; row < cells.size(); row++) {
      if (cells.kind(row) == Cells.LONG && (cells.number(row) & ~1L) != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean datesOnly(Cells cells) {
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < cells.size(); row++) {
      byte kind = cells.kind(row);
      if (kind == Cells.TEXT) {
        String text = cells.text(row);
        if (!seen.contains(text) && date(text).isEmpty()) {
          return false;
        }
        seen.add(text);
      } else if (kind != Cells.NULL) {
        return false;
      }
    }
    return true;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      // Only what is written back as the same text: "+12345-01-01" parses, but is no date here.
      return date.toString().equals(text) ? Optional.of(date) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Column booleans(Cells cells) {
    BitSet truths = new BitSet();
    for (int row = 0; row < cells.size(); row++) {
      if (cells.kind(row) == Cells.LONG && cells.number(row) == 1) {
        truths.set(row);
      }
    }
    return new Column.Booleans(truths, cells.nulls());
  }

  private static Column longs(Cells cells) {
    return new Column.Longs(cells.numbers(), cells.nulls());
  }

  private static Column doubles(Cells cells, int[] counts) {
    long[] bits = cells.numbers();
    for (int row = 0; row < bits.length && counts[Cells.LONG] > 0; row++) {
      if (cells.kind(row) == Cells.LONG) {
        bits[row] = Double.doubleToRawLongBits(bits[row]);
      }
    }
    return new Column.Doubles(bits, cells.nulls());
  }

  private static Column dates(Cells cells) {
    Object[] values = new Object[cells.size()];
    Map<String, LocalDate> seen = new HashMap<>();
    for (int row = 0; row < values.length; row++) {
      if (cells.kind(row) == Cells.TEXT) {
        values[row] = seen.computeIfAbsent(cells.text(row), LocalDate::parse);
      }
    }
    return new Column.Objects(values);
  }

  private static Column blobs(Cells cells) {
    Object[] values = new Object[cells.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          switch (cells.kind(row)) {
            case Cells.BYTES -> cells.bytes(row);
            case Cells.TEXT -> cells.text(row).getBytes(StandardCharsets.UTF_8);
            default -> null;
          };
    }
    return new Column.Objects(values);
  }

  private static Column texts(Cells cells, int[] counts) {
    if (counts[Cells.TEXT] + counts[Cells.NULL] == cells.size()) {
      return cells.textColumn();
    }
    Cells texts = new Cells();
    for (int row = 0; row < cells.size(); row++) {
      switch (cells.kind(row)) {
        case Cells.TEXT -> texts.addText(cells.text(row));
        case Cells.LONG -> texts.addText(Long.toString(cells.number(row)));
        case Cells.DOUBLE ->
            texts.addText(Decimals.text(Double.longBitsToDouble(cells.number(row))));
        case Cells.BYTES -> texts.addText(HexFormat.of().formatHex(cells.bytes(row)));
        default -> texts.addNull();
      }
    }
    return texts.textColumn();
  }
}
