package org.landcheck.io.filegdb;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The end of a {@code .gdbtablx}: how many rows there were and which blocks of them are left.
 *
 * @param rows rows that were ever made
 * @param bits a bit a block; empty if none is missing
 * @param isKnown false where the bits are laid out in a way nobody has found out yet
 */
record BlockMap(long rows, byte[] bits, boolean isKnown) {
  private static final byte[] NONE = {};

  /** Bits of a table whose keys have 64 bits, as far as they are understood. */
  private static final int WIDE_BITS = 32_768;

  private static final int WIDE_BEFORE = 22;
  private static final int WIDE_AFTER = 52;

  /**
   * @param rows from the head of the file
   */
  static BlockMap narrow(FileChannel file, long from, long rows)
      throws IOException, CutOffException {
    ByteCursor in = ByteCursor.of(RowOffsets.bytes(file, from, 16));
    int words = in.i32();
    long blocks = in.i32() & 0xFFFF_FFFFL;
    if (words == 0) {
      return new BlockMap(rows, NONE, true);
    }
    long size = (blocks + 7) / 8;
    if (size > file.size() - from) {
      throw CutOffException.INSTANCE;
    }
    return new BlockMap(rows, RowOffsets.bytes(file, from + 16, (int) size), true);
  }

  static BlockMap wide(FileChannel file, long from) throws IOException, CutOffException {
    ByteCursor in = ByteCursor.of(RowOffsets.bytes(file, from, 12));
    long rows = in.i64();
    int size = in.i32();
    if (size == 0) {
      return new BlockMap(rows, NONE, true);
    }
    if (size != WIDE_BEFORE + WIDE_BITS + WIDE_AFTER) {
      return new BlockMap(Long.MAX_VALUE, NONE, false);
    }
    byte[] section = RowOffsets.bytes(file, from + 12, size);
    ByteCursor fields = ByteCursor.of(section);
    boolean single = fields.u16() == 1 && fields.i32() == 1;
    fields.skip(WIDE_BEFORE - 6);
    byte[] bits = fields.copy(WIDE_BITS);
    single &= fields.i32() == 1 && fields.i64() == 0;
    return single ? new BlockMap(rows, bits, true) : new BlockMap(Long.MAX_VALUE, NONE, false);
  }

  /** Numbers of the blocks that are in the file; empty if none is missing. */
  int[] numbers(int count) throws CutOffException {
    int[] numbers = new int[bits.length == 0 ? 0 : count];
    int found = 0;
    for (int block = 0; block < 8 * bits.length; block++) {
      if ((bits[block / 8] >> block % 8 & 1) != 0) {
        if (found == count) {
          throw CutOffException.INSTANCE;
        }
        numbers[found++] = block;
      }
    }
    if (bits.length > 0 && found != count) {
      throw CutOffException.INSTANCE;
    }
    return numbers;
  }
}
