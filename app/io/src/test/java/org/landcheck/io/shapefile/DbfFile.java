package org.landcheck.io.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes tables byte by byte, for tests. */
final class DbfFile {
  private final int version;
  private final int language;
  private final List<byte[]> fields = new ArrayList<>();
  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private int width = 1;
  private int rows;

  DbfFile(int version, int language) {
    this.version = version;
    this.language = language;
  }

  DbfFile field(byte[] name, char type, int length, int decimals) {
    byte[] field = new byte[32];
    System.arraycopy(name, 0, field, 0, Math.min(name.length, 11));
    field[11] = (byte) type;
    field[16] = (byte) length;
    field[17] = (byte) decimals;
    fields.add(field);
    width += length;
    return this;
  }

  DbfFile field(String name, char type, int length, int decimals, Charset charset) {
    return field(name.getBytes(charset), type, length, decimals);
  }

  /** Adds a record; values fill their fields from the left. */
  DbfFile record(byte[]... values) {
    byte[] record = new byte[width];
    Arrays.fill(record, (byte) ' ');
    int at = 1;
    for (int i = 0; i < values.length; i++) {
      System.arraycopy(values[i], 0, record, at, values[i].length);
      at += fields.get(i)[16] & 0xFF;
    }
    records.writeBytes(record);
    rows++;
    return this;
  }

  byte[] bytes() {
    int head = 32 * (fields.size() + 1) + 1;
    ByteBuffer all = ByteBuffer.allocate(head + records.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
    all.put(0, (byte) version).putInt(4, rows).putShort(8, (short) head);
    all.putShort(10, (short) width).put(29, (byte) language).position(32);
    fields.forEach(all::put);
    all.put((byte) 0x0D).put(records.toByteArray()).put((byte) 0x1A);
    return all.array();
  }
}
