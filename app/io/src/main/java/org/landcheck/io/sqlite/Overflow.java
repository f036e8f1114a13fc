package org.landcheck.io.sqlite;

import java.io.IOException;

/** Puts rows together that are longer than a page. By the file format, §1.6. For one thread. */
final class Overflow {
  private final PageFile file;
  private final byte[] page;
  private byte[] row = new byte[0];

  Overflow(PageFile file) {
    this.file = file;
    this.page = new byte[file.pageSize()];
  }

  /**
   * All bytes of a row, to be used before the next is asked for.
   *
   * @param leaf holds the beginning of the row from {@code at} on, then the number of the page that
   *     follows
   * @param size of the row
   */
  byte[] gather(byte[] leaf, int at, int pageEnd, long size) throws IOException, NotPlainException {
    int usable = file.usable();
    if (size < 0 || size > Integer.MAX_VALUE - 8 || size / usable > file.pages()) {
      throw new NotPlainException("a row longer than the file");
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int filled = least + (int) ((size - least) % (usable - 4));
    int local = filled <= usable - 35 ? filled : least;
    if (at + local + 4 > pageEnd) {
      throw new NotPlainException("a row beyond its page");
    }
    if (row.length < size) {
      row = new byte[(int) Math.max(size, Math.min(2L * row.length, 1 << 20))];
    }
    System.arraycopy(leaf, at, row, 0, local);
    int next = Bytes.i32(leaf, at + local);
    int done = local;
    while (done < size) {
      file.read(next, 1, page);
      int part = (int) Math.min(usable - 4, size - done);
      System.arraycopy(page, 4, row, done, part);
      next = Bytes.i32(page, 0);
      done += part;
    }
    return row;
  }
}
