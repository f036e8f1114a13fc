package org.landcheck.io.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;

/** Writes attributes as a {@code .dbf} file in UTF-8. */
final class DbfWriter {
  private static final int VERSION = 3;
  private static final int HEADER = 32;
  private static final int NAME = 10;
  private static final int END_OF_FIELDS = 0x0D;
  private static final int END_OF_FILE = 0x1A;

  private DbfWriter() {}

  /** The columns of a layer, with names that differ within ten bytes. */
  static List<DbfColumn> columns(Layer layer) {
    List<DbfColumn> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Field> fields = layer.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (DbfColumn.canHold(fields.get(i))) {
        columns.add(DbfColumn.of(layer, i, name(fields.get(i).sourceName(), taken)));
      }
    }
    return columns;
  }

  private static String name(String wanted, Set<String> taken) {
    String name = cut(wanted, NAME);
    for (int i = 1; !taken.add(name.toUpperCase(Locale.ROOT)); i++) {
      String number = "_" + i;
      name = cut(wanted, NAME - number.length()) + number;
    }
    return name;
  }

  private static String cut(String text, int bytes) {
    return new String(DbfColumn.cutText(text, bytes), StandardCharsets.UTF_8);
  }

  static void write(Layer layer, List<DbfColumn> columns, Path file) throws IOException {
    int recordLength = 1 + columns.stream().mapToInt(DbfColumn::length).sum();
    if (recordLength > 65_535 || columns.size() > 2046) {
      throw new IOException("too many fields for a .dbf");
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header(layer.size(), recordLength, columns));
      byte[] record = new byte[recordLength];
      for (int row = 0; row < layer.size(); row++) {
        Arrays.fill(record, (byte) ' ');
        int offset = 1;
        for (DbfColumn column : columns) {
          column.put(layer.value(row, column.index()), record, offset);
          offset += column.length();
        }
        out.write(record);
      }
      out.write(END_OF_FILE);
    }
  }

  private static byte[] header(int records, int recordLength, List<DbfColumn> columns) {
    int length = HEADER * (columns.size() + 1) + 1;
    ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    // Same content, same bytes: the date of change is always the first of January 1970.
    header.put((byte) VERSION).put((byte) 70).put((byte) 1).put((byte) 1);
    header.putInt(records).putShort((short) length).putShort((short) recordLength);
    for (int i = 0; i < columns.size(); i++) {
      DbfColumn column = columns.get(i);
      header.position(HEADER * (i + 1));
      header.put(column.name().getBytes(StandardCharsets.UTF_8));
      header.position(HEADER * (i + 1) + 11);
      header.put((byte) column.type()).putInt(0);
      header.put((byte) column.length()).put((byte) column.decimals());
    }
    header.put(length - 1, (byte) END_OF_FIELDS);
    return header.array();
  }
}
