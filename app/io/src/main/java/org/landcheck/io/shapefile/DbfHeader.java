package org.landcheck.io.shapefile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * The head of a {@code .dbf} file.
 *
 * @param records number of records announced
 * @param headerLength bytes before the first record
 * @param recordLength bytes a record, deletion mark included
 * @param language byte that says the encoding, 0 if nothing
 * @param version first byte of the file: which program's kind of table it is
 */
record DbfHeader(
    long records,
    int headerLength,
    int recordLength,
    int language,
    int version,
    List<DbfField> fields) {
  private static final int FIXED = 32;
  private static final int END_OF_FIELDS = 0x0D;
  private static final int NAME = 11;
  private static final int VERSION = 7;
  private static final int DBASE_7 = 4;

  /** Reads the head; leaves the stream at the first record. */
  static DbfHeader read(DataInputStream in, Path file) throws IOException, BadInputException {
    try {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(FIXED)).order(ByteOrder.LITTLE_ENDIAN);
      if (head.capacity() < FIXED) {
        throw new EOFException();
      }
      if ((head.get(0) & VERSION) == DBASE_7) {
        throw new BadInputException(
            new LocalText(
                file + " 是 dBase 7 的表，无法读取。请另存为 dBase IV 或 xlsx",
                file + " is a table of dBase 7; save it as dBase IV or xlsx"));
      }
      long records = Integer.toUnsignedLong(head.getInt(4));
      int headerLength = Short.toUnsignedInt(head.getShort(8));
      int recordLength = Short.toUnsignedInt(head.getShort(10));
      if (headerLength < FIXED + 1 || recordLength < 1) {
        throw new EOFException();
      }
      byte[] rest = in.readNBytes(headerLength - FIXED);
      if (rest.length < headerLength - FIXED) {
        throw new EOFException();
      }
      return new DbfHeader(
          records,
          headerLength,
          recordLength,
          Byte.toUnsignedInt(head.get(29)),
          Byte.toUnsignedInt(head.get(0)),
          fields(rest, recordLength));
    } catch (EOFException e) {
      throw new BadInputException(
          new LocalText(file + " 的表头已损坏。请重新复制该文件", file + " has a damaged header; copy it again"),
          e);
    }
  }

  /**
   * The fields, by what makes them fill the record: long texts keep the high byte of their length
   * where numbers keep their decimals, but some programs write decimals there for texts as well.
   */
  private static List<DbfField> fields(byte[] bytes, int recordLength) throws EOFException {
    List<DbfField> plain = fields(bytes, false);
    List<DbfField> wide = fields(bytes, true);
    boolean fits = end(wide) <= recordLength && end(plain) != recordLength;
    List<DbfField> fields = fits ? wide : plain;
    if (end(fields) > recordLength) {
      throw new EOFException();
    }
    return fields;
  }

  /** How long a record of some fields is. */
  private static int end(List<DbfField> fields) {
    if (fields.isEmpty()) {
      return 1;
    }
    DbfField last = fields.get(fields.size() - 1);
    return last.offset() + last.length();
  }

  private static List<DbfField> fields(byte[] bytes, boolean wide) {
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    for (int at = 0; at + FIXED <= bytes.length && bytes[at] != END_OF_FIELDS; at += FIXED) {
      int nameEnd = at;
      while (nameEnd < at + NAME && bytes[nameEnd] != 0) {
        nameEnd++;
      }
      char type = (char) Byte.toUnsignedInt(bytes[at + NAME]);
      int length = Byte.toUnsignedInt(bytes[at + 16]);
      int decimals = Byte.toUnsignedInt(bytes[at + 17]);
      if (type == 'C') {
        length += wide ? decimals << 8 : 0;
        decimals = 0;
      }
      byte[] name = Arrays.copyOfRange(bytes, at, nameEnd);
      fields.add(new DbfField(name, type, offset, length, decimals));
      offset += length;
    }
    return fields;
  }
}
