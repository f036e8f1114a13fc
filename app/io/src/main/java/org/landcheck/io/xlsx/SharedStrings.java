package org.landcheck.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;

/** The texts that cells refer to by number: their UTF-8 one behind the other, no object a text. */
final class SharedStrings {
  private static final int BLOCK = 1 << 22;

  private final List<byte[]> blocks = new ArrayList<>();
  private byte[] last = {};
  private int filled;

  /** Block and place of each text. */
  private long[] starts = new long[64];

  private int[] lengths = new int[64];
  private int size;

  private SharedStrings() {}

  /** Reads the part of texts; a workbook may do without. */
  static SharedStrings read(ZipParts parts, Optional<String> part)
      throws IOException, BadInputException {
    SharedStrings strings = new SharedStrings();
    Optional<XmlPart> opened =
        part.isPresent() ? XmlPart.open(parts, part.get()) : Optional.empty();
    if (opened.isPresent()) {
      try (XmlPart xml = opened.get()) {
        Chars text = new Chars();
        while (xml.next()) {
          if (xml.isStart("si")) {
            item(xml, "si", text);
            strings.add(text.utf8());
          }
        }
        xml.finish();
      }
    }
    return strings;
  }

  /** Puts the pieces of a text together, without what tells how it is pronounced. */
  static void item(XmlPart xml, String end, Chars text) throws BadInputException {
    text.clear();
    while (xml.next() && !xml.isEnd(end)) {
      if (xml.isStart("t")) {
        xml.text(text);
      } else if (xml.isStart("rPh")) {
        xml.skip();
      }
    }
    text.unescape();
  }

  private void add(byte[] text) {
    if (last.length - filled < text.length) {
      last = new byte[Math.max(text.length, Math.min(BLOCK, Math.max(1 << 12, 2 * last.length)))];
      blocks.add(last);
      filled = 0;
    }
    if (size == lengths.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    starts[size] = (long) (blocks.size() - 1) << 32 | filled;
    lengths[size] = text.length;
    size++;
    System.arraycopy(text, 0, last, filled, text.length);
    filled += text.length;
  }

  int size() {
    return size;
  }

  byte[] get(int index) {
    if (lengths[index] == 0) {
      return new byte[0];
    }
    int from = (int) starts[index];
    return Arrays.copyOfRange(blocks.get((int) (starts[index] >> 32)), from, from + lengths[index]);
  }
}
