package org.landcheck.io.dxf;

import org.landcheck.io.shape.UnreadableShapeException;

/**
 * How much a drawing may grow by drawing curves and inserting blocks: in proportion to its file, so
 * that a small one cannot fill the memory.
 */
final class Budget {
  private static final long LEAST = 1 << 20;
  private static final long NUMBERS_A_BYTE = 32;

  private long left;

  /** Whether a curve did not fit: others are then not even tried. */
  private boolean spent;

  /**
   * @param bytes size of the file
   */
  Budget(long bytes) {
    left = LEAST + NUMBERS_A_BYTE * bytes;
  }

  /** To be asked before a curve is drawn. */
  void requireRoom() throws UnreadableShapeException {
    if (spent) {
      throw new UnreadableShapeException(
          "弧线、图块展开后的点太多，超出文件大小的正常比例",
          "its curves and blocks draw more points than a file of this size should");
    }
  }

  /** Takes room for the numbers of a curve. */
  void take(long numbers) throws UnreadableShapeException {
    spent |= numbers > left;
    requireRoom();
    left -= numbers;
  }

  /** Takes room for what is inserted; false if there is not enough. */
  boolean spend(long numbers) {
    boolean fits = numbers <= left;
    left -= fits ? numbers : 0;
    return fits;
  }
}
