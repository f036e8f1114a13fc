package org.landcheck.checks.values;

import java.util.Optional;

/** What the length of a text is counted in. */
enum TextSize {
  CHARACTERS,
  /** Two bytes for what is not ASCII; four, as GB 18030 has it, for what GBK lacks. */
  GBK_BYTES,
  UTF_8_BYTES;

  static final String BYTES = "bytes";

  private static final Optional<TextSize> IN_CHARACTERS = Optional.of(CHARACTERS);
  private static final Optional<TextSize> IN_GBK = Optional.of(GBK_BYTES);
  private static final Optional<TextSize> IN_UTF_8 = Optional.of(UTF_8_BYTES);

  /** As parameters name it; empty if they name nothing known. */
  static Optional<TextSize> of(String counts, String encoding) {
    if (counts.equals("characters")) {
      return IN_CHARACTERS;
    }
    if (!counts.equals(BYTES)) {
      return Optional.empty();
    }
    return switch (encoding) {
      case "GBK" -> IN_GBK;
      case "UTF-8" -> IN_UTF_8;
      default -> Optional.empty();
    };
  }

  long of(String text) {
    if (this == CHARACTERS) {
      return text.codePointCount(0, text.length());
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // the halves of a pair have two bytes each in either encoding
      boolean wide = this == UTF_8_BYTES && c >= 0x800 && !Character.isSurrogate(c);
      bytes += c < 0x80 ? 1 : wide ? 3 : 2;
    }
    return bytes;
  }
}
