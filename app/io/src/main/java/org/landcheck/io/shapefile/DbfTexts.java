package org.landcheck.io.shapefile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.Utf8;
import org.landcheck.io.text.TextEncoding;

/**
 * Puts texts of one field into cells: what is ASCII or UTF-8 already goes as it is; other encodings
 * are turned into UTF-8, those seen lately without doing it again. For one thread.
 */
final class DbfTexts {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long BLANKS = 0x2020202020202020L;
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST_REMEMBERED = 64;
  private static final char REPLACEMENT = '\uFFFD';

  /** No character of any encoding here is longer. */
  static final int LONGEST_CHARACTER = 4;

  private final Charset charset;
  private final TextEncoding encoding;
  private final boolean utf8;
  private final byte[][] keys;
  private final byte[][] values;
  private int cut;

  /**
   * @param encoding hears of every text with other characters than ASCII
   */
  DbfTexts(Charset charset, TextEncoding encoding) {
    this.charset = charset;
    this.encoding = encoding;
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    this.keys = new byte[utf8 ? 0 : SLOTS][];
    this.values = new byte[utf8 ? 0 : SLOTS][];
  }

  /** How many texts ended in half a character, which was left out. */
  int cut() {
    return cut;
  }

  /** Where a text ends that blanks or zeros fill up. */
  static int end(byte[] bytes, int from, int to) {
    int end = to;
    while (end - from >= Long.BYTES) {
      long last = (long) LONGS.get(bytes, end - Long.BYTES);
      if (last != BLANKS && last != 0) {
        break;
      }
      end -= Long.BYTES;
    }
    while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    return end;
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      if (((long) LONGS.get(bytes, at) & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes a text.
   *
   * @param full whether it reaches the end of its field, so that its last character may be cut
   */
  void add(byte[] bytes, int from, int to, boolean full, Cells cells) {
    if (isAscii(bytes, from, to)) {
      cells.addText(bytes, from, to);
      return;
    }
    if (utf8 && Utf8.isWellFormed(bytes, from, to)) {
      encoding.includeUtf8(bytes, from, to);
      cells.addText(bytes, from, to);
    } else {
      other(bytes, from, to, full, cells);
    }
  }

  private void other(byte[] bytes, int from, int to, boolean full, Cells cells) {
    encoding.include(bytes, from, to);
    if (utf8) {
      cells.addText(decoded(Arrays.copyOfRange(bytes, from, to), full));
    } else {
      byte[] text = recoded(bytes, from, to, full);
      cells.addText(text, 0, text.length);
    }
  }

  private byte[] recoded(byte[] bytes, int from, int to, boolean full) {
    if (to - from > LONGEST_REMEMBERED || full) {
      return decoded(Arrays.copyOfRange(bytes, from, to), full).getBytes(StandardCharsets.UTF_8);
    }
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    int slot = (hash ^ hash >>> 12) & (SLOTS - 1);
    byte[] key = keys[slot];
    if (key == null || !Arrays.equals(key, 0, key.length, bytes, from, to)) {
      keys[slot] = Arrays.copyOfRange(bytes, from, to);
      values[slot] = decoded(keys[slot], false).getBytes(StandardCharsets.UTF_8);
    }
    return values[slot];
  }

  /** The text of some bytes; what cannot be read becomes U+FFFD. */
  private String decoded(byte[] bytes, boolean full) {
    String text = new String(bytes, charset);
    if (full && text.charAt(text.length() - 1) == REPLACEMENT) {
      String whole = withoutHalf(bytes, charset);
      if (whole.length() < text.length()) {
        cut++;
        return whole;
      }
    }
    return text;
  }

  /**
   * A text without the half of a character that is at its end, if there is one: bytes that cannot
   * be read, and without which the rest reads just as it does with them.
   */
  static String withoutHalf(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int last = text.length() - 1;
    if (last < 0 || text.charAt(last) != REPLACEMENT) {
      return text;
    }
    String before = text.substring(0, last);
    for (int half = 1; half < LONGEST_CHARACTER && half <= bytes.length; half++) {
      if (bytes[bytes.length - half] >= 0 && half == 1) {
        return text;
      }
      if (new String(bytes, 0, bytes.length - half, charset).equals(before)) {
        return before;
      }
    }
    return text;
  }
}
