package org.landcheck.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final int BLOCK = 1 << 18;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;

  private long texts;
  private long badUtf8;
  private long badGbk;

  /**
   * An encoding and where it came from.
   *
   * @param why empty if there is no text that an encoding matters to
   * @param guessed whether nothing but the texts themselves told
   */
  public record Choice(Charset charset, Optional<LocalText> why, boolean guessed) {}

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

  /** Looks at the bytes of one text that is known to be UTF-8 and more than ASCII. */
  public void includeUtf8(byte[] bytes, int from, int to) {
    texts++;
    badGbk += isGbk(bytes, from, to) ? 0 : 1;
  }

  /**
   * Looks at a whole text, which may be a single line. Each piece between bytes below {@code '0'}
   * counts as one text: no longer character has such a byte in UTF-8 or GB18030.
   */
  public void includeAll(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    int kept = 0;
    boolean more = true;
    while (more) {
      int read = in.read(block, kept, block.length - kept);
      more = read >= 0;
      int filled = kept + Math.max(0, read);
      kept = 0;
      int from = firstNotAscii(block, 0, filled);
      while (from < filled) {
        int to = from;
        while (to < filled && (block[to] & 0xFF) >= '0') {
          to++;
        }
        if (to == filled && more && to - from < block.length) {
          kept = to - from;
          System.arraycopy(block, from, block, 0, kept);
          break;
        }
        include(block, from, to);
        from = firstNotAscii(block, to, filled);
      }
    }
  }

  private static int firstNotAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** How many texts so far are not UTF-8. */
  public long badUtf8() {
    return badUtf8;
  }

  /**
   * @param source what the texts are of: a layer, a file
   * @param cpg content of the {@code .cpg} file
   * @param language the language byte, 0 for none
   */
  public Choice choose(String source, Optional<String> cpg, int language) {
    Optional<Charset> named = cpg.flatMap(TextEncoding::ofCodePage);
    Optional<Charset> claimed = named.or(() -> ofLanguage(language));
    if (texts == 0) {
      return new Choice(claimed.orElse(StandardCharsets.UTF_8), Optional.empty(), false);
    }
    if (claimed.isPresent() && fits(claimed.get())) {
      return new Choice(
          claimed.get(),
          Optional.of(
              named.isPresent()
                  ? said(source, claimed.get(), ".cpg 文件", "by its .cpg")
                  : said(source, claimed.get(), "文件头的语言标记", "by the language byte of its head")),
          false);
    }
    Charset found = badUtf8 <= badGbk ? StandardCharsets.UTF_8 : GBK;
    String unknown = cpg.filter(text -> named.isEmpty()).map(String::strip).orElse("");
    return new Choice(found, Optional.of(guess(source, claimed, unknown, found)), true);
  }

  private LocalText guess(String source, Optional<Charset> claimed, String unknown, Charset found) {
    String shown = name(found);
    long bad = Math.min(badUtf8, badGbk);
    String zh = bad == 0 ? "" : "，有 " + bad + " 个文字无法解读";
    String en = bad == 0 ? "" : "; " + bad + " texts cannot be read";
    if (claimed.isPresent()) {
      return new LocalText(
          source + " 声明的编码是 " + name(claimed.get()) + "，但文字不符，按 " + shown + " 读取" + zh,
          source
              + " claims "
              + name(claimed.get())
              + " but its texts are not; read as "
              + shown
              + en);
    }
    if (!unknown.isEmpty()) {
      String claim = unknown.substring(0, Math.min(40, unknown.length())).replaceAll("\\s+", " ");
      return new LocalText(
          source + " 声明的编码“" + claim + "”无法识别，根据文字内容判断为 " + shown + zh,
          source + " claims an encoding unknown here (" + claim + "); its texts are " + shown + en);
    }
    return new LocalText(
        source + " 没有声明编码，根据文字内容判断为 " + shown + zh,
        source + " declares no encoding; its texts are " + shown + en);
  }

  /** What to say where a person named the encoding. */
  public static LocalText given(String source, Charset charset) {
    return said(source, charset, "人工指定", "as a person said");
  }

  /**
   * The sentence that says where an encoding came from.
   *
   * @param en goes into brackets, as {@code zh} does
   */
  static LocalText said(String source, Charset charset, String zh, String en) {
    String shown = name(charset);
    return new LocalText(
        source + " 的编码是 " + shown + "（" + zh + "）", source + " is in " + shown + " (" + en + ")");
  }

  /** How people call an encoding. */
  public static String name(Charset charset) {
    return charset.equals(GBK) ? "GBK" : charset.name();
  }

  /** An encoding by a name that people, programs or code pages give it; empty if unknown. */
  public static Optional<Charset> named(String name) {
    return ofCodePage(name);
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
      // Encodings in which Latin letters and blanks are other bytes are none for tables and lines.
      return Optional.of(Charset.forName(name))
          .filter(charset -> charset.canEncode() && "A 1".getBytes(charset).length == 3);
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

  /** Whether bytes, which may be cut in the middle of the last character, can be Big5. */
  static boolean isBig5(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int lead = bytes[i] & 0xFF;
      int trail = i + 1 < to ? bytes[i + 1] & 0xFF : 0x40;
      boolean wide = trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail <= 0xFE;
      if (lead < 0x81 || lead > 0xFE || !wide) {
        return false;
      }
      i++;
    }
    return true;
  }
}
