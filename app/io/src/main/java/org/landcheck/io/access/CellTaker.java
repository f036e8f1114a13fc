package org.landcheck.io.access;

import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.impl.ColumnImpl;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.Decimals;

/** Takes the values of one column, row by row. */
final class CellTaker {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  private final ColumnImpl column;
  private final Field field;
  private Cells cells = new Cells();
  private long bytes;
  private int damaged;

  /**
   * @param alias what people call the column; empty if as it is called
   */
  CellTaker(ColumnImpl column, String alias) {
    this.column = column;
    this.field = field(column).aliased(alias);
  }

  private static Field field(ColumnImpl column) {
    String name = column.getName();
    DataType type = column.getType();
    return switch (type) {
      case BOOLEAN -> Field.of(name, FieldType.BOOLEAN);
      case BYTE, INT, LONG, BIG_INT -> Field.of(name, FieldType.INTEGER);
      case FLOAT, DOUBLE -> Field.of(name, FieldType.REAL);
      case MONEY -> Field.of(name, FieldType.REAL, 19, 4);
      case NUMERIC -> {
        FieldType numeric = column.getScale() == 0 ? FieldType.INTEGER : FieldType.REAL;
        yield Field.of(name, numeric, column.getPrecision(), column.getScale());
      }
      case SHORT_DATE_TIME, EXT_DATE_TIME -> Field.of(name, FieldType.DATETIME);
      case TEXT -> Field.of(name, FieldType.TEXT, column.getLengthInUnits(), 0);
      case GUID -> Field.of(name, FieldType.TEXT, 38, 0);
      case MEMO -> Field.of(name, FieldType.TEXT);
      default -> Field.of(name, FieldType.BLOB);
    };
  }

  /** Takes the value of the row that is being read; one that is damaged becomes NULL. */
  void take(TableRows rows) throws IOException {
    try {
      add(rows.value(column));
    } catch (DamagedException e) {
      damaged++;
      cells.addNull();
    }
  }

  void takeNull() {
    cells.addNull();
  }

  private void add(Object value) {
    if (value == null) {
      cells.addNull();
    } else if (value instanceof Boolean truth) {
      cells.addLong(truth ? 1 : 0);
    } else if (value instanceof BigDecimal number) {
      decimal(number);
    } else if (value instanceof Byte number) {
      cells.addLong(number & 0xFF);
    } else if (value instanceof Double || value instanceof Float) {
      cells.addDouble(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      cells.addLong(number.longValue());
    } else if (value instanceof LocalDateTime moment) {
      text(MOMENT.format(moment));
    } else if (value instanceof byte[] blob) {
      bytes += blob.length;
      cells.addBytes(blob);
    } else {
      text(value.toString());
    }
  }

  private void text(String text) {
    bytes += text.length();
    cells.addText(text);
  }

  /** As a number where that says the same, else as text: sums of money are exact. */
  private void decimal(BigDecimal value) {
    if (value.scale() <= 0 || field.type() == FieldType.INTEGER) {
      try {
        cells.addLong(value.longValueExact());
        return;
      } catch (ArithmeticException e) {
        text(value.toPlainString());
        return;
      }
    }
    double number = value.doubleValue();
    if (Decimals.shortest(number).compareTo(value) == 0) {
      cells.addDouble(number);
    } else {
      text(value.toPlainString());
    }
  }

  Field field() {
    return field;
  }

  /** All values; to be asked for once, so that no more is held than is needed. */
  Cells takeCells() {
    Cells taken = cells;
    cells = new Cells();
    return taken;
  }

  /** Bytes of texts and blobs so far. */
  long bytes() {
    return bytes;
  }

  /** How many values could not be made out. */
  int damaged() {
    return damaged;
  }
}
