package org.landcheck.io.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Values that are too long for their row: texts of any length and bytes. The row has their length
 * and where they are; they lie on another page or in pieces on several.
 */
final class LongValues {
  /** Bytes of a row before a value that it holds itself, and all of one it does not. */
  private static final int HEAD = 12;

  private static final int LENGTH = 0x3FFF_FFFF;
  private static final int ADDRESS = 4;
  private static final long ALWAYS = 1 << 20;

  private final PageFile file;
  private final RowFinder rows;
  private long taken;

  LongValues(PageFile file, RowFinder rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * The value itself.
   *
   * @param reference what its row holds
   * @throws DamagedException if it is not all there, or the values together are longer than the
   *     file: each has bytes of its own, unless somebody wants to fill the memory
   */
  byte[] whole(byte[] reference) throws IOException {
    if (reference.length < HEAD) {
      throw new DamagedException("长文本或二进制值的引用不完整", "the reference to a long value is cut off");
    }
    ByteBuffer head = ByteBuffer.wrap(reference).order(ByteOrder.LITTLE_ENDIAN);
    int length = head.getInt(0) & LENGTH;
    int kind = head.getInt(0) >>> 30;
    int address = head.getInt(ADDRESS);
    if (kind == 2) {
      if (reference.length - HEAD < length) {
        throw cutOff();
      }
      return Arrays.copyOfRange(reference, HEAD, HEAD + length);
    }
    taken += length;
    if (taken > 2 * file.size() + ALWAYS) {
      throw new DamagedException("长文本或二进制值互相重叠", "long values lie upon each other");
    }
    return kind == 1 ? onePage(address, length) : chain(address, length);
  }

  private byte[] onePage(int address, int length) throws IOException {
    RowFinder.Span span = rows.span(address >>> 8, address & 0xFF);
    if (span.length() < length) {
      throw cutOff();
    }
    byte[] value = new byte[length];
    span.page().get(span.from(), value);
    return value;
  }

  private byte[] chain(int start, int length) throws IOException {
    byte[] value = new byte[length];
    int address = start;
    int filled = 0;
    while (filled < length) {
      RowFinder.Span span = rows.span(address >>> 8, address & 0xFF);
      int piece = Math.min(length - filled, span.length() - ADDRESS);
      if (piece <= 0) {
        throw cutOff();
      }
      address = span.page().getInt(span.from());
      span.page().get(span.from() + ADDRESS, value, filled, piece);
      filled += piece;
    }
    return value;
  }

  private static DamagedException cutOff() {
    return new DamagedException("长文本或二进制值不完整", "a long value is cut off");
  }

  /** A reference of a row that holds its value itself, for whoever takes only references. */
  static byte[] inline(byte[] value) {
    byte[] reference = new byte[HEAD + value.length];
    ByteBuffer.wrap(reference).order(ByteOrder.LITTLE_ENDIAN).putInt(0, value.length | 2 << 30);
    System.arraycopy(value, 0, reference, HEAD, value.length);
    return reference;
  }
}
