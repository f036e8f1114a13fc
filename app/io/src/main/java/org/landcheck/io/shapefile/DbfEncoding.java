package org.landcheck.io.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.TextEncoding;

/** How texts are written to a table: UTF-8, or GBK for programs that know nothing else. */
enum DbfEncoding {
  UTF_8("UTF-8", 0, 3),
  /** Each character two bytes at most; those that GBK does not have become question marks. */
  GBK("936", 0x4D, 2);

  private final String cpg;
  private final int language;
  private final int widest;

  /**
   * @param cpg content of the {@code .cpg} file
   * @param language the language byte
   * @param widest bytes of a Chinese character
   */
  DbfEncoding(String cpg, int language, int widest) {
    this.cpg = cpg;
    this.language = language;
    this.widest = widest;
  }

  /**
   * @throws BadInputException if a person asks for any other
   */
  static DbfEncoding of(Optional<Charset> asked) throws BadInputException {
    if (asked.isEmpty() || asked.get().equals(StandardCharsets.UTF_8)) {
      return UTF_8;
    }
    if (asked.get().equals(TextEncoding.GBK) || asked.get().equals(Charset.forName("GBK"))) {
      return GBK;
    }
    throw new BadInputException(
        new LocalText(
            "shapefile 的文字只能写成 UTF-8 或 GBK，不能写成 " + asked.get(),
            "texts of a shapefile are written in UTF-8 or GBK, not in " + asked.get()));
  }

  String cpg() {
    return cpg;
  }

  int language() {
    return language;
  }

  int widest() {
    return widest;
  }

  byte[] bytes(String text) {
    if (this == UTF_8) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] wide = text.getBytes(TextEncoding.GBK);
    int to = 0;
    for (int from = 0; from < wide.length; to++) {
      int next = from + length(wide, from);
      if (next - from > 2) {
        wide[to] = '?';
      } else {
        wide[to] = wide[from];
        if (next - from == 2) {
          wide[++to] = wide[from + 1];
        }
      }
      from = next;
    }
    return to == wide.length ? wide : Arrays.copyOf(wide, to);
  }

  /** Bytes that a text takes. */
  int length(String text) {
    int ascii = 0;
    while (ascii < text.length() && text.charAt(ascii) < 0x80) {
      ascii++;
    }
    return ascii == text.length() ? ascii : bytes(text).length;
  }

  /** Whether a text reads back as it is. */
  boolean keeps(String text) {
    if (this == UTF_8) {
      return true;
    }
    byte[] wide = text.getBytes(TextEncoding.GBK);
    for (int at = 0; at < wide.length; at += length(wide, at)) {
      if (length(wide, at) > 2) {
        return false;
      }
    }
    return true;
  }

  /** As many whole characters as fit. */
  byte[] cut(String text, int length) {
    byte[] bytes = bytes(text);
    if (bytes.length <= length) {
      return bytes;
    }
    int end = 0;
    while (end + length(bytes, end) <= length) {
      end += length(bytes, end);
    }
    return Arrays.copyOf(bytes, end);
  }

  String text(byte[] bytes) {
    return new String(bytes, this == UTF_8 ? StandardCharsets.UTF_8 : TextEncoding.GBK);
  }

  /** Bytes of the character at a place. */
  private int length(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (this == UTF_8) {
      return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return at + 3 < bytes.length && bytes[at + 1] >= '0' && bytes[at + 1] <= '9' ? 4 : 2;
  }
}
