package org.landcheck.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.landcheck.io.table.Utf8;

/** Writes XML as bytes, through one buffer. */
final class XmlOut {
  private static final int FULL = 1 << 16;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(FULL + (1 << 12));
  private final StringBuilder escaped = new StringBuilder();
  private char[] characters = new char[FULL];

  /**
   * @param out stays open
   */
  XmlOut(OutputStream out) {
    this.out = out;
  }

  /** Adds what is XML already. */
  XmlOut raw(String xml) throws IOException {
    text.append(xml);
    if (text.length() >= FULL) {
      flush();
    }
    return this;
  }

  XmlOut number(long number) throws IOException {
    text.append(number);
    return this;
  }

  /**
   * Adds characters of a text. Those that XML cannot say, and what looks like their escape, are
   * written the way spreadsheets write them: {@code _x0000_}.
   */
  XmlOut text(String value) throws IOException {
    escaped.setLength(0);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\t', '\n' -> escaped.append(c);
        case '_' -> escaped.append(looksEscaped(value, i) ? "_x005F_" : "_");
        default -> {
          if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
            escaped.append(String.format("_x%04X_", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return raw(escaped.toString());
  }

  private static boolean looksEscaped(String value, int at) {
    return value.length() >= at + 7
        && value.charAt(at + 1) == 'x'
        && value.charAt(at + 6) == '_'
        && value.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  void flush() throws IOException {
    if (text.length() > characters.length) {
      characters = new char[text.length()];
    }
    text.getChars(0, text.length(), characters, 0);
    out.write(Utf8.encode(characters, 0, text.length()));
    text.setLength(0);
  }
}
