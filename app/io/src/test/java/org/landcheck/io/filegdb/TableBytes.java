package org.landcheck.io.filegdb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes tables as tests need them: old ones, odd ones, impossible ones. */
final class TableBytes {
  private final List<FieldKind> kinds = new ArrayList<>();
  private final List<Boolean> nullable = new ArrayList<>();
  private final ByteArrayOutputStream columns = new ByteArrayOutputStream();
  private final Map<Long, byte[]> rows = new TreeMap<>();
  private int edition = 4;
  private boolean wide;
  private boolean utf8 = true;
  private int shapes;

  /** As ArcGIS 9 wrote, with texts in UTF-16. */
  TableBytes old() {
    edition = 3;
    utf8 = false;
    return this;
  }

  /** With keys of 64 bits. */
  TableBytes wide() {
    wide = true;
    return this;
  }

  TableBytes key() {
    return column("OBJECTID", "", FieldKind.OBJECT_ID, false);
  }

  TableBytes field(String name, FieldKind kind) {
    return column(name, "", kind, true);
  }

  TableBytes column(String name, String alias, FieldKind kind, boolean isNullable) {
    name(columns, name);
    name(columns, alias);
    columns.write(kind.ordinal());
    int flags = (isNullable ? 1 : 0) | (kind == FieldKind.OBJECT_ID ? 2 : 4);
    if (kind == FieldKind.STRING) {
      put(columns, 4, 100);
      columns.write(flags);
      columns.write(0);
    } else {
      columns.write(0);
      columns.write(flags);
      if (kind == FieldKind.RASTER) {
        name(columns, "raster");
        put(columns, 2, 0);
        columns.write(0);
        columns.write(1);
      } else if (kind.ordinal() <= 5 || kind.ordinal() >= 13) {
        columns.write(0);
      }
    }
    kinds.add(kind);
    nullable.add(isNullable);
    return this;
  }

  /**
   * @param code 1 points, 2 several points, 3 lines, 4 polygons
   */
  TableBytes shapes(int code, ShapeGrid grid) {
    shapes = code;
    name(columns, "SHAPE");
    name(columns, "");
    columns.write(FieldKind.GEOMETRY.ordinal());
    columns.write(0);
    columns.write(7);
    byte[] wkt = grid.wkt().getBytes(StandardCharsets.UTF_16LE);
    put(columns, 2, wkt.length);
    columns.writeBytes(wkt);
    columns.write(7);
    for (double number :
        new double[] {
          grid.x0(),
          grid.y0(),
          grid.scale(),
          grid.m0(),
          grid.mScale(),
          grid.z0(),
          grid.zScale(),
          grid.tolerance(),
          1,
          1,
          0,
          0,
          0,
          0,
        }) {
      put(columns, 8, Double.doubleToRawLongBits(number));
    }
    columns.write(0);
    put(columns, 4, 1);
    put(columns, 8, 0);
    kinds.add(FieldKind.GEOMETRY);
    nullable.add(true);
    return this;
  }

  /**
   * @param values of all columns but the key; null for NULL
   */
  TableBytes row(long key, Object... values) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    int bits = (int) nullable.stream().filter(is -> is).count();
    byte[] nulls = new byte[(bits + 7) / 8];
    int bit = 0;
    int at = 0;
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == FieldKind.OBJECT_ID) {
        continue;
      }
      Object value = values[at++];
      if (nullable.get(i)) {
        nulls[bit / 8] |= (byte) (value == null ? 1 << bit % 8 : 0);
        bit++;
      }
      if (value != null) {
        value(row, kinds.get(i), value);
      }
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(nulls);
    whole.writeBytes(row.toByteArray());
    rows.put(key, whole.toByteArray());
    return this;
  }

  private void value(ByteArrayOutputStream row, FieldKind kind, Object value) {
    switch (kind) {
      case INT16 -> put(row, 2, ((Number) value).longValue());
      case INT32, RASTER -> put(row, 4, ((Number) value).longValue());
      case INT64 -> put(row, 8, ((Number) value).longValue());
      case FLOAT32 -> put(row, 4, Float.floatToRawIntBits((Float) value));
      case FLOAT64, DATETIME, DATE, TIME -> put(row, 8, Double.doubleToRawLongBits((Double) value));
      case DATETIME_OFFSET -> {
        put(row, 8, Double.doubleToRawLongBits(((double[]) value)[0]));
        put(row, 2, (long) ((double[]) value)[1]);
      }
      case GUID, GLOBAL_ID -> row.writeBytes((byte[]) value);
      default -> {
        byte[] bytes =
            value instanceof byte[] raw
                ? raw
                : ((String) value)
                    .getBytes(
                        utf8 || kind != FieldKind.STRING
                            ? StandardCharsets.UTF_8
                            : StandardCharsets.UTF_16LE);
        number(row, bytes.length);
        row.writeBytes(bytes);
      }
    }
  }

  /** The {@code .gdbtable}. */
  byte[] table() {
    byte[] head = head();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    put(file, 4, wide ? 4 : 3);
    put(file, 4, wide ? 0 : rows.size());
    put(file, 4, 1 << 10);
    put(file, 4, 5);
    put(file, 8, wide ? rows.size() : 0);
    put(file, 8, 40L + head.length);
    put(file, 8, 40);
    file.writeBytes(head);
    for (byte[] row : rows.values()) {
      put(file, 4, row.length);
      file.writeBytes(row);
    }
    return file.toByteArray();
  }

  private byte[] head() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    put(head, 4, 10 + columns.size());
    put(head, 4, edition);
    head.write(shapes);
    head.write(utf8 ? 3 : 2);
    put(head, 2, 0);
    put(head, 2, kinds.size());
    head.writeBytes(columns.toByteArray());
    return head.toByteArray();
  }

  /** The {@code .gdbtablx}, with no block left out; places take five bytes. */
  byte[] index() {
    long last = rows.keySet().stream().mapToLong(key -> key).max().orElse(0);
    int blocks = (int) ((last + RowOffsets.BLOCK - 1) / RowOffsets.BLOCK);
    ByteBuffer file =
        ByteBuffer.allocate(32 + blocks * RowOffsets.BLOCK * 5).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(wide ? 4 : 3);
    if (wide) {
      file.putLong(blocks);
    } else {
      file.putInt(blocks).putInt((int) last);
    }
    file.putInt(5);
    int end = 16 + blocks * RowOffsets.BLOCK * 5;
    if (wide) {
      file.putLong(end, last);
    } else {
      file.putInt(end + 4, blocks).putInt(end + 8, blocks);
    }
    int place = 40 + head().length;
    for (Map.Entry<Long, byte[]> row : rows.entrySet()) {
      file.putInt(16 + (int) (row.getKey() - 1) * 5, place);
      place += 4 + row.getValue().length;
    }
    return file.array();
  }

  private static void name(ByteArrayOutputStream to, String name) {
    to.write(name.length());
    to.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
  }

  static void put(ByteArrayOutputStream to, int bytes, long value) {
    for (int i = 0; i < bytes; i++) {
      to.write((int) (value >> 8 * i));
    }
  }

  /** A number in groups of seven bits. */
  static void number(ByteArrayOutputStream to, long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      to.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    to.write((int) rest);
  }

  /** A number with a sign: six bits and the sign, then groups of seven. */
  static void difference(ByteArrayOutputStream to, long value) {
    long size = Math.abs(value);
    int first = (int) (size & 0x3F) | (value < 0 ? 0x40 : 0);
    long rest = size >>> 6;
    to.write(rest == 0 ? first : first | 0x80);
    if (rest != 0) {
      number(to, rest);
    }
  }
}
