package org.landcheck.io.filegdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Where the rows of a table are, from its {@code .gdbtablx}: places by key in blocks of {@value
 * #BLOCK}. Blocks of which no row is left are not in the file; bits at its end say which are. Safe
 * for any number of threads.
 */
final class RowOffsets {
  static final int BLOCK = 1024;

  private static final int HEAD = 16;

  private final FileChannel file;
  private final int width;
  private final int blocks;
  private final long rows;

  /** Number of each block of the file; empty if none is missing. */
  private final int[] numbers;

  private final boolean keysAreKnown;

  private RowOffsets(
      FileChannel file, int width, int blocks, long rows, int[] numbers, boolean keysAreKnown) {
    this.file = file;
    this.width = width;
    this.blocks = blocks;
    this.rows = rows;
    this.numbers = numbers;
    this.keysAreKnown = keysAreKnown;
  }

  /** Those of a table without rows. */
  static RowOffsets none(FileChannel file) {
    return new RowOffsets(file, 4, 0, 0, new int[0], true);
  }

  /**
   * @param wide whether keys have 64 bits
   */
  static RowOffsets open(FileChannel file, boolean wide)
      throws IOException, CutOffException, DamagedException {
    ByteCursor head = ByteCursor.of(bytes(file, 0, HEAD));
    int version = head.i32();
    if (version != (wide ? 4 : 3)) {
      throw new DamagedException("的版本不符（" + version + "）", "is of another version, " + version);
    }
    long blocks = wide ? head.i64() : head.i32();
    long rows = wide ? 0 : head.i32();
    int width = head.i32();
    long room = (file.size() - HEAD) / BLOCK;
    if (width < 4 || width > 6 || blocks < 0 || blocks > room / width) {
      throw CutOffException.INSTANCE;
    }
    if (blocks == 0) {
      return none(file);
    }
    if (blocks > Integer.MAX_VALUE / BLOCK) {
      throw new DamagedException("的行数超过 21 亿，无法读取", "has more rows than can be read");
    }
    int count = (int) blocks;
    long end = HEAD + blocks * BLOCK * width;
    BlockMap map = wide ? BlockMap.wide(file, end) : BlockMap.narrow(file, end, rows);
    return new RowOffsets(file, width, count, map.rows(), map.numbers(count), map.isKnown());
  }

  /** The bytes at a place of a file. */
  static byte[] bytes(FileChannel file, long from, int count) throws IOException, CutOffException {
    if (from < 0 || from + count > file.size()) {
      throw CutOffException.INSTANCE;
    }
    ByteBuffer into = ByteBuffer.allocate(count);
    while (into.hasRemaining()) {
      if (file.read(into, from + into.position()) < 0) {
        throw CutOffException.INSTANCE;
      }
    }
    return into.array();
  }

  /** Number of blocks in the file. */
  int blocks() {
    return blocks;
  }

  /** Whether keys are those of the source, and not counted. */
  boolean keysAreKnown() {
    return keysAreKnown;
  }

  /** Key of the first row that a block has room for. */
  long firstKey(int block) {
    return (long) (numbers.length == 0 ? block : numbers[block]) * BLOCK + 1;
  }

  /**
   * Reads the places of a block's rows, 0 where there is none.
   *
   * @return how many rows it has room for
   */
  int read(int block, long[] into) throws IOException, CutOffException {
    byte[] packed = bytes(file, HEAD + (long) block * BLOCK * width, BLOCK * width);
    int count = (int) Math.min(BLOCK, Math.max(0, rows - firstKey(block) + 1));
    ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      long low = in.getInt(i * width) & 0xFFFF_FFFFL;
      for (int more = 4; more < width; more++) {
        low |= (packed[i * width + more] & 0xFFL) << 8 * more;
      }
      into[i] = low;
    }
    return count;
  }
}
