package org.landcheck.io.dxf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.io.table.TextPool;
import org.landcheck.io.text.TextEncoding;

/**
 * Texts of a drawing: bytes in its encoding, characters by number, and the codes that CAD programs
 * put into what they show.
 *
 * <p>Texts pasted from elsewhere may be in another encoding than the rest, so one that cannot be
 * read as the rest is read as the other of UTF-8 and GBK, and counted.
 */
final class DxfText {
  /** {@code \U+4E00}, and {@code \M+5B0A1}: a digit for the code page, then two bytes. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})|\\\\M\\+([1-5])([0-9A-Fa-f]{4})");

  private static final Pattern SIGNS = Pattern.compile("%%([uUoOkKdDpPcC%]|\\d{3})");

  /** Format codes of MTEXT that take an argument up to a semicolon, and those that take none. */
  private static final Pattern FORMATS =
      Pattern.compile("\\\\[ACcFfHQTWp][^;\\\\{}]{0,200};|\\\\[LlOoKk]|[{}]");

  private final Charset charset;
  private final TextPool pool;
  private final TextPool other;
  private long recoded;

  DxfText(Charset charset) {
    this.charset = charset;
    this.pool = new TextPool(charset);
    this.other = new TextPool(other(charset));
  }

  private static Charset other(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? TextEncoding.GBK : StandardCharsets.UTF_8;
  }

  /** The value of a group as text. */
  String read(GroupReader group) {
    byte[] bytes = Arrays.copyOfRange(group.buffer(), group.from(), group.to());
    boolean ascii = true;
    boolean escaped = false;
    for (byte sign : bytes) {
      ascii &= sign >= 0;
      escaped |= sign == '\\';
    }
    String text = ascii || isOurs(bytes) ? pool.text(bytes) : foreign(bytes);
    return escaped ? numbered(text) : text;
  }

  private boolean isOurs(byte[] bytes) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return TextEncoding.isUtf8(bytes, 0, bytes.length);
    }
    return !charset.equals(TextEncoding.GBK) || TextEncoding.isGbk(bytes, 0, bytes.length);
  }

  private String foreign(byte[] bytes) {
    recoded++;
    return other.text(bytes);
  }

  /** Number of texts that are not in the encoding of the drawing. */
  long recoded() {
    return recoded;
  }

  private static String numbered(String text) {
    Matcher found = NUMBERED.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(plain, "");
      if (found.group(1) != null) {
        plain.append((char) Integer.parseInt(found.group(1), 16));
      } else {
        plain.append(paged(found.group(2), Integer.parseInt(found.group(3), 16)));
      }
    }
    return whole(found.appendTail(plain).toString());
  }

  private static String paged(String page, int bytes) {
    Charset charset =
        switch (page) {
          case "1" -> Charset.forName("Shift_JIS");
          case "2" -> Charset.forName("Big5");
          case "3" -> Charset.forName("EUC-KR");
          default -> TextEncoding.GBK;
        };
    return new String(new byte[] {(byte) (bytes >> 8), (byte) bytes}, charset);
  }

  /** Without halves of characters, which numbers may leave. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** What a TEXT shows: degree, plus-minus and diameter signs, no underlining. */
  static String shown(String text) {
    if (text.indexOf("%%") < 0) {
      return text;
    }
    Matcher found = SIGNS.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (found.find()) {
      String sign = found.group(1);
      String shown =
          switch (sign.charAt(0)) {
            case 'd', 'D' -> "°";
            case 'p', 'P' -> "±";
            case 'c', 'C' -> "⌀";
            case '%' -> "%";
            case 'u', 'U', 'o', 'O', 'k', 'K' -> "";
            default -> ascii(Integer.parseInt(sign));
          };
      found.appendReplacement(plain, Matcher.quoteReplacement(shown));
    }
    return found.appendTail(plain).toString();
  }

  private static String ascii(int number) {
    return number >= 32 && number < 256 ? String.valueOf((char) number) : "";
  }

  /** What an MTEXT shows, its lines joined by line ends. */
  static String shownInLines(String text) {
    String escaped =
        text.replace("\\\\", "\u0001").replace("\\{", "\u0002").replace("\\}", "\u0003");
    String plain =
        FORMATS
            .matcher(escaped.replace("\\P", "\n").replace("\\X", "\n").replace("\\~", " "))
            .replaceAll("");
    plain = plain.replaceAll("\\\\S([^;^/#]{0,200})[/^#]([^;]{0,200});", "$1/$2");
    return shown(plain.replace('\u0001', '\\').replace('\u0002', '{').replace('\u0003', '}'));
  }
}
