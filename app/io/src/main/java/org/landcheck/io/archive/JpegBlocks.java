package org.landcheck.io.archive;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads the blocks of a scan of a JPEG one after the other. A zero byte behind FF is stuffing, any
 * other byte there begins a marker, at which the bits end (ITU-T T.81, F.2.2.5).
 *
 * <p>Of each block two numbers are kept: the first coefficient, and a sum of the others by weights.
 *
 * <p>A part of the scan is first copied without its stuffing, so that bits can be taken up eight
 * bytes at a time without a question: where blocks are as short as those of papers, a question
 * guessed wrongly by the processor costs more than all else that is done for a code.
 */
final class JpegBlocks {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** A block takes fewer bytes: 64 codes of 16 bits, with numbers of 15. */
  private static final int MOST = 256;

  /** Length of weights: those behind the last coefficient are zero, so that none need be asked. */
  static final int WEIGHTS = 64 + JpegCode.END + 2;

  private final byte[] bytes;

  /** The part at hand without its stuffing, and zeros behind it. */
  private final byte[] part;

  private int next;
  private int length;

  private int at;
  private long bits;
  private int count;

  private long differences;

  JpegBlocks(byte[] bytes, int from) {
    this.bytes = bytes;
    this.part = new byte[Math.max(0, bytes.length - from) + MOST + Long.BYTES];
    this.next = from;
    take();
  }

  /** Of the block that was read: the sums of its coefficients, each times its weight. */
  long differences() {
    return differences;
  }

  /**
   * Reads a block.
   *
   * @param weights by coefficients, in the order in which they are written; of length {@link
   *     #WEIGHTS}
   * @return by how much the first coefficient differs from that of the block before
   * @throws IOException if its bits are not those of a block, or there are not enough
   */
  int read(JpegCode firsts, JpegCode others, long[] weights) throws IOException {
    // the state of the bits is held here, where the compiler keeps it in registers
    int from = at;
    long ahead = bits | (long) LONGS.get(part, from) >>> count;
    from += 63 - count >> 3;
    int left = count | 56;
    int step = firsts.steps()[(int) (ahead >>> 64 - JpegCode.AHEAD)];
    if ((step & 0xFF) == 0) {
      step = firsts.longer(step, ahead);
    }
    int change = step >> 16;
    ahead <<= step & 0xFF;
    left -= step & 0xFF;
    long[] strides = others.strides();
    long sums = 0;
    int place = 1;
    while (place < 64) {
      if (left < JpegCode.AHEAD) {
        ahead |= (long) LONGS.get(part, from) >>> left;
        from += 63 - left >> 3;
        left |= 56;
      }
      long stride = strides[(int) (ahead >>> 64 - JpegCode.AHEAD)];
      int second = (int) (stride >>> 32);
      if (stride != 0 && place + (second & 0x7F) <= 64) {
        step = (int) stride;
        ahead <<= step & 0xFF;
        left -= step & 0xFF;
        int one = place + (step >> 8 & 0xFF);
        int other = one + 1 + (second >> 8 & 0xFF);
        sums += (step >> 16) * weights[one] + (second >> 16) * weights[other];
        place += second & 0xFF;
        continue;
      }
      // long ones, and those at whose end the block may end without saying so
      ahead |= (long) LONGS.get(part, from) >>> left;
      from += 63 - left >> 3;
      left |= 56;
      step = others.steps()[(int) (ahead >>> 64 - JpegCode.AHEAD)];
      if ((step & 0xFF) == 0) {
        step = others.longer(step, ahead);
      }
      ahead <<= step & 0xFF;
      left -= step & 0xFF;
      place += step >> 8 & 0xFF;
      if (place >= 64) {
        break;
      }
      sums += (step >> 16) * weights[place++];
    }
    bits = ahead;
    count = left;
    at = from;
    differences = sums;
    if (unread() < 0) {
      throw new IOException("it is cut off");
    }
    if (place > 64 && place < JpegCode.END) {
      throw new IOException("a block of too many coefficients");
    }
    return change;
  }

  /** Bits of the part; less than none if zeros behind it were used. */
  private int unread() {
    return (length - at) * Byte.SIZE + count;
  }

  /** Copies what comes next up to a marker, or the end. */
  private void take() {
    length = 0;
    int from = next;
    while (true) {
      int ff = from;
      while (ff < bytes.length && bytes[ff] != -1) {
        ff++;
      }
      boolean stuffed = ff + 1 < bytes.length && bytes[ff + 1] == 0;
      int taken = ff - from + (stuffed ? 1 : 0);
      System.arraycopy(bytes, from, part, length, taken);
      length += taken;
      from = stuffed ? ff + 2 : ff;
      if (!stuffed) {
        break;
      }
    }
    next = from;
    Arrays.fill(part, length, length + MOST + Long.BYTES, (byte) 0);
    at = 0;
    bits = 0;
    count = 0;
  }

  /**
   * Goes on behind the marker between two parts.
   *
   * @throws IOException if there is none right here
   */
  void restart() throws IOException {
    boolean marked =
        unread() < Byte.SIZE
            && next + 1 < bytes.length
            && bytes[next] == -1
            && (bytes[next + 1] & 0xF8) == 0xD0;
    if (!marked) {
      throw new IOException("its parts are out of step");
    }
    next += 2;
    take();
  }
}
