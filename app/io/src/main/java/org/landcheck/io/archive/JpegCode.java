package org.landcheck.io.archive;

import java.io.IOException;

/**
 * A Huffman table of a JPEG (ITU-T T.81, annex C), made so that one look at the next bits gives a
 * code and the number behind it together, in most cases, and often two of them.
 *
 * <p>A <em>step</em> says in its lower byte how many bits to take, in the next how many
 * coefficients to pass by, and in its upper half the number. The code for the end of a block passes
 * by more than there are.
 *
 * <p>A <em>stride</em> is one step, or two that stand in the bits together: in its lower half the
 * first, whose lower byte counts the bits of both, and in its upper half the second, whose lower
 * byte says how many coefficients both take, passed by or given; the end of a block counts as one
 * and adds {@link #END}. Where there is but one step, the second passes by nothing and its number
 * is zero.
 */
final class JpegCode {
  /** Bits that are looked at. */
  static final int AHEAD = 11;

  /** Passes by the rest of a block, whatever it is. */
  static final int END = 128;

  private static final int LONGEST = 16;
  private static final int SIXTEEN_ZEROS = 0xF0;

  private final int[] symbols = new int[256];
  private final int[] least = new int[LONGEST + 1];
  private final int[] first = new int[LONGEST + 1];
  private final int[] lengths = new int[LONGEST + 1];
  private final int[] steps = new int[1 << AHEAD];
  private final long[] strides = new long[1 << AHEAD];
  private final boolean ends;

  /**
   * @param from where the numbers of codes of each length stand, the symbols behind them
   * @param ends whether there is a code for the end of a block: not in tables of first coefficients
   * @throws IOException if there are more codes than can be
   */
  JpegCode(byte[] bytes, int from, boolean ends) throws IOException {
    this.ends = ends;
    int code = 0;
    int seen = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int codes = bytes[from + length - 1] & 0xFF;
      if (seen + codes > symbols.length || code + codes > 1 << length) {
        throw new IOException("too many codes");
      }
      least[length] = code;
      first[length] = seen;
      lengths[length] = codes;
      for (int i = 0; i < codes; i++) {
        symbols[seen] = bytes[from + LONGEST + seen] & 0xFF;
        learn(code, length, symbols[seen]);
        seen++;
        code++;
      }
      code <<= 1;
    }
    if (ends) {
      for (int bits = 0; bits < strides.length; bits++) {
        strides[bits] = stride(bits);
      }
    }
  }

  private long stride(int bits) {
    int first = steps[bits];
    int taken = first & 0xFF;
    if (taken == 0) {
      return 0;
    }
    int passed = first >> 8 & 0xFF;
    int second = passed == END ? 0 : steps[bits << taken & (1 << AHEAD) - 1];
    int more = second & 0xFF;
    if (more == 0 || taken + more > AHEAD) {
      return pair(first, taken, 0, passed + 1);
    }
    return pair(first, taken + more, second, passed + 1 + (second >> 8 & 0xFF) + 1);
  }

  private static long pair(int first, int bits, int second, int coefficients) {
    return (long) (second & ~0xFF | coefficients) << 32 | (first & ~0xFF | bits) & 0xFFFFFFFFL;
  }

  /** Bytes of a table in its segment. */
  static int size(byte[] bytes, int from) {
    int size = LONGEST;
    for (int i = 0; i < LONGEST; i++) {
      size += bytes[from + i] & 0xFF;
    }
    return size;
  }

  private void learn(int code, int length, int symbol) {
    int rest = AHEAD - length;
    int size = symbol & 15;
    if (rest < 0) {
      return;
    }
    for (int behind = 0; behind < 1 << rest; behind++) {
      steps[code << rest | behind] =
          size <= rest
              ? step(number(behind >> rest - size, size), symbol, length + size)
              : symbol << 16 | length << 8;
    }
  }

  private int step(int number, int symbol, int bits) {
    boolean end = ends && (symbol & 15) == 0 && symbol != SIXTEEN_ZEROS;
    return number << 16 | (end ? END : symbol >> 4) << 8 | bits;
  }

  /** A number as it is written behind a code (F.2.2.1, EXTEND). */
  private static int number(int bits, int size) {
    return size > 0 && bits < 1 << size - 1 ? bits - (1 << size) + 1 : bits;
  }

  /** By the next bits; what takes no bits is no step yet: then ask {@link #longer}. */
  int[] steps() {
    return steps;
  }

  /** By the next bits; zero where {@link #steps} has no step. Only of tables with ends. */
  long[] strides() {
    return strides;
  }

  /**
   * The step that begins with some bits, which are too many to be looked at together.
   *
   * @param known what {@link #steps} says of them
   * @param bits the next ones, the first of them the highest; at least 31 count
   * @throws IOException if they begin with no code
   */
  int longer(int known, long bits) throws IOException {
    if (known != 0) {
      return step(known >> 16, known >> 8 & 0xFF, bits);
    }
    for (int length = AHEAD + 1; length <= LONGEST; length++) {
      int place = (int) (bits >>> 64 - length) - least[length];
      if (place >= 0 && place < lengths[length]) {
        return step(symbols[first[length] + place], length, bits);
      }
    }
    throw new IOException("no code");
  }

  private int step(int symbol, int length, long bits) {
    int size = symbol & 15;
    int number = size == 0 ? 0 : number((int) (bits << length >>> 64 - size), size);
    return step(number, symbol, length + size);
  }
}
