package org.landcheck.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.landcheck.io.text.NumberText;

/** Writes XML as bytes through one buffer, without an object a value. */
final class XmlOut {
  private static final int SIZE = 1 << 16;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int filled;

  /**
   * @param out stays open
   */
  XmlOut(OutputStream out) {
    this.out = out;
  }

  private void reserve(int bytes) throws IOException {
    if (SIZE - filled < bytes) {
      flush();
    }
  }

  /** Adds what is XML already, in ASCII. */
  XmlOut raw(String xml) throws IOException {
    for (int from = 0; from < xml.length(); ) {
      reserve(Math.min(SIZE, xml.length() - from));
      int to = Math.min(xml.length(), from + SIZE);
      for (int i = from; i < to; i++) {
        buffer[filled++] = (byte) xml.charAt(i);
      }
      from = to;
    }
    return this;
  }

  XmlOut number(long number) throws IOException {
    return raw(Long.toString(number));
  }

  /**
   * @param number finite
   */
  XmlOut decimal(double number) throws IOException {
    reserve(NumberText.LONGEST);
    filled = NumberText.shortest(number, buffer, filled);
    return this;
  }

  /**
   * Adds the characters of a text. Those that XML cannot say, and what looks like their escape, are
   * written the way spreadsheets write them: {@code _x0000_}.
   */
  XmlOut text(String value) throws IOException {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      reserve(8);
      switch (c) {
        case '&' -> raw("&amp;");
        case '<' -> raw("&lt;");
        case '>' -> raw("&gt;");
        case '"' -> raw("&quot;");
        case '\t', '\n' -> buffer[filled++] = (byte) c;
        case '_' -> raw(looksEscaped(value, i) ? "_x005F_" : "_");
        default -> {
          if (c < ' ' || c >= 0xFFFE) {
            raw(String.format("_x%04X_", (int) c));
          } else if (c < 0x80) {
            buffer[filled++] = (byte) c;
          } else {
            int point = value.codePointAt(i);
            i += Character.charCount(point) - 1;
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            wide(half ? 0xFFFD : point);
          }
        }
      }
    }
    return this;
  }

  private void wide(int point) {
    if (point < 0x800) {
      buffer[filled++] = (byte) (0xC0 | point >> 6);
    } else {
      if (point < 0x10000) {
        buffer[filled++] = (byte) (0xE0 | point >> 12);
      } else {
        buffer[filled++] = (byte) (0xF0 | point >> 18);
        buffer[filled++] = (byte) (0x80 | point >> 12 & 0x3F);
      }
      buffer[filled++] = (byte) (0x80 | point >> 6 & 0x3F);
    }
    buffer[filled++] = (byte) (0x80 | point & 0x3F);
  }

  private static boolean looksEscaped(String value, int at) {
    return value.length() >= at + 7
        && value.charAt(at + 1) == 'x'
        && value.charAt(at + 6) == '_'
        && value.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** Passes on what is in the buffer. */
  void flush() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }
}
