package org.landcheck.io.access;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Finds the bytes of rows on pages of data. At the head of such a page stand how many rows it has
 * and where each begins, the first one last on the page; two bits beside mark rows that are deleted
 * and rows that are only the address of where their bytes went.
 */
final class RowFinder {
  private static final int DELETED = 0x8000;
  private static final int MOVED = 0x4000;
  private static final int PLACE = 0x1FFF;

  /** More than any program moves a row on. */
  private static final int MOST_MOVES = 16;

  private final PageFile file;
  private final int countAt;
  private final int startsAt;

  /**
   * @param countAt where on a page the number of its rows stands
   * @param startsAt where on a page the list of their starts begins
   */
  RowFinder(PageFile file, int countAt, int startsAt) {
    this.file = file;
    this.countAt = countAt;
    this.startsAt = startsAt;
  }

  /** Bytes of a row: those of a page from one place to another. */
  record Span(ByteBuffer page, int from, int to) {
    int length() {
      return to - from;
    }
  }

  /**
   * Number of rows on a page, deleted ones included; 0 if it is no page of data.
   *
   * @throws DamagedException if the page has no room for the starts of so many
   */
  int count(int number) throws IOException {
    ByteBuffer page = file.page(number);
    if (page.get(0) != PageFile.DATA) {
      return 0;
    }
    int count = page.getShort(countAt);
    if (count < 0 || startsAt + 2 * count > file.pageSize()) {
      throw new DamagedException(
          "第 " + number + " 页的行数 " + count + " 无效",
          "page " + number + " claims " + count + " rows");
    }
    return count;
  }

  /** Whether a row of a page was deleted. */
  boolean isDeleted(int number, int row) throws IOException {
    return (mark(file.page(number), row) & DELETED) != 0;
  }

  /**
   * The bytes of a row, wherever they went.
   *
   * @throws DamagedException if there are none
   */
  Span find(int number, int row) throws IOException {
    int at = number;
    int in = row;
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Span span = span(at, in);
      if ((mark(span.page, in) & MOVED) == 0) {
        return span;
      }
      if (span.length() < 4) {
        break;
      }
      int address = span.page.getInt(span.from);
      at = address >>> 8;
      in = address & 0xFF;
    }
    throw new DamagedException(
        "第 " + number + " 页第 " + row + " 行的去处无效",
        "row " + row + " of page " + number + " went nowhere");
  }

  /** The bytes a page has for a row, be they its own or an address. */
  Span span(int number, int row) throws IOException {
    ByteBuffer page = file.page(number);
    if (row >= count(number)) {
      throw new DamagedException(
          "第 " + number + " 页没有第 " + row + " 行", "there is no row " + row + " on page " + number);
    }
    int from = mark(page, row) & PLACE;
    int to = row == 0 ? file.pageSize() : mark(page, row - 1) & PLACE;
    if (from < startsAt || from > to || to > file.pageSize()) {
      throw new DamagedException(
          "第 " + number + " 页第 " + row + " 行的位置无效",
          "row " + row + " of page " + number + " has an invalid place");
    }
    return new Span(page, from, to);
  }

  private int mark(ByteBuffer page, int row) {
    return page.getShort(startsAt + 2 * row) & 0xFFFF;
  }

  /**
   * Makes sure that following the rows of a page comes to an end. Rows that lie elsewhere for
   * another reason are not looked at.
   */
  void requireEnds(int number) throws IOException {
    ByteBuffer page = file.page(number);
    int count = Math.max(0, Math.min(page.getShort(countAt), (file.pageSize() - startsAt) / 2));
    for (int row = 0; row < count; row++) {
      if ((mark(page, row) & (DELETED | MOVED)) == MOVED) {
        find(number, row);
        page = file.page(number);
      }
    }
  }
}
