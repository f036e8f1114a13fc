package org.landcheck.io.archive;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads a picture in fax coding (ITU-T T.6, Group 4) row by row. A row is where its colour changes,
 * beginning with white; it is written as how that differs from the row above.
 */
final class FaxRows {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int MODE_BITS = 7;
  private static final int STRAIGHT = 3;
  private static final int PASS = 7;
  private static final int HORIZONTAL = 8;
  private static final int OTHER = 9;

  /**
   * By the next seven bits (T.4, table 4): in the lower four how many of them are taken, above what
   * they mean; {@link #STRAIGHT} and 3 to either side are a change below one of the row above.
   */
  private static final int[] MODES = modes();

  private final byte[] bytes;
  private final int to;
  private final int width;
  private int bit;
  private int[] above;
  private int[] changes;

  /**
   * @param bytes the highest bit of each first
   * @param from place of the first byte of the rows
   * @param to place behind their last byte
   * @throws IOException if there are no such places
   */
  FaxRows(byte[] bytes, int from, int to, int width) throws IOException {
    if (from < 0 || to < from || to > bytes.length || to > Integer.MAX_VALUE / 8) {
      throw new IOException("it is cut off");
    }
    this.bytes = bytes;
    this.bit = 8 * from;
    this.to = to;
    this.width = width;
    this.above = new int[width + 4];
    this.changes = new int[width + 4];
    Arrays.fill(changes, 0, 4, width);
  }

  /**
   * Where the colour of the next row changes, each beyond the one before or at the same place:
   * black begins at even places and ends at odd ones; from where they reach the width there is no
   * more. Valid until the next row is asked for.
   *
   * @throws IOException if the bits are those of no row, or of a picture that this cannot read
   */
  int[] next() throws IOException {
    int[] spare = above;
    above = changes;
    changes = spare;
    int count = 0;
    int colour = 0;
    int place = 0;
    int before = 0;
    // the change above that the next one is told by, of the other colour and behind the last
    for (int last = -1; last < width; last = place) {
      before = behind(last, before, colour);
      int mode = MODES[ahead(MODE_BITS)];
      bit += mode & 15;
      switch (mode >> 4) {
        case PASS -> place = above[before + 1];
        case HORIZONTAL -> {
          int middle = Math.max(last, 0) + run(colour);
          place = middle + run(1 - colour);
          changes[count++] = middle;
          changes[count++] = place;
        }
        case OTHER -> throw new IOException("no row");
        default -> {
          place = above[before] + (mode >> 4) - STRAIGHT;
          changes[count++] = place;
          colour = 1 - colour;
          before ^= 1;
        }
      }
      if (place < Math.max(last, 0) || place > width) {
        throw new IOException("a row that leaves the picture");
      }
    }
    Arrays.fill(changes, count, count + 3, width);
    return changes;
  }

  private int behind(int last, int near, int colour) {
    int found = (near & ~1) + colour;
    while (found >= 2 && above[found - 2] > last) {
      found -= 2;
    }
    while (above[found] <= last && above[found] < width) {
      found += 2;
    }
    return found;
  }

  private int run(int colour) throws IOException {
    int[] codes = colour == 0 ? FaxCodes.WHITE : FaxCodes.BLACK;
    int length = 0;
    int part = FaxCodes.UNFINISHED;
    while (part >= FaxCodes.UNFINISHED) {
      int code = codes[ahead(FaxCodes.AHEAD)];
      if (code == FaxCodes.NONE || length > width) {
        throw new IOException("no run");
      }
      bit += code & 15;
      part = code >> 4;
      length += part;
    }
    return length;
  }

  /** The next bits, up to 25; behind the end they are zero, which no code is. */
  private int ahead(int count) {
    int at = bit >> 3;
    int four = 0;
    if (at + 4 <= to) {
      four = (int) INTS.get(bytes, at);
    } else {
      for (int i = 0; i < 4; i++) {
        four = four << 8 | (at + i < to ? bytes[at + i] & 0xFF : 0);
      }
    }
    return four << (bit & 7) >>> 32 - count;
  }

  private static int[] modes() {
    int[] modes = new int[1 << MODE_BITS];
    Arrays.fill(modes, OTHER << 4);
    String[] codes = {
      "0000010", "000010", "010", "1", "011", "000011", "0000011", "0001", "001",
    };
    for (int meaning = 0; meaning < codes.length; meaning++) {
      int rest = MODE_BITS - codes[meaning].length();
      int first = Integer.parseInt(codes[meaning], 2) << rest;
      Arrays.fill(modes, first, first + (1 << rest), meaning << 4 | codes[meaning].length());
    }
    return modes;
  }
}
