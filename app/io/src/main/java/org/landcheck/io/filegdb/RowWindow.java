package org.landcheck.io.filegdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The part of a file of rows that is looked at: read in long pieces as long as rows follow each
 * other, and no more than a row where they do not. For one thread.
 */
final class RowWindow {
  /** Bytes that may be looked at beyond the end of a row. */
  static final int SLACK = 32;

  private static final int LENGTH = 1 << 18;
  private static final int HEAD = 4;

  /** How long a row is taken to be before its length is known. */
  private static final int GUESS = 4096;

  private final FileChannel file;
  private final long size;
  private byte[] bytes = new byte[GUESS + SLACK];
  private ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  private long start;
  private int filled;

  RowWindow(FileChannel file, long size) {
    this.file = file;
    this.size = size;
  }

  /** The bytes looked at; another array after each {@link #row}. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Moves to a row.
   *
   * @param places of this and other rows in the order they are asked for, 0 for none
   * @return where in {@link #bytes} its length stands; {@link #length} bytes follow that
   * @throws CutOffException if the file ends before the row does
   */
  int row(long[] places, int index, int count) throws IOException, CutOffException {
    long place = places[index];
    if (place > size - HEAD) {
      throw CutOffException.INSTANCE;
    }
    if (!holds(place, HEAD)) {
      fill(place, Math.max(GUESS, ahead(places, index, count)));
    }
    int length = length((int) (place - start));
    if (length < 0 || length > size - HEAD - place) {
      throw CutOffException.INSTANCE;
    }
    if (!holds(place, HEAD + (long) length)) {
      fill(place, Math.max(HEAD + (long) length, ahead(places, index, count)));
    }
    return (int) (place - start);
  }

  /** The length that stands at a place of {@link #bytes}. */
  int length(int at) {
    return buffer.getInt(at);
  }

  private boolean holds(long place, long length) {
    return place >= start && place + length <= start + filled;
  }

  /** How many bytes the rows take that follow each other in the file too. */
  private static long ahead(long[] places, int index, int count) {
    long last = places[index];
    for (int i = index + 1; i < count; i++) {
      long next = places[i];
      if (next == 0) {
        continue;
      }
      if (next < last || next - places[index] > LENGTH) {
        break;
      }
      last = next;
    }
    return last - places[index];
  }

  private void fill(long place, long wanted) throws IOException, CutOffException {
    int length = (int) Math.min(wanted, Math.min(size - place, Integer.MAX_VALUE - 2 * SLACK));
    if (bytes.length < length + SLACK) {
      bytes = new byte[Math.max(length, Math.min(LENGTH, 2 * length)) + SLACK];
      buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
    buffer.limit(length).position(0);
    start = place;
    filled = 0;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, place + buffer.position());
      if (read < 0) {
        throw CutOffException.INSTANCE;
      }
    }
    filled = length;
    buffer.limit(bytes.length);
  }
}
