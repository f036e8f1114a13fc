package org.landcheck.delivery.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.landcheck.delivery.Decimals;

/**
 * A piece of JSON being written, as the bytes of a file. Knows how texts and numbers are spelled;
 * brackets and commas are the caller's.
 */
final class JsonText {
  static final byte[] NULL = plain("null");

  private static final String HEX = "0123456789ABCDEF";

  /** Letter behind the backslash of a character below space, 0 if it has none; by character. */
  private static final byte[] SHORT = new byte[' '];

  static {
    SHORT['\b'] = 'b';
    SHORT['\t'] = 't';
    SHORT['\n'] = 'n';
    SHORT['\f'] = 'f';
    SHORT['\r'] = 'r';
  }

  private byte[] bytes = new byte[256];
  private int size;

  /** Bytes of a text of plain letters. */
  static byte[] plain(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** How many bytes it has. */
  int size() {
    return size;
  }

  /** Begins anew. */
  void clear() {
    size = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** The bytes so far. */
  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void raw(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  void raw(char letter) {
    room(1);
    bytes[size++] = (byte) letter;
  }

  /** A text in quotes. */
  void string(String text) {
    raw('"');
    letters(text);
    raw('"');
  }

  /** What stands between the quotes. Half a surrogate pair becomes a question mark. */
  void letters(String text) {
    room(6 * text.length());
    int i = copyPlain(text, 0);
    while (i < text.length()) {
      int point = text.codePointAt(i);
      letter(point);
      i = copyPlain(text, i + Character.charCount(point));
    }
  }

  /** Takes over plain letters, of which most texts consist, and returns where there are others. */
  private int copyPlain(String text, int from) {
    byte[] to = bytes;
    int at = size;
    int i = from;
    for (; i < text.length() && isPlain(text.charAt(i)); i++) {
      to[at++] = (byte) text.charAt(i);
    }
    size = at;
    return i;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
  }

  private void letter(int point) {
    if (point < 0x80) {
      escaped((char) point);
    } else if (point < 0x800) {
      bytes[size++] = (byte) (0xC0 | point >> 6);
      bytes[size++] = (byte) (0x80 | point & 0x3F);
    } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      bytes[size++] = '?';
    } else if (point < 0x10000) {
      bytes[size++] = (byte) (0xE0 | point >> 12);
      bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | point & 0x3F);
    } else {
      bytes[size++] = (byte) (0xF0 | point >> 18);
      bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
      bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | point & 0x3F);
    }
  }

  private void escaped(char c) {
    bytes[size++] = '\\';
    if (c >= ' ') {
      bytes[size++] = (byte) c;
    } else if (SHORT[c] != 0) {
      bytes[size++] = SHORT[c];
    } else {
      bytes[size++] = 'u';
      bytes[size++] = '0';
      bytes[size++] = '0';
      bytes[size++] = (byte) HEX.charAt(c >> 4);
      bytes[size++] = (byte) HEX.charAt(c & 0xF);
    }
  }

  void number(long value) {
    if (value < 0) {
      raw(plain(Long.toString(value)));
    } else {
      room(20);
      digits(value);
    }
  }

  private void digits(long value) {
    int length = 1;
    for (long limit = 10; length < 19 && value >= limit; limit *= 10) {
      length++;
    }
    size += length;
    long rest = value;
    for (int i = size - 1; i >= size - length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /**
   * A number rounded as {@link Decimals#fixed} does; {@code null} if it is none.
   *
   * @param places greatest number of digits behind the point
   */
  void number(double value, int places) {
    if (!Double.isFinite(value)) {
      raw(NULL);
      return;
    }
    long units = Decimals.units(value, places);
    if (units == Decimals.TOO_LARGE) {
      raw(plain(Decimals.fixed(value, places)));
      return;
    }
    room(32);
    if (units < 0) {
      bytes[size++] = '-';
    }
    long power = Decimals.power(places);
    digits(Math.abs(units) / power);
    long fraction = Math.abs(units) % power;
    if (fraction == 0) {
      return;
    }
    bytes[size++] = '.';
    for (int i = size + places - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    size += places;
    while (bytes[size - 1] == '0') {
      size--;
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
