package org.landcheck.io.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.LocalText;

/**
 * Finds out how the texts of a source are encoded.
 *
 * <p>What the source claims (a {@code .cpg} file, else a language byte) is believed if the texts
 * can be read that way. If they cannot, or nothing is claimed, the texts tell: valid UTF-8 is
 * UTF-8, else it is GBK, since GBK text is hardly ever valid UTF-8 by chance. Feed it every text
 * first.
 */
public final class TextEncoding {
  /** Contains GBK, which contains GB2312. */
  public static final Charset GBK = Charset.forName("GB18030");

  private long texts;
  private long badUtf8;
  private long badGbk;

  /**
   * An encoding and why it was taken.
   *
   * @param why empty if all is as the file claims
   */
  public record Choice(Charset charset, Optional<LocalText> why) {}

  /** Looks at the bytes of one text, which may be cut in the middle of its last character. */
  public void include(byte[] bytes, int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (!ascii) {
      texts++;
      badUtf8 += isUtf8(bytes, from, to) ? 0 : 1;
      badGbk += isGbk(bytes, from, to) ? 0 : 1;
    }
  }

  /**
   * @param cpg content of the {@code .cpg} file
   * @param language the language byte, 0 for none
   */
  public Choice choose(String layer, Optional<String> cpg, int language) {
    Optional<Charset> named = cpg.flatMap(TextEncoding::ofCodePage);
    Optional<Charset> claimed = named.or(() -> ofLanguage(language));
    if (texts == 0) {
      return new Choice(claimed.orElse(StandardCharsets.UTF_8), Optional.empty());
    }
    Charset found = badUtf8 <= badGbk ? StandardCharsets.UTF_8 : GBK;
    if (claimed.isPresent() && fits(claimed.get())) {
      return new Choice(claimed.get(), Optional.empty());
    }
    String shown = found == GBK ? "GBK" : "UTF-8";
    LocalText why =
        claimed.isPresent()
            ? new LocalText(
                layer + " 声明的编码是 " + claimed.get() + "，但文字不符，按 " + shown + " 读取",
                layer + " claims " + claimed.get() + " but its texts are not; read as " + shown)
            : new LocalText(
                layer + " 没有声明编码，根据文字内容判断为 " + shown,
                layer + " declares no encoding; its texts are " + shown);
    return new Choice(found, Optional.of(why));
  }

  private boolean fits(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return badUtf8 == 0;
    }
    if (charset.equals(GBK)) {
      return badGbk == 0;
    }
    // Western encodings fit anything; claiming one is a habit of programs, not knowledge.
    return !charset.equals(StandardCharsets.ISO_8859_1) || badUtf8 > 0 && badGbk > 0;
  }

  private static Optional<Charset> ofCodePage(String cpg) {
    String name = cpg.strip().toUpperCase(Locale.ROOT).replaceFirst("^\uFEFF", "");
    String digits = name.replaceFirst("^(ANSI|OEM|CP|MS|WINDOWS)[ -]?", "");
    return switch (digits) {
      case "" -> Optional.empty();
      case "UTF-8", "UTF8", "65001" -> Optional.of(StandardCharsets.UTF_8);
      case "936", "GBK", "GB2312", "GB18030", "54936", "EUC-CN" -> Optional.of(GBK);
      case "950", "BIG5" -> Optional.of(Charset.forName("Big5"));
      case "1252", "ISO-8859-1", "88591", "ISO 88591" -> Optional.of(StandardCharsets.ISO_8859_1);
      default -> ofName(name);
    };
  }

  private static Optional<Charset> ofName(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> ofLanguage(int language) {
    return switch (language) {
      case 0x4D, 0x7A -> Optional.of(GBK);
      case 0x4F, 0x78 -> Optional.of(Charset.forName("Big5"));
      default -> Optional.empty();
    };
  }

  public static boolean isUtf8(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      int more =
          lead < 0x80
              ? 0
              : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
      if (more < 0) {
        return false;
      }
      for (int k = 1; k <= more; k++) {
        if (i + k >= to) {
          return true;
        }
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return false;
        }
      }
      i += more + 1;
    }
    return true;
  }

  public static boolean isGbk(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      if (lead == 0x80 || lead == 0xFF) {
        return false;
      }
      if (i + 1 >= to) {
        return true;
      }
      int trail = bytes[i + 1] & 0xFF;
      if (trail >= 0x30 && trail <= 0x39) {
        i += 4;
      } else if (trail >= 0x40 && trail != 0x7F && trail != 0xFF) {
        i += 2;
      } else {
        return false;
      }
    }
    return true;
  }
}
