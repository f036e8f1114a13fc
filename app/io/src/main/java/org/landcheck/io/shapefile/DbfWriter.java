package org.landcheck.io.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.landcheck.io.text.NumberText;

/** Writes attributes as a {@code .dbf} file. */
final class DbfWriter {
  private static final int VERSION = 3;
  private static final int HEADER = 32;
  private static final int NAME = 10;
  private static final int END_OF_FIELDS = 0x0D;
  private static final int END_OF_FILE = 0x1A;

  private DbfWriter() {}

  /** The columns of a layer, with names that differ within ten bytes. */
  static List<DbfColumn> columns(Layer layer, DbfEncoding encoding) {
    List<DbfColumn> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Field> fields = layer.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (DbfColumn.canHold(fields.get(i))) {
        String name = name(fields.get(i).sourceName(), taken, encoding);
        columns.add(DbfColumn.of(layer, i, name, encoding));
      }
    }
    return columns;
  }

  private static String name(String wanted, Set<String> taken, DbfEncoding encoding) {
    String name = encoding.text(encoding.cut(wanted, NAME));
    for (int i = 1; !taken.add(name.toUpperCase(Locale.ROOT)); i++) {
      String number = "_" + i;
      name = encoding.text(encoding.cut(wanted, NAME - number.length())) + number;
    }
    return name;
  }

  /** Bytes that the file will have. */
  static long size(Layer layer, List<DbfColumn> columns) {
    return HEADER * (columns.size() + 1L) + 2 + (long) layer.size() * recordLength(columns);
  }

  static int recordLength(List<DbfColumn> columns) {
    return 1 + columns.stream().mapToInt(DbfColumn::length).sum();
  }

  static void write(Layer layer, List<DbfColumn> columns, DbfEncoding encoding, Path file)
      throws IOException {
    int recordLength = recordLength(columns);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(header(layer.size(), recordLength, columns, encoding));
      byte[] record = new byte[recordLength];
      byte[] scratch = new byte[NumberText.LONGEST];
      for (int row = 0; row < layer.size(); row++) {
        Arrays.fill(record, (byte) ' ');
        int offset = 1;
        for (DbfColumn column : columns) {
          column.put(layer.value(row, column.index()), record, offset, encoding, scratch);
          offset += column.length();
        }
        out.write(record);
      }
      out.write(END_OF_FILE);
    }
  }

  private static byte[] header(
      int records, int recordLength, List<DbfColumn> columns, DbfEncoding encoding) {
    int length = HEADER * (columns.size() + 1) + 1;
    ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    // Same content, same bytes: the date of change is always the first of January 1970.
    header.put((byte) VERSION).put((byte) 70).put((byte) 1).put((byte) 1);
    header.putInt(records).putShort((short) length).putShort((short) recordLength);
    header.put(29, (byte) encoding.language());
    for (int i = 0; i < columns.size(); i++) {
      DbfColumn column = columns.get(i);
      header.position(HEADER * (i + 1));
      header.put(encoding.bytes(column.name()));
      header.position(HEADER * (i + 1) + 11);
      header.put((byte) column.type()).putInt(0);
      header.put((byte) column.length()).put((byte) column.decimals());
    }
    header.put(length - 1, (byte) END_OF_FIELDS);
    return header.array();
  }
}
