package org.landcheck.io.dxf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.LineBytes;
import org.landcheck.io.text.TextEncoding;
import org.landcheck.io.text.TextFile;

/**
 * What the head of a drawing says of itself.
 *
 * @param version {@code AC1015}; empty if it does not say
 * @param codePage {@code ANSI_936}; empty if it does not say
 * @param units number of the unit of coordinates, 0 for none
 */
record DxfHeader(String version, String codePage, int units) {
  /** Since 2007 texts are in UTF-8, whatever code page is named. */
  private static final String UNICODE = "AC1021";

  static DxfHeader read(TextFile file) throws IOException, BadInputException {
    String version = "";
    String codePage = "";
    int units = 0;
    DxfText ascii = new DxfText(StandardCharsets.ISO_8859_1);
    try (LineBytes lines = file.lines()) {
      GroupReader group = new GroupReader(lines, file.file());
      boolean head = false;
      String variable = "";
      while (group.next()) {
        if (group.code() == 0 && !group.is("SECTION")) {
          break;
        } else if (group.code() == 2) {
          head = group.is("HEADER");
          if (!head) {
            break;
          }
        } else if (group.code() == 9) {
          variable = ascii.read(group).strip();
        } else if (variable.equals("$ACADVER") && group.code() == 1) {
          version = word(ascii.read(group));
        } else if (variable.equals("$DWGCODEPAGE") && group.code() == 3) {
          codePage = word(ascii.read(group));
        } else if (variable.equals("$INSUNITS") && group.code() == 70) {
          units = Double.isNaN(group.number()) ? 0 : (int) group.number();
        }
      }
    }
    return new DxfHeader(version, codePage, units);
  }

  private static String word(String value) {
    String word = value.replaceAll("[^A-Za-z0-9_]", "");
    return word.length() > 20 ? word.substring(0, 20) : word;
  }

  /**
   * The encoding of texts. What the bytes are counts more than what is claimed, since programs
   * claim out of habit; the claim counts where bytes are neither UTF-8 nor GBK for sure.
   *
   * @param found what the bytes of the file are
   * @param sure whether a person or a mark at the beginning says so
   */
  Charset charset(Charset found, boolean sure) {
    String page = codePage.toUpperCase(Locale.ROOT);
    boolean big5 = page.endsWith("950") || page.equals("BIG5");
    boolean utf8 = found.equals(StandardCharsets.UTF_8);
    return !sure && !utf8 && big5 && version.compareTo(UNICODE) < 0
        ? Charset.forName("Big5")
        : found;
  }

  /** Whether texts should be in UTF-8. */
  private boolean claimsUtf8() {
    return version.compareTo(UNICODE) >= 0;
  }

  /** Tells what the head says. */
  void tell(String file, Charset charset, List<LocalText> lineage) {
    String year = year();
    String shown = charset.equals(TextEncoding.GBK) ? "GBK" : charset.toString();
    String claimed = claimsUtf8() ? "UTF-8" : codePage;
    String page = claimed.isEmpty() ? "" : "（声明的是 " + claimed + "）";
    String pageEn = claimed.isEmpty() ? "" : " (it declares " + claimed + ")";
    lineage.add(
        new LocalText(
            file + " 的 DXF 版本是 " + year + "，文字编码按 " + shown + " 读取" + page,
            file + " is DXF of " + year + "; its texts are read as " + shown + pageEn));
    lineage.add(
        new LocalText(
            file + " 的图形单位" + unit(true) + "，坐标原样读取，X 为东",
            file
                + ": unit of the drawing "
                + unit(false)
                + "; coordinates as they are, X is east"));
    lineage.add(
        new LocalText(
            file + " 没有声明坐标系：DXF 不记录坐标系，请在检查前指定",
            file + " declares no coordinate system, as no DXF does; name it before checking"));
  }

  private String year() {
    return switch (version) {
      case "" -> "?";
      case "AC1006" -> "R10";
      case "AC1009" -> "R12";
      case "AC1012" -> "R13";
      case "AC1014" -> "R14";
      case "AC1015" -> "2000";
      case "AC1018" -> "2004";
      case "AC1021" -> "2007";
      case "AC1024" -> "2010";
      case "AC1027" -> "2013";
      case "AC1032" -> "2018";
      default -> version;
    };
  }

  private String unit(boolean chinese) {
    return switch (units) {
      case 0 -> chinese ? "未声明" : "is not declared";
      case 4 -> chinese ? "声明为毫米" : "is declared as millimetre";
      case 5 -> chinese ? "声明为厘米" : "is declared as centimetre";
      case 6 -> chinese ? "声明为米" : "is declared as metre";
      case 7 -> chinese ? "声明为千米" : "is declared as kilometre";
      default -> (chinese ? "代号为 " : "has the number ") + units;
    };
  }
}
