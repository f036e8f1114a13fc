package org.landcheck.io.table;

import java.util.Arrays;

/** What UTF-8 is, without making a text of it. */
public final class Utf8 {
  private Utf8() {}

  /** Whether all bytes are well-formed UTF-8, so that decoding them loses nothing. */
  public static boolean isWellFormed(byte[] bytes) {
    return isWellFormed(bytes, 0, bytes.length);
  }

  /** Whether bytes from one place to another are well-formed UTF-8. */
  public static boolean isWellFormed(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequence(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** Length of the sequence of two to four bytes at a place; 0 if it is none. */
  private static int sequence(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean wrong =
        switch (lead) {
          case 0xE0 -> second < 0xA0; // a shorter sequence would do
          case 0xED -> second > 0x9F; // half of a surrogate pair
          case 0xF0 -> second < 0x90; // a shorter sequence would do
          case 0xF4 -> second > 0x8F; // beyond the last character
          default -> false;
        };
    return wrong ? 0 : length;
  }

  /** The bytes of some characters; half of a surrogate pair becomes U+FFFD. */
  public static byte[] encode(char[] text, int from, int to) {
    byte[] narrow = new byte[to - from];
    for (int i = from; i < to; i++) {
      if (text[i] >= 0x80) {
        return encodeWide(text, from, to);
      }
      narrow[i - from] = (byte) text[i];
    }
    return narrow;
  }

  private static byte[] encodeWide(char[] text, int from, int to) {
    byte[] bytes = new byte[3 * (to - from)];
    int end = 0;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (Character.isHighSurrogate(text[i])
          && i + 1 < to
          && Character.isLowSurrogate(text[i + 1])) {
        c = Character.toCodePoint(text[i], text[++i]);
        bytes[end++] = (byte) (0xF0 | c >> 18);
        bytes[end++] = (byte) (0x80 | c >> 12 & 0x3F);
      } else if (c < 0x80) {
        bytes[end++] = (byte) c;
        continue;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | c >> 6);
        bytes[end++] = (byte) (0x80 | c & 0x3F);
        continue;
      } else {
        c = Character.isSurrogate((char) c) ? 0xFFFD : c;
        bytes[end++] = (byte) (0xE0 | c >> 12);
      }
      bytes[end++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[end++] = (byte) (0x80 | c & 0x3F);
    }
    return Arrays.copyOf(bytes, end);
  }
}
