package org.landcheck.io.archive;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the blocks of a scan of a JPEG one after the other. A zero byte behind FF is stuffing, any
 * other byte there begins a marker, at which the bits end (ITU-T T.81, F.2.2.5).
 *
 * <p>Of each block only four sums are kept: the first coefficient, and what the others add to the
 * difference of its halves and quarters.
 */
final class JpegBlocks {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /** Bits there must be for a code and its number. */
  private static final int LEAST = 32;

  /** Weights of a coefficient, of which the last is not used. */
  static final int STRIDE = 4;

  private final byte[] bytes;
  private int at;
  private long bits;
  private int count;
  private int invented;

  private int across;
  private int down;
  private int both;

  JpegBlocks(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Of the block that was read: left half less right half. */
  int across() {
    return across;
  }

  /** Upper half less lower half. */
  int down() {
    return down;
  }

  /** Quarters on one diagonal less those on the other. */
  int both() {
    return both;
  }

  /**
   * Reads a block.
   *
   * @param weights what a step of each coefficient, in the order in which they are written, adds to
   *     each of the three differences
   * @return by how much the first coefficient differs from that of the block before
   * @throws IOException if its bits are not those of a block, or there are not enough
   */
  int read(JpegCode firsts, JpegCode others, int[] weights) throws IOException {
    fill();
    int step = firsts.steps()[(int) (bits >>> 64 - JpegCode.AHEAD)];
    if ((step & 0xFF) == 0) {
      step = firsts.longer(step, bits);
    }
    int change = step >> 16;
    // the state of the bits is held here, where the compiler keeps it in registers
    long ahead = bits << (step & 0xFF);
    int left = count - (step & 0xFF);
    int[] steps = others.steps();
    int a = 0;
    int d = 0;
    int b = 0;
    int place = 1;
    while (place < 64) {
      if (left < LEAST) {
        bits = ahead;
        count = left;
        fill();
        ahead = bits;
        left = count;
      }
      step = steps[(int) (ahead >>> 64 - JpegCode.AHEAD)];
      if ((step & 0xFF) == 0) {
        step = others.longer(step, ahead);
      }
      ahead <<= step & 0xFF;
      left -= step & 0xFF;
      place += step >> 8 & 0xFF;
      if (place >= 64) {
        break;
      }
      int number = step >> 16;
      int weight = place * STRIDE;
      a += number * weights[weight];
      d += number * weights[weight + 1];
      b += number * weights[weight + 2];
      place++;
    }
    bits = ahead;
    count = left;
    across = a;
    down = d;
    both = b;
    requireGenuine();
    if (place > 64 && place < JpegCode.END) {
      throw new IOException("a block of too many coefficients");
    }
    return change;
  }

  private void fill() {
    if (count >= LEAST) {
      return;
    }
    if (at + 4 <= bytes.length) {
      int four = (int) INTS.get(bytes, at);
      // whether none of the four bytes is FF
      if ((four & ~four - 0x01010101 & 0x80808080) == 0) {
        bits |= (four & 0xFFFFFFFFL) << LEAST - count;
        count += 32;
        at += 4;
        return;
      }
    }
    fillByByte();
  }

  private void fillByByte() {
    while (count <= 56) {
      int next = 0;
      if (at < bytes.length && bytes[at] != -1) {
        next = bytes[at++] & 0xFF;
      } else if (at + 1 < bytes.length && bytes[at + 1] == 0) {
        next = 0xFF;
        at += 2;
      } else {
        invented += 8;
      }
      bits |= (long) next << 56 - count;
      count += 8;
    }
  }

  /** Behind the end bits are zero, so that nobody has to look out for it; they must not be used. */
  private void requireGenuine() throws IOException {
    if (count < invented) {
      throw new IOException("it is cut off");
    }
  }

  /**
   * Goes on behind the marker between two parts.
   *
   * @throws IOException if there is none right here
   */
  void restart() throws IOException {
    int unread = count - invented;
    // whole bytes that were taken too early cannot be before a marker
    boolean marked =
        unread < 8 && at + 1 < bytes.length && bytes[at] == -1 && (bytes[at + 1] & 0xF8) == 0xD0;
    if (!marked) {
      throw new IOException("its parts are out of step");
    }
    at += 2;
    bits = 0;
    count = 0;
    invented = 0;
  }
}
